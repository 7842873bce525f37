package io.kefu.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.InboundMessage;
import io.kefu.telegram.BotAccount.Identity;
import io.kefu.telegram.TelegramText;
import io.kefu.telegram.fake.FakeBotApi;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

class UpdateReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Identity BOT = new Identity(FakeBotApi.BOT, "OKPay_Bot");
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String FROM = "'from':{'id':77,'is_bot':false,'first_name':'张'}";
  private static final String PRIVATE =
      FROM + ",'chat':{'id':77,'type':'private'},'date':1795000000";
  private static final String GROUP =
      FROM + ",'chat':{'id':-100200,'type':'supergroup','title':'群'},'date':1795000000";

  private final UpdateReader reader =
      new UpdateReader(TelegramText.in("zh-CN"), new DeskReader(OptionalLong.empty()));

  record Case(String title, String update, Content content) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Case> contents() {
    return Stream.of(
        new Case("a text", "'text':'忘记密码'", new Content.Text("忘记密码")),
        new Case("/start", "'text':'/start'", new Content.Opened()),
        new Case("/start with a source", "'text':'/start ads-3'", new Content.Opened()),
        new Case("/start with a code", "'text':'/start 8F3K2Q'", new Content.Text("续 8F3K2Q")),
        new Case("/help", "'text':'/HELP@okpay_bot'", new Content.Opened()),
        new Case("/human", "'text':'/human@okpay_bot'", new Content.Text("/human")),
        new Case("/end", "'text':'/end'", new Content.Text("/end")),
        new Case("another command", "'text':'/foo bar'", new Content.Text("/foo bar")),
        new Case("a path", "'text':'/home/x'", new Content.Text("/home/x")),
        new Case(
            "a photo",
            "'photo':[{'file_id':'s'},{'file_id':'l'}]",
            new Content.Attachment("图片", "", "l")),
        new Case(
            "a photo with words",
            "'photo':[{'file_id':'s'}],'caption':'看'",
            new Content.Attachment("图片", "看", "s")),
        new Case("a file", "'document':{'file_id':'d'}", new Content.Attachment("文件", "", "d")),
        new Case(
            "a moving picture",
            "'animation':"
                + "{'file_id':'a','file_unique_id':'u','width':1,'height':1,'duration':1},"
                + "'document':{'file_id':'a'}",
            new Content.Attachment("表情", "", "a")),
        new Case("a sticker", "'sticker':{'file_id':'s'}", new Content.Attachment("表情", "", "s")),
        new Case("a voice", "'voice':{'file_id':'v'}", new Content.Attachment("语音", "", "v")),
        new Case("music", "'audio':{'file_id':'a'}", new Content.Attachment("音频", "", "a")),
        new Case("a film", "'video':{'file_id':'v'}", new Content.Attachment("视频", "", "v")),
        new Case(
            "a round film", "'video_note':{'file_id':'n'}", new Content.Attachment("视频", "", "n")),
        new Case(
            "a contact",
            "'contact':{'phone_number':'+8613800138000','first_name':'李'}",
            new Content.Attachment("名片", "", "")),
        new Case(
            "a place",
            "'location':{'latitude':31.2,'longitude':121.4}",
            new Content.Attachment("位置", "", "")),
        new Case(
            "a die", "'dice':{'emoji':'🎲','value':3}", new Content.Attachment("特殊消息", "", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void read_inPrivate_saysWhatWasSent(Case given) {
    InboundMessage message =
        said("'message':{'message_id':9," + PRIVATE + "," + given.update + "}");

    assertThat(message.content()).isEqualTo(given.content);
    assertThat(message.conversation().value()).isEqualTo("tg-77");
    assertThat(message.address().peer()).isEqualTo("77");
    assertThat(message.id().value()).isEqualTo("m9");
    assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1795000000));
  }

  @Test
  void read_edited_isAMessageOfItsOwn() {
    InboundMessage message =
        said("'edited_message':{'message_id':9,'edit_date':1795000001," + PRIVATE + ",'text':'改'}");

    assertThat(message.id().value()).isEqualTo("e9.5");
    assertThat(message.content()).isEqualTo(new Content.Text("改"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'poll':{'id':'1'}",
        "'message':{'message_id':1,'chat':{'id':-1,'type':'channel'},'date':1,'text':'x'}",
        "'message':{'message_id':1,'from':{'id':5,'is_bot':true,'first_name':'b'},"
            + "'chat':{'id':5,'type':'private'},'date':1,'text':'x'}",
        "'message':{'message_id':1,"
            + PRIVATE
            + ",'pinned_message':{'message_id':1,"
            + "'chat':{'id':77,'type':'private'},'date':1}}",
        "'message':{'message_id':1," + GROUP + ",'text':'忘记密码'}",
        "'message':{'message_id':1,"
            + GROUP
            + ",'text':'@okpay_bottle 你好',"
            + "'entities':[{'type':'mention','offset':0,'length':13}]}",
        "'message':{'message_id':1,"
            + GROUP
            + ",'text':'在话题里','reply_to_message':{'message_id':2,"
            + "'from':{'id':123456789,'is_bot':true,'first_name':'b'},'chat':{'id':-100200,"
            + "'type':'supergroup'},'date':1,'forum_topic_created':{'name':'n','icon_color':1}}}",
      })
  void read_notForTheBot_isNothing(String update) {
    assertThat(heard(update)).isEqualTo(new Heard.Nothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@okpay_bot 钱包支持哪些币种; mention; 0; 10; 钱包支持哪些币种",
        "钱包支持哪些币种 @OKPAY_BOT; mention; 9; 10; 钱包支持哪些币种",
      })
  void read_mentionedInAGroup_isAQuestionOfItsOwn(
      String text, String type, int offset, int length, String words) {
    InboundMessage message = said(inGroup(text, type, offset, length));

    assertThat(message.content()).isEqualTo(new Content.Text(words));
    assertThat(message.conversation().value()).isEqualTo("tg--100200-9");
    assertThat(message.address().peer()).isEqualTo("-100200/9");
  }

  @Test
  void read_mentionAlone_opens() {
    assertThat(said(inGroup("@okpay_bot", "mention", 0, 10)).content())
        .isEqualTo(new Content.Opened());
  }

  @Test
  void read_replyToTheBot_isForTheBot() {
    InboundMessage message =
        said(
            "'message':{'message_id':9,"
                + GROUP
                + ",'text':'还支持别的吗','reply_to_message':"
                + "{'message_id':2,'from':{'id':123456789,'is_bot':true,'first_name':'b'},"
                + "'chat':{'id':-100200,'type':'supergroup'},'date':1}}");

    assertThat(message.content()).isEqualTo(new Content.Text("还支持别的吗"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@okpay_bot 我的钱没到账",
        "@okpay_bot 人工",
        "@okpay_bot 帮我查一下 8812 3456",
        "@okpay_bot someone@example.com",
        "@okpay_bot 被骗了怎么办"
      })
  void read_privateMatterInAGroup_isMoved(String text) {
    assertThat(heard(inGroup(text, "mention", 0, 10))).isInstanceOf(Heard.PrivateMatter.class);
  }

  @Test
  void read_commandForTheBotInAGroup_isMoved() {
    assertThat(heard(inGroup("/human@okpay_bot", "bot_command", 0, 16)))
        .isInstanceOf(Heard.PrivateMatter.class);
  }

  @Test
  void read_press_carriesTokenAndLabel() {
    Heard.Pressed pressed = (Heard.Pressed) heard(press("a ask.x", "a ask.x"));

    assertThat(pressed.callback()).isEqualTo("4382");
    assertThat(pressed.message().map(InboundMessage::content))
        .contains(new Content.Chosen(new ChoiceToken("ask.x"), "找回密码"));
    assertThat(pressed.message().map(InboundMessage::at)).contains(NOW);
    assertThat(pressed.keyboard()).isPresent();
  }

  @Test
  void read_messageOrPress_tellsWhatTheCustomerGoesBy() {
    Heard.Pressed pressed = (Heard.Pressed) heard(press("a ask.x", "a ask.x"));

    assertThat(pressed.message().flatMap(it -> it.sender())).contains("张");
    assertThat(said("'message':{'message_id':9," + PRIVATE + ",'text':'x'}").sender())
        .contains("张");
  }

  @Test
  void read_sameAnswerPressedTwice_isOneMessage() {
    Heard.Pressed first = (Heard.Pressed) heard(press("a ask.x", "a ask.x"));
    Heard.Pressed second =
        (Heard.Pressed) heard(press("a ask.x", "a ask.x").replace("4382", "4399"));

    assertThat(first.message().map(InboundMessage::id))
        .isEqualTo(second.message().map(InboundMessage::id));
  }

  @Test
  void read_pressUnderAnOldMessage_hasNoLabel() {
    Heard.Pressed pressed =
        (Heard.Pressed)
            heard(
                "'callback_query':{'id':'1',"
                    + FROM
                    + ",'chat_instance':'i','data':'o human',"
                    + "'message':{'chat':{'id':77,'type':'private'},'message_id':3,'date':0}}");

    assertThat(pressed.message().map(InboundMessage::content))
        .contains(new Content.Chosen(new ChoiceToken("human"), "（按钮）"));
    assertThat(pressed.keyboard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"d ok", "中文", "with blanks here"})
  void read_pressThatSaysNothing_isAcknowledgedAlone(String data) {
    Heard.Pressed pressed = (Heard.Pressed) heard(press(data, data));

    assertThat(pressed.message()).isEqualTo(Optional.empty());
  }

  private static String press(String data, String shown) {
    return "'callback_query':{'id':'4382',"
        + FROM
        + ",'chat_instance':'i','data':'"
        + data
        + "','message':{'message_id':3,'from':{'id':123456789,'is_bot':true,'first_name':'b'},"
        + "'chat':{'id':77,'type':'private'},'date':1795000000,'text':'?','reply_markup':"
        + "{'inline_keyboard':[[{'text':'找回密码','callback_data':'"
        + shown
        + "'}]]}}}";
  }

  private static String inGroup(String text, String type, int offset, int length) {
    return "'message':{'message_id':9,"
        + GROUP
        + ",'text':'"
        + text
        + "','entities':[{'type':'"
        + type
        + "','offset':"
        + offset
        + ",'length':"
        + length
        + "}]}";
  }

  private InboundMessage said(String update) {
    return ((Heard.Said) heard(update)).message();
  }

  private Heard heard(String update) {
    return reader.read(update(update), BOT, NOW);
  }

  /** JSON is easier to read here with single quotes. */
  private static Update update(String json) {
    try {
      ObjectNode node =
          (ObjectNode) JSON.readTree(("{'update_id':5," + json + "}").replace('\'', '"'));
      return JSON.treeToValue(node, Update.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(String.join("", List.of(json)), e);
    }
  }
}
