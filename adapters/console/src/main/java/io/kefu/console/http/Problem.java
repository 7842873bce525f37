package io.kefu.console.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem document as RFC 9457 has it, with whatever more the client should know.
 *
 * @param retryAfter after which the same request may succeed
 */
public record Problem(
    ProblemKind kind, String detail, Map<String, Object> more, Optional<Duration> retryAfter) {

  private static final Duration SOON = Duration.ofSeconds(2);

  public static Problem of(ProblemKind kind) {
    Optional<Duration> retry =
        kind == ProblemKind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty();
    return new Problem(kind, kind.detail(), Map.of(), retry);
  }

  /** With a detail that people may read. */
  public Problem explained(String explanation) {
    return new Problem(kind, explanation, more, retryAfter);
  }

  /** With one thing more to know. */
  public Problem with(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.put(name, value);
    return new Problem(kind, detail, all, retryAfter);
  }

  public Problem retryAfter(Duration time) {
    return new Problem(kind, detail, more, Optional.of(time));
  }

  /** As it is written. */
  public Document document() {
    Map<String, Object> all = new LinkedHashMap<>(more);
    retryAfter.ifPresent(time -> all.put("retryAfter", seconds(time)));
    return new Document(
        kind.type(), kind.status().getReasonPhrase(), kind.status().value(), detail, all);
  }

  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    retryAfter.ifPresent(
        time -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(time))));
    return headers;
  }

  public ResponseEntity<?> answer() {
    return ResponseEntity.status(kind.status()).headers(headers()).body(document());
  }

  private static long seconds(Duration time) {
    return Math.max(1, time.plusMillis(999).toSeconds());
  }

  /** The document; {@code more} stands beside the other members. */
  public record Document(
      String type,
      String title,
      int status,
      String detail,
      @JsonAnyGetter Map<String, Object> more) {}
}
