package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.server.process.ChatClient.Session;
import io.kefu.telegram.fake.Chats;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A customer takes a conversation along, from the web to Telegram and the other way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherChannelIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("续 ([A-Z2-9]{6})");

  private FakeBotApi telegram;
  private AppProcess app;
  private ChatClient web;

  @BeforeAll
  void start(@TempDir Path folder) {
    telegram = FakeBotApi.start();
    app =
        AppProcess.ready(
            folder,
            "kefu.telegram.token=" + FakeBotApi.TOKEN,
            "kefu.telegram.api=" + telegram.address(),
            "kefu.telegram.poll=1s",
            "kefu.dialog.debounce=0s");
    web = app.client();
  }

  @AfterAll
  void stop() {
    web.close();
    app.close();
    telegram.close();
  }

  @Test
  void code_fromTheWeb_opensTheConversationInTelegram() {
    Session session = web.session();
    press(session, "b", "guide.change-password");
    awaitWeb(session, "您现在还能正常登录吗");
    String code = code(session);
    Customer zhang = new Customer(4201);

    telegram.updates().add(zhang.says("/start " + code.toLowerCase(java.util.Locale.ROOT)));

    awaitTelegram(zhang, "接上了");
    assertThat(latest(zhang).text()).contains("您现在还能正常登录吗");
    awaitWeb(session, "对话已经在另一个渠道接着聊了");
    telegram.updates().add(zhang.presses(latest(zhang), "能登录"));
    awaitTelegram(zhang, "您用的是哪一端");
    assertThat(texts(session)).contains("能登录", "您用的是哪一端？");
    web.say(session, "m2", "安卓");
    awaitWeb(session, "第 1/");
    telegram.updates().add(zhang.says("续 " + code));
    awaitTelegram(zhang, "要发到另一个渠道才有用");
    assertThat(app.output()).doesNotContain(code);
  }

  @Test
  void code_fromTelegram_showsTheWholeConversationOnTheWeb() {
    Customer li = new Customer(4202);
    telegram.updates().add(li.says("转账失败了怎么办"));
    awaitTelegram(li, "先别急着再付一次");
    telegram.updates().add(li.says("换个渠道继续"));
    awaitTelegram(li, "10 分钟内有效");
    Session session = web.session();
    awaitWeb(session, "您好");

    Answer accepted = web.say(session, "c", "续 " + codeIn(telegramTexts(li)));

    assertThat(accepted).isInstanceOf(Answer.Accepted.class);
    awaitWeb(session, "接上了");
    assertThat(texts(session)).contains("转账失败了怎么办");
    web.say(session, "q", "怎么改密码");
    awaitWeb(session, "安全设置");
    awaitTelegram(li, "对话已经在另一个渠道接着聊了");
    assertThat(telegramTexts(li)).noneMatch(text -> text.contains("安全设置"));
    List<ChatMessage> all = web.transcript(session).orElseThrow();
    assertThat(all).extracting(ChatMessage::sequence).doesNotHaveDuplicates().isSorted();
  }

  private String code(Session session) {
    web.say(session, "code", "换个渠道继续");
    awaitWeb(session, "10 分钟内有效");
    return codeIn(texts(session));
  }

  private static String codeIn(List<String> texts) {
    Matcher code = CODE.matcher(String.join("\n", texts));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private void press(Session session, String id, String choice) {
    web.say(session, id + "0", "怎么修改密码");
    awaitWeb(session, "安全设置");
    web.press(session, id, choice);
  }

  private void awaitWeb(Session session, String words) {
    await(words)
        .atMost(PATIENCE)
        .until(() -> texts(session).stream().anyMatch(text -> text.contains(words)));
  }

  private void awaitTelegram(Customer customer, String words) {
    await(words)
        .atMost(PATIENCE)
        .until(() -> telegramTexts(customer).stream().anyMatch(text -> text.contains(words)));
  }

  private List<String> telegramTexts(Customer customer) {
    return telegram.chats().to(customer.id()).stream().map(Chats.Sent::text).toList();
  }

  private Chats.Sent latest(Customer customer) {
    return telegram.chats().to(customer.id()).getLast();
  }

  private List<String> texts(Session session) {
    Optional<List<ChatMessage>> all = web.transcript(session);
    return all.map(lines -> lines.stream().map(ChatMessage::text).toList())
        .orElseGet(ArrayList::new);
  }
}
