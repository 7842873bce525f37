package io.kefu.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Everything a client can be told that goes wrong. The type's last part names it for the page,
 * which has its own words for it; title and detail are for developers.
 */
enum Problem {
  MALFORMED(HttpStatus.BAD_REQUEST, "The request is not well formed."),
  ORIGIN_REFUSED(HttpStatus.FORBIDDEN, "This origin may not open a socket."),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "The token is missing, unknown or expired."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are JSON only."),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than 64 KB."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type must be application/json."),
  UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "This address takes WebSocket connections only."),
  MESSAGE_ID_INVALID(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "clientMessageId must be 1 to 64 visible ASCII characters."),
  MESSAGE_INVALID(
      HttpStatus.UNPROCESSABLE_CONTENT, "A message has either a text or a choice, as a string."),
  TEXT_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The text has no visible characters."),
  TEXT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "The text has too many characters."),
  CHOICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "This conversation has no such choice."),
  LENGTH_REQUIRED(HttpStatus.LENGTH_REQUIRED, "The request must declare its length."),
  FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "A file may have 10 MB."),
  FILE_TYPE_UNSUPPORTED(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "By its content the file is no PNG, JPEG, GIF, WebP or PDF."),
  FILE_DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty or damaged."),
  FILE_TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "The picture has too many pixels."),
  FILE_ACTIVE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The PDF holds scripts, forms that send, or further files."),
  FILE_ENCRYPTED(HttpStatus.UNPROCESSABLE_CONTENT, "The PDF cannot be looked into."),
  TOO_MANY_FILES(
      HttpStatus.UNPROCESSABLE_CONTENT, "This conversation has as many files as it may."),
  UPLOAD_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The file did not come in time."),
  IDENTITY_NOT_EXPECTED(HttpStatus.UNPROCESSABLE_CONTENT, "Signed identities are not set up here."),
  IDENTITY_INVALID(
      HttpStatus.UNAUTHORIZED, "The identity is not signed by whom, for whom or as it must be."),
  IDENTITY_EXPIRED(HttpStatus.UNAUTHORIZED, "The identity has expired; have a fresh one signed."),
  COMES_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "This address asks too often.", 1),
  TOO_MANY_SOCKETS(
      HttpStatus.TOO_MANY_REQUESTS, "Too many sockets are open, or polls waiting, already.", 30),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS, "Too many messages of this conversation wait already.", 2),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The message store cannot be reached right now.", 2),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something unexpected happened.");

  private final HttpStatus status;
  private final String detail;
  private final Optional<Integer> retryAfter;

  Problem(HttpStatus status, String detail) {
    this.status = status;
    this.detail = detail;
    this.retryAfter = Optional.empty();
  }

  Problem(HttpStatus status, String detail, int retryAfter) {
    this.status = status;
    this.detail = detail;
    this.retryAfter = Optional.of(retryAfter);
  }

  HttpStatus status() {
    return status;
  }

  /** Seconds after which the same request may succeed. */
  Optional<Integer> retryAfter() {
    return retryAfter;
  }

  Document document() {
    return document(retryAfter);
  }

  /**
   * @param after seconds after which the same request may succeed
   */
  Document document(Optional<Integer> after) {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Document(
        "urn:kefu:problem:" + name, status.getReasonPhrase(), status.value(), detail, after);
  }

  /** The problem as RFC 9457 writes it; {@code retryAfter} in seconds. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Document(
      String type, String title, int status, String detail, Optional<Integer> retryAfter) {}
}
