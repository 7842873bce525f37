package io.kefu.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.Content;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.Seal;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InteractionReaderTest {

  private static final Surroundings NO_THREADS = new TestSurroundings(_ -> false);

  private final Customer zhang = new Customer("4000000000000000001", "5000000000000000001");
  private final InteractionReader reader =
      new InteractionReader(DiscordText.in("zh-CN"), new Seal(new BotToken(FakeDiscord.TOKEN)));

  @Test
  void read_questionOfBlanksInPrivate_asksForHelp() {
    Heard heard = reader.read(zhang.commands("ask", "  "), NO_THREADS, Instant.EPOCH);

    assertThat(heard)
        .isInstanceOfSatisfying(
            Heard.Commanded.class,
            commanded -> {
              assertThat(commanded.message().content()).isEqualTo(new Content.Opened());
              assertThat(commanded.echo()).isEqualTo("> 看看我能帮什么");
            });
  }

  /** It is no matter of anybody's account. */
  @Test
  void read_endInAChannel_isAFarewell() {
    Heard heard = reader.read(zhang.commandsInChannel("end", ""), NO_THREADS, Instant.EPOCH);

    assertThat(heard)
        .isInstanceOfSatisfying(
            Heard.Asked.class,
            asked -> assertThat(asked.message().content()).isEqualTo(new Content.Text("/end")));
  }

  @Test
  void read_questionOfBlanksInAChannel_asksForHelp() {
    Heard heard = reader.read(zhang.commandsInChannel("ask", "  "), NO_THREADS, Instant.EPOCH);

    assertThat(heard)
        .isInstanceOfSatisfying(
            Heard.Asked.class,
            asked -> assertThat(asked.message().content()).isEqualTo(new Content.Opened()));
  }
}
