package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskerTest {

  private final Masker masker = new Masker(MaskLabels.neutral());

  @Test
  void mask_codeAfterCue_isHidden() {
    MaskedText masked = masker.mask("我的验证码是384756,为什么登不上");

    assertThat(masked.text()).isEqualTo("我的验证码是‹verification-code›,为什么登不上");
    assertThat(masked.hidden()).containsExactly(SecretKind.VERIFICATION_CODE);
  }

  @Test
  void mask_codeInTheNextMessage_isHidden() {
    MaskedText first = masker.mask("验证码是");

    assertThat(masker.mask("384756", first.next()).text()).isEqualTo("‹verification-code›");
    assertThat(masker.mask("384756").text()).isEqualTo("384756");
  }

  @Test
  void mask_cardWithFullWidthDigitsAndSpaces_isHidden() {
    assertThat(masker.mask("卡号 4111 1111 1111 1111 被吞了").text()).isEqualTo("卡号 ‹bank-card› 被吞了");
  }

  @Test
  void mask_phoneAndEmail_arePartlyHidden() {
    assertThat(masker.mask("电话13812341234,邮箱zhang@example.com").text())
        .isEqualTo("电话138****1234,邮箱z***@example.com");
  }

  @Test
  void mask_password_isHidden() {
    assertThat(masker.mask("我的密码是Abc12345!登不上").text()).isEqualTo("我的密码是‹password›登不上");
  }
}
