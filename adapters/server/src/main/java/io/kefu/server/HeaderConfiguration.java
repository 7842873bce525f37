package io.kefu.server;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every answer says to browsers. */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

  @Bean
  FilterRegistrationBean<BaseHeaders> baseHeaders() {
    FilterRegistrationBean<BaseHeaders> filter = new FilterRegistrationBean<>(new BaseHeaders());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
