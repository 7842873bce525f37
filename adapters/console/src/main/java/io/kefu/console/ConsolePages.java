package io.kefu.console;

import io.kefu.console.http.ConsolePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the desk's pages under a tag of their content: browsers ask each time whether it is still
 * the same, so that modules of two versions never meet. The pages hold no secret and are open; what
 * they show comes from the API.
 */
final class ConsolePages implements WebMvcConfigurer {

  private final ConcurrentMap<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    pages.addRedirectViewController(ConsolePaths.PAGES, ConsolePaths.PAGES + "/");
    pages
        .addViewController(ConsolePaths.PAGES + "/")
        .setViewName("forward:" + ConsolePaths.PAGES + "/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(ConsolePaths.PAGES + "/**")
        .addResourceLocations("classpath:/static/agent/")
        .setUseLastModified(false)
        .setEtagGenerator(this::tag)
        .setCacheControl(CacheControl.noCache());
  }

  private String tag(Resource file) {
    return tags.computeIfAbsent(file.getDescription(), _ -> hash(file));
  }

  /** Weak, for Tomcat compresses nothing under a strong tag. */
  private static String hash(Resource file) {
    try {
      return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
