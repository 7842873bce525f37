package io.kefu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry point of {@code kefu.jar}. */
@SpringBootApplication
public class KefuApplication {

  public static void main(String[] args) {
    SpringApplication.run(KefuApplication.class, args);
  }
}
