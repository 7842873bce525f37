package io.kefu.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.DeskWords;
import io.kefu.core.dialog.flow.OfficialContacts;
import io.kefu.core.faq.corpus.Directory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTextTest {

  private static final Directory DIRECTORY =
      new Directory(
          new LinkedHashMap<>(
              Map.of(
                  "website", "https://www.okpay.example/",
                  "social.Telegram", "https://t.me/okpay_official")));

  private final OutgoingText outgoing =
      new OutgoingText(
          SecretRequests.bundled(),
          new Links(new OfficialContacts(DIRECTORY)::owns),
          DeskWords.of("zh-CN"),
          100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请把验证码发我",
        "麻烦提供一下您的登录密码",
        "您的支付密码是多少？",
        "别担心，把短信验证码告诉我就行",
        "请發我驗證碼",
        "ｐａｓｓｗｏｒｄ please send me",
        "Could you tell me your verification code?",
        "助记词截图发过来"
      })
  void text_askingForSecret_isStopped(String text) {
    assertThat(kind(text, true)).hasValue(ProblemKind.ASKS_FOR_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请不要把验证码告诉任何人",
        "客服不会向您索要密码，请放心",
        "请在登录页点忘记密码，输入新密码",
        "密码要 8 位以上，含数字和字母",
        "Never share your password with anyone",
        "请告诉我订单号和时间",
        "麻烦提供一下报错截图"
      })
  void text_helpingWithSecrets_passes(String text) {
    assertThat(kind(text, false)).isEmpty();
  }

  @Test
  void link_toForeignHost_passesOnlyWhenConfirmed() {
    assertThat(kind("看 https://evil.example/a", false)).hasValue(ProblemKind.LINK_NOT_ALLOWED);
    assertThat(kind("看 okpay.example.evil.com", false)).hasValue(ProblemKind.LINK_NOT_ALLOWED);
    assertThat(kind("看 https://okpay.example@evil.com/", false))
        .hasValue(ProblemKind.LINK_NOT_ALLOWED);
    assertThat(kind("看 https://t.me/okpay_help", false)).hasValue(ProblemKind.LINK_NOT_ALLOWED);
    assertThat(kind("看 https://欧凯.com", false)).hasValue(ProblemKind.LINK_NOT_ALLOWED);
    assertThat(kind("看 https://evil.example/a", true)).isEmpty();
  }

  @Test
  void link_ofTheDirectory_passes() {
    assertThat(kind("看 https://okpay.example/other", false)).isEmpty();
    assertThat(kind("打开okpay.example，点帮助", false)).isEmpty();
    assertThat(kind("官方频道：https://t.me/okpay_official。", false)).isEmpty();
    assertThat(kind("See www.okpay.example.", false)).isEmpty();
  }

  @Test
  void text_emptyOrTooLong_isNotTaken() {
    assertThat(kind("  ", true)).hasValue(ProblemKind.TEXT_INVALID);
    assertThat(kind("长".repeat(101), true)).hasValue(ProblemKind.TEXT_INVALID);
  }

  private Optional<ProblemKind> kind(String text, boolean confirmed) {
    return outgoing.problem(text, confirmed).map(Problem::kind);
  }
}
