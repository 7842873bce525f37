package io.kefu.server.architecture;

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
      Map.of(
          "core knows no framework and no channel SDK", core(),
          "Lucene stays in faq.lucene", lucene(),
          "Jedis stays in redis", jedis(),
          "messages know no dialog, turn or store", messages(),
          "the dialog is pure", dialog(),
          "turns know no Redis", turns(),
          "channels do not know one another", channels(),
          "no package cycle in the core", cycles(),
          "ports are small", ports());

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
            "io.kefu.core.attachment..",
            "io.kefu.core.channel..",
            "io.kefu.core.turn..",
            "io.kefu.core.handoff..",
            "io.kefu.core.rights..",
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
