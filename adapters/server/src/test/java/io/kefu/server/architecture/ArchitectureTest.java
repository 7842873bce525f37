package io.kefu.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.kefu.core.account.broken.AccountThatTalks;
import io.kefu.core.dialog.broken.DialogThatReadsTheClock;
import io.kefu.core.webhook.broken.WebhookThatReadsCases;
import io.kefu.webchat.broken.ChannelThatKnowsJedis;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> house_asBuilt_keepsEveryRule() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.kefu");
    assertThat(house.size()).isGreaterThan(100);
    return HouseRules.ALL.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
  }

  @Test
  void pureDialog_readingTheClock_breaksTheRule() {
    assertBroken("the dialog is pure", DialogThatReadsTheClock.class);
  }

  @Test
  void jedis_outsideRedis_breaksTheRule() {
    assertBroken("Jedis stays in redis", ChannelThatKnowsJedis.class);
  }

  @Test
  void port_withManyMethods_breaksTheRule() {
    assertBroken("ports are small", io.kefu.core.channel.broken.WidePort.class);
  }

  @Test
  void account_knowingTheDialog_breaksTheRule() {
    assertBroken("accounts know of the house only agents", AccountThatTalks.class);
  }

  @Test
  void webhook_knowingCases_breaksTheRule() {
    assertBroken("webhooks know nothing of the house", WebhookThatReadsCases.class);
  }

  private static void assertBroken(String rule, Class<?> culprit) {
    JavaClasses only = new ClassFileImporter().importClasses(culprit);
    ArchRule broken = Objects.requireNonNull(HouseRules.ALL.get(rule));
    assertThat(broken.allowEmptyShould(true).evaluate(only).hasViolation()).isTrue();
  }
}
