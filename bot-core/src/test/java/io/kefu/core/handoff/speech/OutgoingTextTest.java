package io.kefu.core.handoff.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.flow.OfficialContacts;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import io.kefu.core.handoff.speech.OutgoingText.Flaw;
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

  private static final OfficialContacts CONTACTS = new OfficialContacts(DIRECTORY);

  private final OutgoingText outgoing =
      new OutgoingText(
          SecretRequests.bundled(), new OfficialLinks(CONTACTS::owns, CONTACTS::imitation), 100);

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
    assertThat(flaw(text, Consent.CONFIRMED)).get().isInstanceOf(Flaw.AsksForSecret.class);
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
    assertThat(flaw(text, Consent.NOT_ASKED)).isEmpty();
  }

  @Test
  void link_toForeignHost_passesOnlyWhenConfirmed() {
    assertThat(flaw("看 https://evil.example/a", Consent.NOT_ASKED))
        .get()
        .isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw("看 okpay.example.evil.com", Consent.NOT_ASKED))
        .get()
        .isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw("看 https://okpay.example@evil.com/", Consent.NOT_ASKED))
        .get()
        .isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw("看 https://t.me/okpay_help", Consent.NOT_ASKED))
        .get()
        .isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw("看 https://欧凯.com", Consent.NOT_ASKED))
        .get()
        .isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw("看 https://evil.example/a", Consent.CONFIRMED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请看 evil.ru 上面",
        "点 bit.ly/3xyz",
        "打开evil.wallet/login",
        "新网址 okpay-help.shop",
        "ｅｖｉｌ．ｃｏｍ",
        "evil\u3002com",
        "登录 192.0.2.7/login",
        "hxxp://evil.example/a",
        "xn--kpay-55d.xn--p1ai",
        "加 @okpay_officiaI 好友",
        "加微信 okpay_official2",
        "装 okpay.apk"
      })
  void link_orContactInAnyShape_isAskedAbout(String text) {
    assertThat(flaw(text, Consent.NOT_ASKED)).get().isInstanceOf(Flaw.ForeignLink.class);
    assertThat(flaw(text, Consent.CONFIRMED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "手续费 3.5 元，1.5kg 以内免运费",
        "请升级到 2.1.5 或 10.0.0.1 版",
        "把 a.pdf 或截图.png 发来",
        "好的。OK。谢谢",
        "OKPay 的账户没有问题",
        "我们的账号是 okpay_official",
        "请稍等...thanks"
      })
  void text_withDotsAndTheBrand_passes(String text) {
    assertThat(flaw(text, Consent.NOT_ASKED)).isEmpty();
  }

  @Test
  void link_ofTheDirectory_passes() {
    assertThat(flaw("看 https://okpay.example/other", Consent.NOT_ASKED)).isEmpty();
    assertThat(flaw("打开okpay.example，点帮助", Consent.NOT_ASKED)).isEmpty();
    assertThat(flaw("官方频道：https://t.me/okpay_official。", Consent.NOT_ASKED)).isEmpty();
    assertThat(flaw("See www.okpay.example.", Consent.NOT_ASKED)).isEmpty();
  }

  @Test
  void text_emptyOrTooLong_isNotTaken() {
    assertThat(flaw("  ", Consent.CONFIRMED)).get().isInstanceOf(Flaw.Unfit.class);
    assertThat(flaw("长".repeat(101), Consent.CONFIRMED)).get().isInstanceOf(Flaw.Unfit.class);
  }

  private Optional<Flaw> flaw(String text, Consent consent) {
    return outgoing.flaw(text, consent);
  }
}
