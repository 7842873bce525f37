package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets split over two messages, and answers that the bot has asked for. */
class MaskingContextTest {

  private final Masker masker = new Masker(MaskLabels.neutral());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          验证码是      | 384756              | ‹verification-code›
          收到验证码了   | 就是384756          | 就是‹verification-code›
          我的密码是     | Orange_77           | ‹password›
          我的密码是     | 忘了                | 忘了
          忘记密码了     | iphone15            | iphone15
          我的银行卡号是 | 6217001234567890123 | ‹bank-card›
          我的银行卡号是 | 62170012            | ‹bank-card›
          我的银行卡号是 | 20261128            | 20261128
          我的银行卡号是 | 订单号62170012      | 订单号62170012
          转账到银行卡失败 | 62170012          | 62170012
          我的护照号是   | K1234567            | ‹passport›
          验证码收不到   | 订单号384756        | 订单号384756
          验证码收不到   | 我11月20号充了5000到现在没到 | 我11月20号充了5000到现在没到
          你好          | 384756              | 384756
          """)
  void mask_afterAMessage_readsThemTogether(String before, String message, String masked) {
    MaskingContext context = masker.mask(before).next();

    assertThat(masker.mask(message, context).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我的助记词是 | abandon ability able about above absent | zoo zone zero youth young you
          我的银行卡号是 | 62170012 | 34567890123
          """)
  void mask_secretInSeveralPieces_hidesEachOfThem(String announced, String first, String second) {
    MaskingContext context = masker.mask(announced).next();
    MaskedText begun = masker.mask(first, context);
    MaskedText ended = masker.mask(second, begun.next());

    assertThat(begun.text()).startsWith("‹").endsWith("›");
    assertThat(ended.text()).isEqualTo(begun.text());
    assertThat(masker.mask("what can I do", ended.next()).text()).isEqualTo("what can I do");
  }

  @Test
  void mask_interjectionBetween_keepsWaiting() {
    MaskingContext announced = masker.mask("验证码是").next();
    MaskingContext waiting = masker.mask("等下", announced).next();

    assertThat(masker.mask("384756", waiting).text()).isEqualTo("‹verification-code›");
  }

  @Test
  void mask_afterTheCodeWasGiven_forgetsIt() {
    MaskingContext given = masker.mask("验证码是384756").next();

    assertThat(given.awaited()).isEmpty();
    assertThat(masker.mask("谢谢你的帮助", given).next()).isEqualTo(MaskingContext.NONE);
  }

  @Test
  void mask_flowAsksForTheLastFour_leavesThem() {
    MaskingContext asked = masker.mask("验证码收不到").next().expecting(ExpectedAnswer.LAST_FOUR);

    assertThat(masker.mask("8876", asked).text()).isEqualTo("8876");
  }

  @Test
  void mask_flowAsksForAnOrderNumber_stillHidesAnAnnouncedCode() {
    MaskingContext asked = masker.mask("验证码是").next().expecting(ExpectedAnswer.ORDER_NUMBER);

    assertThat(masker.mask("384756", asked).text()).isEqualTo("‹verification-code›");
  }

  @Test
  void mask_flowAsksForAContact_leavesPhoneAndEmailButNoCard() {
    MaskingContext asked = MaskingContext.NONE.expecting(ExpectedAnswer.CONTACT);

    assertThat(masker.mask("13812341234 a@b.cn 4111111111111111", asked).text())
        .isEqualTo("13812341234 a@b.cn ‹bank-card›");
  }
}
