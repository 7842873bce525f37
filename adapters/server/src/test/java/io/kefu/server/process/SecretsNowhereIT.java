package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.privacy.PlantedSecret;
import io.kefu.server.process.ChatClient.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every secret of the masker's suite is told to a whole server: by customers on the web, on
 * Telegram and on Discord, and by agents at the console, in their group on Telegram and in their
 * threads on Discord; then everything that was written anywhere and everything that the bot wrote
 * in chats is searched for them.
 */
class SecretsNowhereIT {

  private static final String CONTROL = "对照句子，这一句谁都可以看到";
  private static final int AT_ONCE = 8;

  /** Agents say one after the other, so not all of them say all. */
  private static final int AGENTS_SHARE = 12;

  @TempDir Path folder;
  private final Masker masker = new Masker(MaskLabels.neutral());

  @Test
  void everythingWritten_afterTheSuite_holdsNoSecret() throws Exception {
    List<PlantedSecret> secrets = PlantedSecret.all().stream().filter(this::isHidden).toList();
    assertThat(secrets).hasSizeGreaterThan(500);
    List<PlantedSecret> alone =
        secrets.stream().filter(secret -> secret.before().isEmpty()).toList();
    Needles needles = new Needles();
    secrets.forEach(secret -> needles.add(secret.message(), secret.secret()));
    Needles control = new Needles();
    control.add(CONTROL, CONTROL);

    try (TelegramPlanting telegram = new TelegramPlanting();
        DiscordPlanting discord = new DiscordPlanting();
        AppProcess app = AppProcess.ready(folder, settings(telegram, discord));
        ChatClient client = app.client()) {
      tellAll(client, secrets);
      sendFile(client);
      telegram.plant(secrets);
      discord.plant(secrets);
      DeskPlanting desk = DeskPlanting.signedIn(telegram.server(), client, app.uri(), app.output());
      desk.plantAtConsole(every(AGENTS_SHARE, 0, alone));
      desk.plantInTopic(every(AGENTS_SHARE, 4, alone));
      new ThreadPlanting(discord.server()).plant(every(AGENTS_SHARE, 8, alone), desk.linkCode());
      Session last = client.session();
      client.say(last, "control", CONTROL);
      Transcripts.awaitAllAnswered(client, last, 1);
      String metrics = client.raw(client.to("/actuator/prometheus")).body();

      List<String> found = new ArrayList<>(needles.in(metrics.getBytes(StandardCharsets.UTF_8)));
      for (String sent : sent(telegram, discord)) {
        needles.in(sent.getBytes(StandardCharsets.UTF_8)).forEach(it -> found.add("chat: " + it));
      }
      boolean controlled = false;
      for (Path file : written()) {
        byte[] content = Files.readAllBytes(file);
        needles.in(content).forEach(it -> found.add(file.getFileName() + ": " + it));
        controlled |= !control.in(content).isEmpty();
      }
      assertThat(found).isEmpty();
      assertThat(controlled).as("the search finds what is there").isTrue();
    }
  }

  private static String[] settings(TelegramPlanting telegram, DiscordPlanting discord) {
    return Stream.of(
            List.of("logging.level.io.kefu=TRACE", "kefu.dialog.debounce=0s"),
            telegram.settings(),
            discord.settings(),
            DeskPlanting.settings(),
            ThreadPlanting.settings())
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** One of so many, from this on; the suite is sorted by kind. */
  private static List<PlantedSecret> every(int step, int first, List<PlantedSecret> all) {
    return IntStream.iterate(first, i -> i < all.size(), i -> i + step).mapToObj(all::get).toList();
  }

  /** The few that the masker does not know are counted in its own suite. */
  private boolean isHidden(PlantedSecret secret) {
    var context = masker.mask(secret.before()).next();
    return !secret.leaksIn(masker.mask(secret.message(), context));
  }

  private static void tellAll(ChatClient client, List<PlantedSecret> secrets) throws Exception {
    try (ExecutorService customers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<?>> told = new ArrayList<>();
      for (int i = 0; i < secrets.size(); i++) {
        PlantedSecret secret = secrets.get(i);
        boolean overSocket = i % 2 == 0;
        told.add(customers.submit(() -> tell(client, secret, overSocket)));
      }
      for (Future<?> one : told) {
        one.get();
      }
    }
  }

  private static void tell(ChatClient client, PlantedSecret secret, boolean overSocket) {
    Session session = client.session();
    if (!secret.before().isEmpty()) {
      accepted(client.say(session, "m1", secret.before()));
    }
    if (!overSocket) {
      accepted(client.say(session, "m2", secret.message()));
      return;
    }
    try (ChatSocket socket = client.socket(session, 0, _ -> {}).orElseThrow()) {
      accepted(socket.say("m2", secret.message(), ChatClient.PATIENCE));
    }
  }

  private static void accepted(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  private static void sendFile(ChatClient client) {
    Session session = client.session();
    int status =
        client
            .raw(
                client
                    .to("/api/chat/attachments?clientMessageId=f1")
                    .header("Authorization", "Bearer " + session.token())
                    .header(
                        "Content-Disposition", "attachment; filename=\"6222020200112230000.jpg\"")
                    .POST(BodyPublishers.ofByteArray(SampleFiles.photo(6))))
            .statusCode();
    assertThat(status).isEqualTo(202);
  }

  /** What the bot wrote in chats, to customers and to agents. */
  private static List<String> sent(TelegramPlanting telegram, DiscordPlanting discord) {
    return Stream.concat(
            telegram.server().chats().all().stream().map(it -> it.request().toString()),
            discord.server().rooms().all().stream().map(it -> it.request().toString()))
        .toList();
  }

  /** Redis' files and the log, all under the program's folder. */
  private List<Path> written() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).filter(Files::isReadable).toList();
      assertThat(all)
          .anyMatch(file -> file.toString().endsWith(".aof"))
          .anyMatch(file -> file.toString().endsWith(".log"));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
