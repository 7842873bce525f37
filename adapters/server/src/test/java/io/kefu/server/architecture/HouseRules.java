package io.kefu.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The rules, by name. */
final class HouseRules {

  private static final int LARGEST_PORT = 5;

  static final Map<String, ArchRule> ALL =
      Map.ofEntries(
          Map.entry("core knows no framework and no channel SDK", core()),
          Map.entry("Lucene stays in faq.lucene", lucene()),
          Map.entry("Jedis stays in redis", jedis()),
          Map.entry("messages know no dialog, turn or store", messages()),
          Map.entry("the dialog is pure", dialog()),
          Map.entry("turns know no Redis", turns()),
          Map.entry("accounts know of the house only agents", accounts()),
          Map.entry("webhooks know nothing of the house", webhooks()),
          Map.entry("channels do not know one another", channels()),
          Map.entry("no package cycle in the core", cycles()),
          Map.entry("ports are small", ports()));

  private HouseRules() {}

  private static ArchRule core() {
    return noClasses()
        .that()
        .resideInAPackage("io.kefu.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.telegram..",
            "net.dv8tion..",
            "jakarta..",
            "io.kefu.server..",
            "io.kefu.webchat..",
            "io.kefu.telegram..",
            "io.kefu.discord..",
            "io.kefu.console..");
  }

  private static ArchRule lucene() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.kefu.core.faq.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..");
  }

  private static ArchRule jedis() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("io.kefu.core.redis..", "io.kefu.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("redis.clients..");
  }

  private static ArchRule messages() {
    return noClasses()
        .that()
        .resideInAPackage("io.kefu.core.message..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.kefu.core.dialog..",
            "io.kefu.core.turn..",
            "io.kefu.core.channel..",
            "io.kefu.core.handoff..",
            "io.kefu.core.redis..");
  }

  private static ArchRule dialog() {
    return noClasses()
        .that()
        .resideInAPackage("io.kefu.core.dialog..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.kefu.core.turn..",
            "io.kefu.core.channel..",
            "io.kefu.core.redis..",
            "java.nio.file..",
            "java.net.http..",
            "java.util.concurrent..",
            "org.slf4j..",
            "io.micrometer..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis");
  }

  private static ArchRule turns() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "io.kefu.core.turn..", "io.kefu.core.channel..", "io.kefu.core.handoff..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.kefu.core.redis..");
  }

  private static ArchRule accounts() {
    return noClasses()
        .that()
        .resideInAPackage("io.kefu.core.account..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.kefu..")
                .and(resideOutsideOfPackages("io.kefu.core.account..", "io.kefu.core.handoff..")));
  }

  private static ArchRule webhooks() {
    return noClasses()
        .that()
        .resideInAPackage("io.kefu.core.webhook..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.kefu..").and(resideOutsideOfPackage("io.kefu.core.webhook..")));
  }

  private static ArchRule channels() {
    return slices()
        .matching("io.kefu.(webchat|telegram|discord|console)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  private static ArchRule cycles() {
    return slices().matching("io.kefu.core.(*)..").should().beFreeOfCycles();
  }

  private static ArchRule ports() {
    return classes()
        .that()
        .areInterfaces()
        .and()
        .resideInAnyPackage(
            "io.kefu.core.account..",
            "io.kefu.core.attachment..",
            "io.kefu.core.channel..",
            "io.kefu.core.deskchat..",
            "io.kefu.core.turn..",
            "io.kefu.core.handoff..",
            "io.kefu.core.rights..",
            "io.kefu.core.webhook..",
            "io.kefu.core.faq")
        .should(haveFewMethods());
  }

  private static ArchCondition<JavaClass> haveFewMethods() {
    return new ArchCondition<>("have at most " + LARGEST_PORT + " methods") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        long methods = port.getMethods().stream().filter(HouseRules::isPartOfThePort).count();
        if (methods > LARGEST_PORT) {
          events.add(SimpleConditionEvent.violated(port, port.getName() + " has " + methods));
        }
      }
    };
  }

  private static boolean isPartOfThePort(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
