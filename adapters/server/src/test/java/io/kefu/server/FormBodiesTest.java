package io.kefu.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.filter.FormContentFilter;

/** The settings in the jar, as far as they decide who reads bodies. */
class FormBodiesTest {

  @Test
  void settings_asShipped_haveNoFilterThatReadsFormsBeforeTheyAreWanted() {
    new WebApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
        .run(context ->
            assertThat(context)
                .hasNotFailed()
                .hasSingleBean(WebMvcAutoConfiguration.class)
                .doesNotHaveBean(FormContentFilter.class));
  }
}
