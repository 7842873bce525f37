package io.kefu.server;

import io.kefu.core.command.FlowCommand;
import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.command.FaqCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The one entry point of {@code kefu.jar}: the server, or with {@code faq …} or {@code flow …} a
 * command about the corpus.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KefuApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("faq")) {
      String[] rest = Arrays.copyOfRange(args, 1, args.length);
      System.exit(FaqCommand.run(rest, new ShippedFlows(), System.in, System.out, System.err));
    }
    if (args.length > 0 && args[0].equals("flow")) {
      String[] rest = Arrays.copyOfRange(args, 1, args.length);
      System.exit(FlowCommand.run(rest, System.out, System.err));
    }
    SpringApplication.run(KefuApplication.class, args);
  }
}
