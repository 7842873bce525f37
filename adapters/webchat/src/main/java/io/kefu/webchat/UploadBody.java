package io.kefu.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The bytes of a file as they come up, and the name its sender gives it. */
sealed interface UploadBody {

  /** All of it. */
  record Whole(String name, byte[] bytes) implements UploadBody {}

  /** Not what was announced, or not in time. */
  record Unfit(Problem problem) implements UploadBody {}

  /** Reads files of limited size, in limited time. */
  final class Reader {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int STEP = 64 * 1024;

    private final Clock clock;

    Reader(Clock clock) {
      this.clock = clock;
    }

    /**
     * @param length what the request declares
     */
    UploadBody read(HttpServletRequest request, int length) throws IOException {
      byte[] bytes = new byte[length];
      Instant latest = clock.instant().plus(LONGEST);
      int have = 0;
      InputStream in = request.getInputStream();
      for (int n = 0; n >= 0 && have < length; have += Math.max(n, 0)) {
        if (clock.instant().isAfter(latest)) {
          return new Unfit(Problem.UPLOAD_TOO_SLOW);
        }
        n = in.read(bytes, have, Math.min(STEP, length - have));
      }
      return have < length ? new Unfit(Problem.MALFORMED) : new Whole(name(request), bytes);
    }

    private static String name(HttpServletRequest request) {
      String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
      try {
        String name = header == null ? null : ContentDisposition.parse(header).getFilename();
        return name == null ? "" : name;
      } catch (IllegalArgumentException nonsense) {
        return "";
      }
    }
  }
}
