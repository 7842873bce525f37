package io.kefu.webchat;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problems as HTTP tells them. */
final class ProblemAnswer {

  private ProblemAnswer() {}

  static ResponseEntity<Problem.Document> of(Problem problem) {
    return ResponseEntity.status(problem.status())
        .headers(headers(problem))
        .body(problem.document());
  }

  /** The same request may succeed after this time, told in whole seconds. */
  static ResponseEntity<Problem.Document> of(Problem problem, Duration after) {
    int seconds = Math.toIntExact(after.plusMillis(999).toSeconds());
    HttpHeaders headers = headers(problem);
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .body(problem.document(Optional.of(seconds)));
  }

  static HttpHeaders headers(Problem problem) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem
        .retryAfter()
        .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds.toString()));
    if (problem == Problem.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return headers;
  }
}
