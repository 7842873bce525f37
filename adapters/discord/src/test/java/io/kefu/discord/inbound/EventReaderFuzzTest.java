package io.kefu.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.Seal;
import io.kefu.discord.fake.FakeDiscord;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** Events as Discord would never write them. */
class EventReaderFuzzTest {

  private static final Surroundings SURROUNDINGS =
      new TestSurroundings(channel -> channel.endsWith("7"));

  private final EventReader reader =
      new EventReader(DiscordText.in("zh-CN"), new Seal(new BotToken(FakeDiscord.TOKEN)));

  @FuzzTest(maxDuration = "3m")
  void read(byte[] body) {
    DataObject event;
    try {
      event = DataObject.fromJson(new String(body, StandardCharsets.UTF_8));
    } catch (ParsingException notJson) {
      return;
    }
    for (String kind : EventReader.KINDS) {
      read(kind, event);
    }
  }

  /** What may be thrown is skipped by the intake. */
  private void read(String kind, DataObject event) {
    try {
      assertThat(reader.read(kind, event, SURROUNDINGS, Instant.EPOCH)).isNotNull();
    } catch (ParsingException | IllegalArgumentException | DateTimeException strange) {
      assertThat(strange).isNotNull();
    }
  }

  @Test
  void read_seedsChangedAtRandom_isUnderstoodOrNothing() {
    Mutations.of(EventReaderFuzzTest.class, "read", 3000).forEach(this::read);
  }
}
