package io.kefu.console.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are the desk's. */
public final class ConsolePaths {

  public static final String API = "/api/desk";
  public static final String SOCKET = API + "/socket";
  public static final String PAGES = "/agent";

  private ConsolePaths() {}

  /** Whether a request is for the API and gets its answers as JSON, good and bad. */
  public static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(API) || path.startsWith(API + "/");
  }
}
