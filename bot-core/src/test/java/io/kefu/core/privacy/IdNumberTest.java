package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdNumberTest {

  @Test
  void looksMainland_needsAProvinceAndABirthday() {
    assertThat(IdNumber.looksMainland("11010519491231002x")).isTrue();
    assertThat(IdNumber.looksMainland("990105194912310021")).isFalse();
    assertThat(IdNumber.looksMainland("110105194913310021")).isFalse();
    assertThat(IdNumber.looksMainland("202611230001123456")).isFalse();
  }

  @Test
  void isHongKong_checksTheLastCharacter() {
    assertThat(IdNumber.isHongKong("a", "1234563", '3')).isTrue();
    assertThat(IdNumber.isHongKong("g", "123456a", 'a')).isTrue();
    assertThat(IdNumber.isHongKong("a", "1234564", '4')).isFalse();
  }

  @Test
  void isTaiwan_checksTheLastDigit() {
    assertThat(IdNumber.isTaiwan('a', "123456789")).isTrue();
    assertThat(IdNumber.isTaiwan('a', "123456788")).isFalse();
    assertThat(IdNumber.isTaiwan('a', "323456789")).isFalse();
  }
}
