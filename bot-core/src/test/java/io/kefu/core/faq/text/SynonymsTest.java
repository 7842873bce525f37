package io.kefu.core.faq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SynonymsTest {

  private final Synonyms synonyms =
      new Synonyms(List.of(List.of("密码", "口令", "password"), List.of("忘记", "忘了", "forgot")));

  @Test
  void units_wordsOfAGroup_becomeItsFirstWord() {
    assertThat(synonyms.units("口令忘了吗")).containsExactly("密码", "忘记", "吗");
  }

  @Test
  void units_englishWords_matchWholeWordsOnly() {
    assertThat(synonyms.units("forgot passwords password"))
        .containsExactly("忘记", "passwords", "密码");
  }

  @Test
  void pinyin_exceptionWords_areReadAsListed() {
    Pinyin pinyin = new Pinyin(Map.of("银行", "yin hang", "绿", "lv"));

    assertThat(pinyin.of("银行行吗绿abc12")).containsExactly("yin", "hang", "xing", "ma", "lu", "abc12");
  }
}
