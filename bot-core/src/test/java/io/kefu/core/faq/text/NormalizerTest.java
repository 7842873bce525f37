package io.kefu.core.faq.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

  private static final Normalizer NORMALIZER =
      Language.of(CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE)).normalizer();

  @ParameterizedTest
  @CsvSource({
    "ＯＫ　密 码, ok 密 码",
    "忘記密碼, 忘记密码",
    "密码!!!???, 密码",
    "密\u200B码\uFEFF, 密码",
    "Can't Log-In, cant log in",
    "1２③, 123",
    "<b>密码</b>, b 密码 b",
    "😀密码😀忘了, 密码 忘了",
  })
  void plain_widthCaseScriptAndSigns_areFolded(String typed, String plain) {
    assertThat(Normalizer.plain(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "请问一下忘记密码怎么办啊, 忘记密码怎么办",
    "那怎么联系客服, 怎么联系客服",
    "那客服怎么联系, 客服怎么联系",
    "那笔转账没到账, 那笔转账没到账",
    "人工人工人工, 人工",
    "密码密码密码忘了, 密码忘了",
    "wangji mima zenme ban, 忘记密码怎么办",
    "wangjimima, 忘记密码",
    "zhifu shibai le, 支付失败了",
    "怎么reset密码, 怎么reset密码",
    "我要找针人, 我要找真人",
    "付款失白, 付款失败",
  })
  void normalize_whatCustomersType_becomesComparable(String typed, String core) {
    assertThat(NORMALIZER.normalize(typed).core()).isEqualTo(core);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OKPay密码忘了", "okpay 密码忘了", "ＯＫＰａｙ钱包密码忘了"})
  void normalize_ownBrand_isOneSign(String typed) {
    Utterance utterance = NORMALIZER.normalize(typed);

    assertThat(utterance.namesBrand()).isTrue();
    assertThat(utterance.core().replace(" ", "")).isEqualTo(Normalizer.BRAND + "密码忘了");
  }

  @Test
  void normalize_foreignBrand_isNamedByItsFirstName() {
    assertThat(NORMALIZER.normalize("推特怎么注册").foreignBrands()).containsExactly("Twitter");
    assertThat(NORMALIZER.normalize("online").foreignBrands()).isEmpty();
  }

  @Test
  void normalize_onlyFiller_keepsIt() {
    assertThat(NORMALIZER.normalize("请问").core()).isEqualTo("请问");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😀😀", "？！", "\u0000\u0007\u200B", "\uD800", "\uDC00\uD800"})
  void normalize_nothingSaid_isEmpty(String typed) {
    assertThat(NORMALIZER.normalize(typed).isEmpty()).isTrue();
  }

  @Test
  void normalize_veryLongText_isCutShort() {
    assertThat(NORMALIZER.normalize("密码忘了怎么办".repeat(5_000)).core().length()).isLessThan(400);
  }

  @Test
  void normalize_englishSentence_staysEnglish() {
    assertThat(NORMALIZER.normalize("can you help me change my password").core())
        .contains("change", "password");
  }
}
