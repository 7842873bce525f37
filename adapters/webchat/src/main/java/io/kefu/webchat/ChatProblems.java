package io.kefu.webchat;

import io.kefu.core.turn.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whatever goes wrong below {@code /api/chat} with a problem document: wrong paths and
 * methods, a store that is away, and, once each in the log, bugs.
 */
final class ChatProblems implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ChatProblems.class);

  private final JsonMapper json;

  ChatProblems(JsonMapper json) {
    this.json = json;
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
    if (!ChatPaths.isApi(request)) {
      return null;
    }
    if (!(failure instanceof IOException)) {
      answer(response, failure);
    }
    return new ModelAndView();
  }

  private void answer(HttpServletResponse response, Exception failure) {
    Problem problem = problem(failure);
    if (problem == Problem.INTERNAL_ERROR) {
      LOG.atError().setCause(failure).log("web chat request failed");
    }
    HttpHeaders headers = ProblemAnswer.headers(problem);
    if (failure instanceof ErrorResponse error) {
      headers.addAll(error.getHeaders());
    }
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setStatus(problem.status().value());
    try {
      response.getOutputStream().write(json.writeValueAsBytes(problem.document()));
    } catch (IOException clientGone) {
      LOG.debug("client left before it was told");
    }
  }

  private static Problem problem(Exception failure) {
    return switch (failure) {
      case StoreUnavailableException _ -> Problem.UNAVAILABLE;
      case TypeMismatchException _ -> Problem.MALFORMED;
      case MultipartException _ -> Problem.UNSUPPORTED_MEDIA_TYPE;
      case ErrorResponse error -> problem(error.getStatusCode());
      default -> Problem.INTERNAL_ERROR;
    };
  }

  private static Problem problem(HttpStatusCode status) {
    return Arrays.stream(Problem.values())
        .filter(problem -> problem.status().isSameCodeAs(status))
        .findFirst()
        .orElse(Problem.INTERNAL_ERROR);
  }
}
