package io.kefu.webchat;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What browsers see of the web chat besides the API: files, headers, errors. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  @Bean
  ChatPages webChatPages() {
    return new ChatPages();
  }

  @Bean
  ChatProblems webChatProblems(JsonMapper json) {
    return new ChatProblems(json);
  }

  @Bean
  FilterRegistrationBean<ChatHeaders> webChatHeaders(WebChatProperties properties) {
    FilterRegistrationBean<ChatHeaders> filter =
        new FilterRegistrationBean<>(new ChatHeaders(properties.frameAncestors()));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebMvcConfigurer webChatCors(WebChatProperties properties) {
    return new WebMvcConfigurer() {
      @Override
      public void addCorsMappings(CorsRegistry registry) {
        if (!properties.allowedOrigins().isEmpty()) {
          registry
              .addMapping(ChatPaths.API + "/**")
              .allowedOrigins(properties.allowedOrigins().toArray(String[]::new))
              .exposedHeaders("Retry-After");
        }
      }
    };
  }
}
