package io.kefu.console.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps requests of the API small: one that says it is too large is refused unread, one that turns
 * out so while it is read is cut off. Files have a limit of their own.
 */
public final class BodyLimit extends OncePerRequestFilter {

  /** Many times what any of the API's documents takes, in bytes. */
  private static final int MOST = 64 * 1024;

  private final ProblemWriter problems;

  public BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  /** The body went on after the limit. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !ConsolePaths.isApi(request) || type != null && type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST) {
      problems.write(response, Problem.of(ProblemKind.BODY_TOO_LARGE));
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private int left = MOST;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      if (read >= 0 && --left < 0) {
        throw new ExceededException();
      }
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, length);
      if (read > 0) {
        left -= read;
      }
      if (left < 0) {
        throw new ExceededException();
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
