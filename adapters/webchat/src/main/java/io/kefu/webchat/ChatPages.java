package io.kefu.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page and its modules under a tag of their content. Browsers ask each time whether it
 * is still the same, so that modules of two versions never meet; the widget's script, which stands
 * alone, is good for some minutes.
 */
final class ChatPages implements WebMvcConfigurer {

  private static final Duration WIDGET_IS_GOOD_FOR = Duration.ofMinutes(10);

  private final ConcurrentMap<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    tagged(registry.addResourceHandler("/chat/**"), "classpath:/static/chat/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addTransformer(new LeanCode());
    tagged(registry.addResourceHandler("/index.html", "/demo.html"), "classpath:/static/")
        .setCacheControl(CacheControl.noCache());
    tagged(registry.addResourceHandler("/widget.js"), "classpath:/static/")
        .setCacheControl(CacheControl.maxAge(WIDGET_IS_GOOD_FOR).cachePublic())
        .resourceChain(true)
        .addTransformer(new LeanCode());
  }

  private ResourceHandlerRegistration tagged(ResourceHandlerRegistration files, String folder) {
    return files.addResourceLocations(folder).setUseLastModified(false).setEtagGenerator(this::tag);
  }

  private String tag(Resource file) {
    return tags.computeIfAbsent(String.valueOf(file.getFilename()), _ -> hash(file));
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
