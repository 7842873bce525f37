package io.kefu.core.dialog;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers live through, as plays; see {@link DialogScript} for how they are written. */
class DialogScriptTest {

  record Case(String title, String script) {
    @Override
    public String toString() {
      return title;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void dialog_scripted_goesAsWritten(Case play) {
    DialogScript.play(play.script);
  }

  static Stream<Case> cases() {
    return Stream.of(answers(), guesses(), buttons(), words(), bursts(), waiting(), endings())
        .flatMap(part -> part);
  }

  private static Stream<Case> answers() {
    return Stream.of(
        new Case(
            "an opening is greeted with the menu and the way to a person",
            """
            opens
            bot (to): 您好，我是OKPay的智能助手 … 也可以点下面的常见问题 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            owner: bot
            does: set IDLE 24H
            """),
        new Case(
            "a sure answer comes as steps with thumbs, related questions and the way to a person",
            """
            customer: 忘记密码了怎么办
            bot (to 1): 找回登录密码的办法: … 1. 第一步。 … 2. 第二步。 … 细节 … 提示。 [解决了] [没解决] [更改密码] [异常活动通知] [联系客服] [转人工]
            does: note Answered, set IDLE 24H
            """),
        new Case(
            "two things at once are both answered, the more urgent first",
            """
            customer: 我忘记密码了,而且账户被盗
            bot: 您问了两件事 … 异常活动通知的办法 … 找回登录密码的办法 [解决了] [没解决] [更改密码] [联系客服] [转人工]
            does: note Answered, note Answered, set IDLE 24H
            customer: [解决了]
            bot: 很高兴
            """),
        new Case(
            "a follow-up question is asked in the light of the last answer",
            """
            customer: 那然后呢
            bot: 没有十足的把握
            customer: 客服电话多少
            bot: 联系客服的办法
            customer: 那然后呢
            bot: 联系客服的办法
            """),
        new Case(
            "what is not known is said to be so, with the menu; the second time more plainly",
            """
            customer: 今天天气怎么样
            bot (to 1): 没有十足的把握 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            does: note Abstained, set IDLE 24H
            customer: 股票会涨吗
            bot: 还是没能理解 … 人工客服
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 今天天气怎么样
            bot: 没有十足的把握
            """),
        new Case(
            "signs and little pictures alone are met with a kind word, and no question by themselves",
            """
            customer: ？？
            bot (to 1): 您好，我在。请问遇到了什么问题
            customer: 😀
            bot: 好的，有需要随时找我。
            customer: 客服电话多少 + ？？
            bot: 联系客服的办法
            """),
        new Case(
            "who only nods is not asked what is meant",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 好的。
            bot (to 2): 好的，有需要随时找我。
            does: set IDLE 24H
            customer: 嗯嗯
            bot: 好的，有需要随时找我。
            customer: OK
            bot: 好的，有需要随时找我。
            """),
        new Case(
            "a hidden secret is named above the answer, what was hidden only partly is not",
            """
            customer: 忘记密码,以前是‹密码›,验证码‹验证码› (hid PASSWORD VERIFICATION_CODE)
            bot: 您刚才的消息里有验证码、密码 … 我已经隐藏 … 找回登录密码的办法
            customer: 忘记密码,手机138****1234 (hid PHONE)
            bot: 找回登录密码的办法
            customer: 密码‹密码› (hid PASSWORD)
            bot: 您刚才的消息里有密码 … 下面哪一个
            customer: 这是‹银行卡号› (hid BANK_CARD)
            bot: 您刚才的消息里有银行卡号 … 没有十足的把握
            """));
  }

  private static Stream<Case> guesses() {
    return Stream.of(
        new Case(
            "up to three guesses are offered, and none of them",
            """
            customer: 密码
            bot (to 1): 您想问的是下面哪一个？ [异常活动通知] [找回登录密码] [更改密码] [都不是]
            does: note Clarified, set IDLE 24H
            customer: [更改密码]
            bot (to 2): 更改密码的办法
            """),
        new Case(
            "a single guess is asked as such",
            """
            customer: 手续费
            bot: 您想问的是这个吗？ [交易失败怎么办] [都不是]
            customer: 是的
            bot (to 2): 交易失败怎么办的办法
            """),
        new Case(
            "a guess is chosen by its number",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 2
            bot: 找回登录密码的办法
            """),
        new Case(
            "a number is taken however it is typed",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 3。
            bot: 更改密码的办法
            """),
        new Case(
            "a guess is chosen by its title",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 更改密码
            bot: 更改密码的办法
            """),
        new Case(
            "a number beyond what was offered is no choice; what is offered then has numbers too",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 9
            bot: 没有十足的把握 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            customer: 6
            bot: 钱包介绍的办法
            """),
        new Case(
            "the second refusal in a row hands over",
            """
            customer: 密码
            bot: 下面哪一个
            customer: [都不是]
            bot (to 2): 明白了，不是这几个 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            customer: 客服
            bot: 下面哪一个
            customer: 都不是。
            bot (to 4): 一直没能理解 … 转接人工
            owner: queue
            does: request 1 P3 NOT_UNDERSTOOD, set WAITING 5M, note HandedOver, clear IDLE
            """),
        new Case(
            "an answer between two refusals starts the count anew",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 都不是
            bot: 明白了
            customer: 被盗了
            bot: 异常活动通知的办法
            customer: 客服
            bot: 下面哪一个
            customer: 都不是
            bot: 明白了
            owner: bot
            """),
        new Case(
            "refusals before a handoff do not count after it",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 都不是
            bot: 明白了
            customer: 密码
            bot: 下面哪一个
            customer: 都不是
            bot: 一直没能理解
            customer: 退出
            bot: 已经取消排队
            customer: 密码
            bot: 下面哪一个
            customer: 都不是
            bot: 明白了
            owner: bot
            """),
        new Case(
            "none of these, with no guesses open, is answered with the menu and not counted",
            """
            customer: 都不是
            bot: 明白了
            customer: 都不是
            bot: 明白了
            owner: bot
            """));
  }

  private static Stream<Case> buttons() {
    return Stream.of(
        new Case(
            "a related question is answered",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: [更改密码]
            bot (to 2): 更改密码的办法 [解决了] [没解决] [找回登录密码] [转人工]
            """),
        new Case(
            "thumbs are taken once each way",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: [解决了]
            bot (to 2): 很高兴
            does: note Rated, set IDLE 24H
            customer: [解决了]
            bot: 已经收到
            does: set IDLE 24H
            customer: [没解决]
            bot: 抱歉没能帮上忙 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            does: note Rated, set IDLE 24H
            """),
        new Case(
            "a button of an old message still does what it says",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 转账失败
            bot: 交易失败怎么办的办法
            customer: [更改密码]
            bot: 更改密码的办法
            """),
        new Case(
            "none-of-these of an older question is stale",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 客服
            bot: 下面哪一个
            customer: [#none.1]
            bot (to 3): 这个按钮已经失效
            customer: [#none.2]
            bot: 明白了
            customer: [#none.2]
            bot: 这个按钮已经失效
            owner: bot
            """),
        new Case(
            "thumbs for an answer that was never given or is forgotten are stale",
            """
            customer: [#up.1]
            bot: 这个按钮已经失效
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 重来
            bot: 您好，我在
            customer: [解决了]
            bot: 这个按钮已经失效
            """),
        new Case(
            "tokens nobody issued are answered kindly",
            """
            customer: [#ask.no-such-entry]
            bot: 这个按钮已经失效
            customer: [#ask.]
            bot: 没能识别
            customer: [#ask.../../entries]
            bot: 没能识别
            customer: [#up.-1]
            bot: 没能识别
            customer: [#up.99999999999]
            bot: 没能识别
            customer: [#none.x]
            bot: 没能识别
            customer: [#human.1]
            bot: 没能识别
            customer: [#leave-line]
            bot: 这个按钮已经失效
            customer: [#$%&]
            bot: 没能识别 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            owner: bot
            """),
        new Case(
            "the button for a person hands over, told how urgent by the last answer",
            """
            customer: 转账失败
            bot: 交易失败怎么办的办法
            customer: [转人工]
            bot (to 2): 正在为您转接人工客服
            owner: queue
            does: request 1 P1 ASKED, set WAITING 5M, note HandedOver, clear IDLE
            """));
  }

  private static Stream<Case> words() {
    return Stream.of(
        new Case(
            "back shows the answer before, then the start",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 转账失败
            bot: 交易失败怎么办的办法
            customer: 返回
            bot (to 3): 找回登录密码的办法
            customer: 返回
            bot (to 4): 回到开头
            customer: 返回
            bot: 回到开头
            """),
        new Case(
            "back from guesses goes to the start",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 客服
            bot: 下面哪一个
            customer: 返回
            bot: 回到开头
            customer: 1
            bot: 找回登录密码的办法
            """),
        new Case(
            "restart forgets what was open",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 重来
            bot (to 2): 您好，我在 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            customer: 都不是
            bot: 不是这几个
            customer: 1
            bot: 找回登录密码的办法
            """),
        new Case(
            "thanks leave open what is open",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 谢谢~
            bot (to 2): 不客气
            customer: 1
            bot: 异常活动通知的办法
            """),
        new Case(
            "words are known in any case, width and with any closing mark",
            """
            customer: ＨＵＭＡＮ!!
            bot: 正在为您转接人工客服
            customer:  Exit。
            bot: 已经取消排队
            customer: 「人 工」
            bot: 正在为您转接人工客服
            """),
        new Case(
            "a word inside a sentence is not an order",
            """
            customer: 退出登录以后忘记密码
            bot: 找回登录密码的办法
            customer: 谢谢你的人工智能
            bot: 没有十足的把握
            owner: bot
            """));
  }

  private static Stream<Case> bursts() {
    return Stream.of(
        new Case(
            "texts in quick succession are one question with one reply",
            """
            customer: 我的 + 账户 + 被盗了
            bot (to 1 2 3): 异常活动通知的办法
            does: note Answered, set IDLE 24H
            """),
        new Case(
            "a picture alone is met with a word on what is understood",
            """
            customer: <图片> + <图片>
            bot (to 1 2): 收到您发来的图片了 … 请用文字 [转人工]
            does: set IDLE 24H
            """),
        new Case(
            "a picture with words under it or around it is a question",
            """
            customer: <图片 账户被盗了>
            bot (to 1): 异常活动通知的办法
            customer: <图片> + 账户被盗了 + <语音>
            bot (to 2 3 4): 异常活动通知的办法
            """),
        new Case(
            "a picture is noted while the customer waits, and left to the agent after that",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: <图片>
            bot (to 2): 已经记下来了
            agent takes over
            customer: <图片>
            """),
        new Case(
            "orders and buttons cut a burst into parts, answered in order",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            customer: 你好 + 转账 + 失败 + [解决了] + 转账失败了 + 人工
            bot (to 2): 您好，我在
            bot (to 3 4): 没有十足的把握
            bot (to 5): 很高兴
            bot (to 6): 交易失败怎么办的办法
            bot (to 7): 正在为您转接人工客服
            owner: queue
            does: note Abstained, note Rated, note Answered, request 1 P1 ASKED, set WAITING 5M, note HandedOver, clear IDLE
            """),
        new Case(
            "a secret anywhere in a burst is named once",
            """
            customer: 忘记密码 + 是‹密码› (hid PASSWORD) + 还是‹密码› (hid PASSWORD)
            bot (to 1 2 3): 您刚才的消息里有密码，为了
            """),
        new Case(
            "each part of a burst meets the owner the part before has left",
            """
            customer: 人工 + 忘记密码 + 退出 + 退出 + 你好
            bot (to 1): 正在为您转接人工客服
            bot (to 2): 找回登录密码的办法
            bot (to 3): 已经取消排队
            bot (to 4): 先到这里
            bot (to 5): 您好，我在
            owner: bot
            does: request 1 P3 ASKED, set WAITING 5M, note HandedOver, note Answered, withdraw 1, clear WAITING, set IDLE 24H
            """));
  }

  private static Stream<Case> waiting() {
    return Stream.of(
        new Case(
            "the place is told once the line has told it, and again when the reminder comes",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            line: 2 ahead
            bot (to): 已进入人工排队，编号 1123-0042，前面还有 2 位 … 客服不会向您索要密码或验证码 [不等了，取消排队]
            does: set WAITING 5M
            later: 5m
            does: request 1 P3 ASKED
            line: 0 ahead
            bot: 已经排到第一位 [不等了，取消排队]
            does: set WAITING 5M
            later: 5m
            line: 1 ahead
            bot: 您还在排队 … 前面还有 1 位
            owner: queue
            """),
        new Case(
            "who asks at once how far the line is has not waited long",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            line: 1 ahead
            bot: 前面还有 1 位
            customer: 人工
            bot: 我帮您看一下排队进度
            line: 1 ahead
            bot (to): 您在排队，编号 1123-0042，前面还有 1 位。 [不等了，取消排队]
            """),
        new Case(
            "who is first is told so at once",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            line: 0 ahead
            bot: 编号 1123-0042，您排在第一位
            """),
        new Case(
            "while waiting, sure answers are given and the rest is noted for the agent",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: 转账失败
            bot (to 2): 交易失败怎么办的办法
            does: note Answered, clear IDLE, tell 1 1 转账失败
            customer: 我叫小明
            bot (to 3): 已经记下来了 [不等了，取消排队]
            does: clear IDLE, tell 1 1 我叫小明
            customer: 密码
            bot: 已经记下来了
            customer: 卡号‹银行卡号› (hid BANK_CARD)
            bot: 消息里有银行卡号 … 已经记下来了
            owner: queue
            """),
        new Case(
            "asking for a person again asks for the place again",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: 人工
            bot (to 2): 看一下排队进度
            does: request 1 P3 ASKED, clear IDLE, tell 1 1 人工
            customer: [#human]
            bot: 看一下排队进度
            """),
        new Case(
            "leaving the line takes the customer out of it and back to the bot",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            line: 3 ahead
            bot: 前面还有 3 位
            customer: [不等了，取消排队]
            bot (to 2): 已经取消排队 [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            owner: bot
            does: withdraw 1, clear WAITING, set IDLE 24H
            customer: [不等了，取消排队]
            bot: 这个按钮已经失效
            timer: WAITING
            does: -
            line: 1 ahead
            does: -
            """),
        new Case(
            "a second handoff is another case; word of the first is ignored",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: 返回
            bot: 已经取消排队
            customer: 人工
            bot: 正在为您转接人工客服
            does: request 2 P3 ASKED, set WAITING 5M, note HandedOver, clear IDLE
            line 1: 7 ahead
            line 2: 1 ahead
            bot: 已进入人工排队 … 前面还有 1 位
            """),
        new Case(
            "buttons work while waiting",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 人工
            bot: 正在为您转接人工客服
            customer: [更改密码]
            bot: 更改密码的办法
            customer: [解决了]
            bot: 很高兴
            customer: [都不是]
            bot: 已经记下来了
            customer: [#nonsense]
            bot: 没能识别
            owner: queue
            """),
        new Case(
            "with a person the bot is silent but for a secret it hid",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            agent takes over
            customer: 忘记密码 + 人工 + [#human] + 退出
            does: clear IDLE, tell 1 4 退出
            customer: 密码是‹密码› (hid PASSWORD)
            bot (to 6): 消息里有密码
            opens
            timer: IDLE
            timer: WAITING
            line: 1 ahead
            owner: agent
            does: -
            """));
  }

  private static Stream<Case> endings() {
    return Stream.of(
        new Case(
            "leaving says goodbye, and the next message opens the conversation again",
            """
            customer: 密码
            bot: 下面哪一个
            customer: 退出
            bot (to 2): 先到这里
            owner: closed
            does: clear IDLE
            customer: 1
            bot: 没有十足的把握
            owner: bot
            does: note Abstained, set IDLE 24H
            """),
        new Case(
            "long silence ends the conversation without a word",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            timer: IDLE
            owner: closed
            does: -
            timer: IDLE
            does: -
            opens
            bot: 您好，我是OKPay
            owner: bot
            """),
        new Case(
            "silence does not end waiting",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            timer: IDLE
            owner: queue
            """),
        new Case(
            "a goodbye after the end is answered and ends it again",
            """
            customer: 再见
            bot: 先到这里
            customer: 拜拜
            bot: 先到这里
            owner: closed
            customer: 人工
            bot: 正在为您转接人工客服
            owner: queue
            """));
  }
}
