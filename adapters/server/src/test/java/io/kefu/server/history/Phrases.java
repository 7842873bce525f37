package io.kefu.server.history;

import io.kefu.server.history.CustomerHistory.Sent;
import java.util.List;
import java.util.random.RandomGenerator;

/** What customers say: numbered questions, and now and then a word that works anywhere. */
final class Phrases {

  private static final List<String> QUESTIONS =
      List.of(
          "忘记密码了怎么办",
          "怎么修改登录密码",
          "转账一直失败",
          "账户里有一笔不是我操作的交易",
          "怎么联系客服",
          "你们是做什么的",
          "明天会下雨吗",
          "在吗,我想问个事");
  private static final List<String> WORDS = List.of("人工", "返回", "重来", "谢谢");
  private static final double WORD_RATE = 0.03;

  private Phrases() {}

  static Sent next(String customer, int number, RandomGenerator random) {
    String id = customer + "-" + number;
    return new Sent(
        id,
        random.nextDouble() < WORD_RATE ? pick(WORDS, random) : id + " " + pick(QUESTIONS, random));
  }

  private static String pick(List<String> phrases, RandomGenerator random) {
    return phrases.get(random.nextInt(phrases.size()));
  }
}
