package io.kefu.console.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Everything a client of the desk can be told that goes wrong. The type's last part names it for
 * the pages, which have their own words for it; title and detail are for developers.
 */
public enum ProblemKind {
  MALFORMED(HttpStatus.BAD_REQUEST, "The request is not well formed."),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Nobody is signed in, or the session is over."),
  SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "Name or password are not right."),
  CODE_REQUIRED(HttpStatus.UNAUTHORIZED, "A code of the second factor is needed too."),
  FORBIDDEN(HttpStatus.FORBIDDEN, "This account's role may not do that."),
  PASSWORD_CHANGE_REQUIRED(HttpStatus.FORBIDDEN, "A password of one's own must be chosen first."),
  SECOND_FACTOR_REQUIRED(HttpStatus.FORBIDDEN, "A second factor must be set up first."),
  CSRF(HttpStatus.FORBIDDEN, "The header X-CSRF-TOKEN is missing or not this session's."),
  ORIGIN_REFUSED(HttpStatus.FORBIDDEN, "Another origin may not open a socket."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer of the accepted kinds."),
  NOT_OWNER(HttpStatus.CONFLICT, "The case is not with this agent."),
  TAKEN(HttpStatus.CONFLICT, "Another agent has the case."),
  GONE(HttpStatus.CONFLICT, "The case is over."),
  NOT_YET_WAITING(HttpStatus.CONFLICT, "The case is on its way into the line; try again."),
  ID_TAKEN(HttpStatus.CONFLICT, "There is an account of this id already."),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large."),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not taken here."),
  ASKS_FOR_SECRET(
      HttpStatus.UNPROCESSABLE_CONTENT, "The text asks the customer for a password or a code."),
  LINK_NOT_ALLOWED(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The text has a link that is not in the directory; it may be confirmed."),
  TYPE_NOT_ALLOWED(
      HttpStatus.UNPROCESSABLE_CONTENT, "Only sound pictures and PDF files are taken."),
  TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is too large."),
  TEXT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The text is empty or too long."),
  UNKNOWN_AGENT(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such agent at the desk."),
  PASSWORD_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT, "The new password is not fit."),
  OWN_ACCOUNT(
      HttpStatus.UNPROCESSABLE_CONTENT, "One cannot disable, demote or reset one's own account."),
  ADDRESS_REFUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "The address must be https and lead to a public host."),
  UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "This address takes WebSocket connections only."),
  LOCKED(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts have failed."),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too much at once."),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached right now."),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something unexpected happened.");

  private final HttpStatus status;
  private final String detail;

  ProblemKind(HttpStatus status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  public HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }

  String type() {
    return "urn:kefu:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The plainest one of a status. */
  static Optional<ProblemKind> of(HttpStatusCode status) {
    return Arrays.stream(values()).filter(kind -> kind.status.isSameCodeAs(status)).findFirst();
  }
}
