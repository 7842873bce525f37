package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.flow.OfficialContacts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialContactsTest {

  private final OfficialContacts contacts = new OfficialContacts(TestFlows.directory());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://okpay.example, OFFICIAL",
    "www.okpay.example/login?x=1, OFFICIAL",
    "这个是你们吗 okpay.example, OFFICIAL",
    "help@okpay.example, OFFICIAL",
    "HELP@OKPAY.EXAMPLE, OFFICIAL",
    "@okpay_help, OFFICIAL",
    "okpay_help, OFFICIAL",
    "+44 20 7946 0000, OFFICIAL",
    "电话 0044 2079460000 是真的吗, OFFICIAL",
    "https://apps.example/okpay/id1, OFFICIAL",
    "https://okpay.example@evil.top/, LOOK_ALIKE",
    "https://okpay.example.evil.top, LOOK_ALIKE",
    "http://okpay.example, LOOK_ALIKE",
    "https://0kpay.example, LOOK_ALIKE",
    "https://\u043ekpay.example, LOOK_ALIKE",
    "https://okp\u0430y.example, LOOK_ALIKE",
    "https://xn--kpay-55d.example, LOOK_ALIKE",
    "https://okpay-service.top, LOOK_ALIKE",
    "ok-pay.example, LOOK_ALIKE",
    "okpya.example, LOOK_ALIKE",
    "okpaay.cc, LOOK_ALIKE",
    "@okpay_help1, LOOK_ALIKE",
    "@okpay_heip, LOOK_ALIKE",
    "okpay.example 和 @evil_guy, UNLISTED",
    "+44 20 7946 0001, LOOK_ALIKE",
    "020 7946 0000, UNLISTED",
    "+44 7700 900123, UNLISTED",
    "help@mail.example, UNLISTED",
    "https://www.example.org, UNLISTED",
    "客服, UNLISTED",
    "'', UNLISTED",
  })
  void verdict_contact_isAsTheDirectorySays(String said, Verdict expected) {
    assertThat(contacts.verdict(said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "有人让我登录 https://0kpay.example 领奖, true",
    "他发的是okpay-service.top这个, true",
    "加了@okpay_heip 的好友, true",
    "链接 https://xn--kpay-55d.example/a 能点吗, true",
    "让我装 okpay.apk, true",
    "我用 okpay.example 登录不了, false",
    "https://okpay.example/login?x=1 打不开, false",
    "问过 @okpay_help 了, false",
    "okpay登录不了, false",
    "OKPay 2.1.5 闪退, false",
    "okpay.为什么打不开, false",
    "我在 https://www.example.org 买的东西, false",
    "转了 100.50 元/次, false",
    "发来 okpay-service。top 让我登录, true",
    "客服微信加 okpay_heip1, true",
    "他说加okpay_help2, true",
    "问过 okpay_help 了, false",
    "官网：https://okpay.example：打不开, false",
    "账号是：@okpay_help。, false",
    "用的 okpay 钱包, false",
    "看了 okpay_faq, false",
    "他让我打 +44 20 7946 0010, true",
    "来电显示０２０７９６４００００说是客服, true",
    "短信里写的是44-2079-4600-00-1, true",
    "你们的电话 +44 20 7946 0000 打不通, false",
    "我打的是 020 7946 0000, false",
    "我的电话 +44 7700 900123, false",
    "订单号 20794600100012, false",
    "转给 13800138000 的 2079460 元, false",
    "2026-11-27 10:30 扣了 207.94 元, false",
  })
  void imitation_inACustomersWords_isAContactLikeOurs(String said, boolean expected) {
    assertThat(contacts.imitation(said).isPresent()).isEqualTo(expected);
  }

  @Test
  void lists_asTheMaskerAsks_knowsOnlyItsOwn() {
    assertThat(contacts.lists("help@okpay.example")).isTrue();
    assertThat(contacts.lists("442079460000")).isTrue();
    assertThat(contacts.lists("442079460001")).isFalse();
    assertThat(contacts.listsOrNearly("442079460001")).isTrue();
    assertThat(contacts.listsOrNearly("447700900123")).isFalse();
    assertThat(contacts.listsOrNearly("help@okpay.example")).isTrue();
    assertThat(contacts.lists("")).isFalse();
  }
}
