package io.kefu.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which addresses are the web chat's. */
final class ChatPaths {

  static final String API = "/api/chat";
  static final String SOCKET = API + "/socket";
  static final String FILES = API + "/attachments";

  private static final Set<String> PAGES = Set.of("/", "/index.html", "/demo.html", "/widget.js");

  private ChatPaths() {}

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.equals(API) || path.startsWith(API + "/");
  }

  /** The content of files that somebody sent. */
  static boolean isSentFile(HttpServletRequest request) {
    return path(request).startsWith(FILES + "/");
  }

  /** A page, or a file that belongs to one. */
  static boolean isPage(HttpServletRequest request) {
    String path = path(request);
    return PAGES.contains(path) || path.startsWith("/chat/");
  }

  /** The words of the page, which the widget reads from wherever it is embedded. */
  static boolean isLabels(HttpServletRequest request) {
    return path(request).startsWith("/chat/labels.");
  }
}
