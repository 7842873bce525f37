package io.kefu.console.http;

import io.kefu.core.turn.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever goes wrong below {@code /api/desk} with a problem document: wrong paths and
 * bodies, a store that is away, and, once each in the log, bugs.
 */
public final class Failures implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final ProblemWriter writer;

  public Failures(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    boolean security =
        failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
    if (!ConsolePaths.isApi(request) || security) {
      return null;
    }
    if (!(failure instanceof IOException)) {
      answer(response, failure);
    }
    return new ModelAndView();
  }

  private void answer(HttpServletResponse response, Exception failure) {
    ProblemKind kind = kind(failure);
    if (kind == ProblemKind.INTERNAL_ERROR) {
      LOG.atError().setCause(failure).log("desk request failed");
    }
    if (failure instanceof ErrorResponse error) {
      HttpHeaders headers = error.getHeaders();
      headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    }
    writer.write(response, Problem.of(kind));
  }

  private static ProblemKind kind(Exception failure) {
    return switch (failure) {
      case StoreUnavailableException _ -> ProblemKind.UNAVAILABLE;
      case TypeMismatchException _ -> ProblemKind.MALFORMED;
      case HttpMessageNotReadableException unread ->
          unread.getMostSpecificCause() instanceof BodyLimit.ExceededException
              ? ProblemKind.BODY_TOO_LARGE
              : ProblemKind.MALFORMED;
      case ErrorResponse error ->
          ProblemKind.of(error.getStatusCode()).orElse(ProblemKind.INTERNAL_ERROR);
      case MultipartException _ -> ProblemKind.MALFORMED;
      default -> ProblemKind.INTERNAL_ERROR;
    };
  }
}
