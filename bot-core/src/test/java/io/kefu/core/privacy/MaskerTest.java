package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

  private final Masker masker = new Masker(MaskLabels.neutral());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我的验证码是384756,为什么登不上  | 我的验证码是‹verification-code›,为什么登不上
          验证码三八四七五六              | 验证码‹verification-code›
          384756 is your login code        | ‹verification-code› is your login code
          密码从Old12345改成New67890了      | 密码从‹password›改成‹password›了
          账号密码是zhangsan Zs887766       | 账号密码是zhangsan ‹password›
          卡号 4111 1111 1111 1111 被吞了   | 卡号 ‹bank-card› 被吞了
          卡号４１１１１１１１１１１１１１１１ | 卡号‹bank-card›
          cvv是123                         | cvv是‹bank-card›
          身份证11010519491231002x,对吗     | 身份证‹id-number›,对吗
          HKID A123456(3)                  | HKID ‹id-number›
          A1234563                         | ‹id-number›
          身分證 A123456789                | 身分證 ‹id-number›
          护照E12345678过期了              | 护照‹passport›过期了
          电话13812341234一直没人接         | 电话138****1234一直没人接
          手机号+86 138-1234-1234          | 手机号+86 138****1234
          香港 +852 9123 4567              | 香港 +852 ****4567
          邮箱zhang@example.com收不到       | 邮箱z***@example.com收不到
          https://me:s3cret@pay.example.com | https://me:‹password›@pay.example.com
          """)
  void mask_secret_isReplacedAndNothingElse(String message, String masked) {
    assertThat(masker.mask(message).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "转了12,345.67元没到账",
        "订单号20261123000112345678",
        "流水号4111111111111111",
        "编号 8F3K2Q,前面还有几位",
        "尾号1234的卡",
        "2026-11-23 14:05:33付的款",
        "验证码等了60秒,扣了1000元",
        "错误码40013,验证码收不到",
        "95588发来的验证码短信",
        "交易哈希0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe340638944",
        "充值地址0x52908400098527886E0F7030069857D2E4169EE7",
        "忘记密码怎么办",
        "my password is wrong",
        "客服电话4008123123",
      })
  void mask_harmlessNumber_staysReadable(String message) {
    assertThat(masker.mask(message).text()).isEqualTo(message);
  }

  @Test
  void mask_severalSecrets_namesTheKindsInOrder() {
    MaskedText masked = masker.mask("电话13812341234,密码abc123,验证码384756");

    assertThat(masked.hidden())
        .containsExactly(SecretKind.PHONE, SecretKind.PASSWORD, SecretKind.VERIFICATION_CODE);
    assertThat(masked.warns()).isTrue();
  }

  @Test
  void mask_onlyAPhoneNumber_warnsOfNothing() {
    assertThat(masker.mask("13812341234").warns()).isFalse();
  }

  @Test
  void mask_nothingFound_answersTheSameText() {
    assertThat(masker.mask("你好")).isEqualTo(new MaskedText("你好", Set.of()));
    assertThat(masker.mask("").text()).isEmpty();
  }

  @Test
  void mask_publishedContact_staysReadable() {
    Set<String> published = Set.of("help@okpay.example", "85221234567");
    Masker official = new Masker(MaskLabels.neutral(), published::contains);

    assertThat(official.mask("写信到Help@okpay.example或打+852 2123 4567,别打13812341234").text())
        .isEqualTo("写信到Help@okpay.example或打+852 2123 4567,别打138****1234");
  }
}
