package io.kefu.core.dialog;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversations with agents, as they are lived through. */
class AgentScriptTest {

  private record Case(String name, String script) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"helping", "goingAway", "afterwards", "late"})
  void dialog_withAgents_goesAsWritten(Case played) {
    DialogScript.play(played.script);
  }

  private static Stream<Case> helping() {
    return Stream.of(
        new Case(
            "an agent takes over, the bot falls silent, what the agent says goes to the customer",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            line: 2 ahead
            bot: 编号 1123-0042 … 前面还有 2 位
            desk: li has it
            bot: 客服小li已接入
            does: clear WAITING, clear IDLE
            owner: agent
            desk: li says 您好，请问怎么了
            does: relay li 您好，请问怎么了
            customer: 忘记密码 + 都试过了
            does: clear IDLE, tell 1 2 都试过了
            line: 0 ahead
            owner: agent
            """),
        new Case(
            "told twice, an agent joins once",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            desk: li has it
            does: -
            """),
        new Case(
            "a secret told to an agent is named as hidden",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            customer: 密码是〔已隐藏〕 (hid PASSWORD)
            bot (to 2): 密码，为了您的账户安全
            """));
  }

  private static Stream<Case> goingAway() {
    return Stream.of(
        new Case(
            "an agent who goes away leaves the customer in the old place, and says so",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            desk: REQUEUED
            bot: 客服暂时离开了 … 1123-0042 … 不变 [不等了，取消排队]
            does: set WAITING 5M
            owner: queue
            desk: wang has it
            bot: 客服小wang已接入
            owner: agent
            """),
        new Case(
            "passed on to a colleague, the customer need not tell it again",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            desk: wang has it
            bot: 接下来由客服小wang为您服务
            desk: li says 还有一句
            does: refuse li 还有一句
            """),
        new Case(
            "passed on to a team, the customer waits again",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            desk: TRANSFERRED
            bot: 专门的同事 … 1123-0042 [不等了，取消排队]
            owner: queue
            """),
        new Case(
            "given back, the bot answers again and nobody asks for stars",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            desk: li has it
            bot: 客服小li已接入
            desk: GIVEN_BACK
            bot: 由我继续为您服务
            owner: bot
            does: set IDLE 24H
            customer: 忘记密码
            bot: 找回登录密码的办法
            """));
  }

  private static Stream<Case> afterwards() {
    String settled =
        """
        customer: 人工
        bot: 正在为您转接人工客服
        desk: li has it
        bot: 客服小li已接入
        desk: RESOLVED
        bot: 还满意吗 [5 非常满意] [4 满意] [3 一般] [2 不满意] [1 很不满意] [要聊天记录]
        owner: bot
        """;
    return Stream.of(
        new Case(
            "stars and a word more",
            settled
                + """
                customer: [5 非常满意]
                bot (to 2): 谢谢您的评价 [补充几句] [要聊天记录]
                does: rate 1 5, set IDLE 24H
                customer: [补充几句]
                bot (to 3): 请直接写下来
                customer: 客服很耐心
                bot (to 4): 谢谢您的意见
                does: rate 1 5 客服很耐心, set IDLE 24H
                owner: bot
                """),
        new Case(
            "stars in words or as a number, and changed at will",
            settled
                + """
                customer: 4
                bot (to 2): 谢谢您的评价
                does: rate 1 4, set IDLE 24H
                customer: [1 很不满意]
                bot (to 3): 谢谢您的评价
                does: rate 1 1, set IDLE 24H
                """),
        new Case(
            "the words of a button are a rating",
            settled
                + """
                customer: 非常满意
                bot (to 2): 谢谢您的评价
                does: rate 1 5, set IDLE 24H
                """),
        new Case(
            "the transcript is sent by a button or in words, before stars or after, and reopens nothing",
            settled
                + """
                customer: 要聊天记录
                bot (to 2): 马上为您整理
                does: write 1123-0042, set IDLE 24H
                desk: wrote it
                bot: 请点开保存
                customer: [5 非常满意]
                bot (to 3): 谢谢您的评价
                customer: [要聊天记录]
                bot (to 4): 马上为您整理
                desk: failed
                bot: 暂时没能生成
                customer: 5
                bot (to 5): 谢谢您的评价
                customer: 聊天记录
                bot (to 6): 马上为您整理
                owner: bot
                """),
        new Case(
            "thanks are no new wish",
            settled
                + """
                customer: 谢谢
                bot (to 2): 不客气
                owner: bot
                """),
        new Case(
            "a new message within a day opens the same case again",
            settled
                + """
                later: 23h
                customer: 又出现了
                bot (to 2): 重新打开您的服务单 1123-0042 [不等了，取消排队]
                does: reopen 1 P3, set WAITING 5M, clear IDLE, tell 1 1 又出现了
                owner: queue
                desk 1: li has it
                bot: 客服小li已接入
                owner: agent
                """),
        new Case(
            "thanks with a kind word are no new wish, but a wish after thanks is one",
            settled
                + """
                customer: 处理得很快，谢谢
                bot (to 2): 不客气
                customer: 没问题了，谢谢你
                bot (to 3): 不客气
                owner: bot
                customer: 谢谢，不过钱还没到
                bot (to 4): 重新打开您的服务单 1123-0042 [不等了，取消排队]
                owner: queue
                """),
        new Case(
            "a nod, a sign or a little picture is no new wish",
            settled
                + """
                customer: 👍🏻
                bot (to 2): 好的，有需要随时找我。
                customer: 好的
                bot (to 3): 好的，有需要随时找我。
                customer: ？
                bot (to 4): 您好，我在
                owner: bot
                """),
        new Case(
            "a picture opens it again too, and leaving the line gives the bot back",
            settled
                + """
                customer: <图片>
                bot (to 2): 重新打开
                customer: [不等了，取消排队]
                bot (to 3): 已经取消排队
                does: withdraw 1, clear WAITING, set IDLE 24H
                owner: bot
                customer: 忘记密码
                bot (to 4): 找回登录密码的办法
                """),
        new Case(
            "asking for a person opens the same case",
            settled
                + """
                customer: 人工
                bot (to 2): 重新打开
                does: reopen 1 P3, set WAITING 5M, clear IDLE, tell 1 1 人工
                """),
        new Case(
            "a day later it is a new case",
            settled
                + """
                later: 25h
                customer: 忘记密码
                bot (to 2): 找回登录密码的办法
                customer: 人工
                bot (to 3): 正在为您转接人工客服
                does: request 2 P2 ASKED, set WAITING 5M, note HandedOver, clear IDLE
                """),
        new Case(
            "stars of an older case are stale while another waits",
            settled
                + """
                customer: 又出现了
                bot (to 2): 重新打开
                customer: [#csat.1.5]
                bot (to 3): 已经失效
                """));
  }

  private static Stream<Case> late() {
    return Stream.of(
        new Case(
            "an agent who takes a customer who has left is told so",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: [#leave-line]
            bot: 已经取消排队
            desk: li has it
            does: withdraw 1
            owner: bot
            desk: li says 您好
            does: refuse li 您好
            """),
        new Case(
            "an agent who takes up a report takes over a customer who never waited",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            desk 1: li takes it
            bot: 客服小li已接入
            owner: agent
            """),
        new Case(
            "an agent who takes over from the bot has a case of it once the desk has given it",
            """
            customer: 忘记密码
            bot: 找回登录密码的办法
            desk: li wants it
            does: give 1 P2 TAKEN_OVER to li
            owner: bot
            desk: li takes it
            bot: 客服小li已接入
            owner: agent
            desk: li wants it
            does: -
            """),
        new Case(
            "what is said about an older handoff changes nothing",
            """
            customer: 人工
            bot: 正在为您转接人工客服
            customer: [#leave-line]
            bot: 已经取消排队
            customer: 人工
            bot: 正在为您转接人工客服
            desk 1: li has it
            does: withdraw 1
            desk 1: RESOLVED
            does: -
            owner: queue
            """));
  }
}
