package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.TestFlows;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers live through who are guided, as plays; see {@link DialogScript}. */
class GuideScriptTest {

  record Case(String title, String script) {
    @Override
    public String toString() {
      return title;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"ways", "words", "asides", "waiting", "clock"})
  void guide_scripted_goesAsWritten(Case play) {
    DialogScript.play(play.script, TestDialogs.dialog(TestFlows.library()));
  }

  static Stream<Case> ways() {
    return Stream.of(
        new Case(
            "a whole answer comes first, with the guide through it as a button",
            """
            customer: 转账失败
            bot: 交易失败怎么办的办法 [解决了] [没解决] [一步步带我做] [联系客服] [转人工]
            customer: [没解决]
            bot: 抱歉 [一步步带我做] [找回登录密码] [更改密码] [交易失败怎么办] [异常活动通知] [客服入口在哪] [钱包介绍] [转人工]
            customer: [一步步带我做]
            bot: 钱扣了吗？ [扣了] [没扣] [被骗了]
            does: note GuideBegun, set FLOW_NUDGE 10M, set FLOW_SUSPEND 30M, clear FLOW_SILENCE, set IDLE 24H
            """),
        new Case(
            "money that is gone: three values are asked for, then a person has them on a card",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 钱已经扣了
            bot: 请先不要重复付款。 … 请发一下订单号。 [跳过]
            customer: 订单号是 ok20260115123456
            bot: 多少钱？
            customer: 两百五
            bot: 什么时候？
            customer: 昨天下午三点
            bot (to 5): 金额 250，扣款：扣了。
            owner: queue
            case: P1 GUIDED deducted deducted=扣了 order_no=OK20260115123456 amount=250 time=2026-11-22 15:00
            """),
        new Case(
            "a value that cannot be used is asked for again with an example, then may be skipped",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 1
            bot: 订单号
            customer: [跳过]
            bot: 多少钱？
            customer: 不记得了
            bot: 没看懂金额 … 例如：200
            customer: 真的不记得了
            bot: 没看懂金额 … 例如：200 [跳过] [转人工]
            customer: [跳过]
            bot: 什么时候？
            customer: 明天
            bot: 这个时间还没到 … 例如：昨天下午三点
            customer: 2027-01-01
            bot: 还没到 [跳过] [转人工]
            customer: 三年前
            bot: 太久了
            customer: 2020-01-01
            bot: 太久了
            customer: [转人工]
            bot: 正在为您转接人工
            owner: queue
            case: P2 ASKED asked deducted=扣了
            """),
        new Case(
            "a branch goes by what was counted",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 没有扣
            bot: 检查好余额 [成功了] [还是失败]
            customer: [还是失败]
            bot: 检查好余额
            customer: [还是失败]
            bot: 金额 ，扣款：没扣
            owner: queue
            """),
        new Case(
            "a good end is said and counted",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 是这样的
            bot: 没太明白您的意思 [扣了] [没扣] [被骗了]
            customer: 没扣
            bot: 检查好余额
            customer: 2. + [成功了]
            bot: 检查好余额
            bot: 太好了。
            does: note GuideEnded, clear FLOW_NUDGE, clear FLOW_SUSPEND, clear FLOW_SILENCE, set IDLE 24H
            """),
        new Case(
            "a contact is judged by the directory",
            """
            customer: [#guide.theft]
            bot: 可疑的链接
            customer: 这个是你们吗 https://okpay.example/login
            bot: 这是官方的：这个是你们吗 https://okpay.example/login
            customer: [#guide.theft]
            bot: 可疑的链接
            customer: https://okpay.example.evil.com
            bot: 请立即停止转账！ … 第 1/3 步：改密码 [下一步] [登录不了]
            owner: queue
            """));
  }

  static Stream<Case> words() {
    return Stream.of(
        new Case(
            "one step back, as it was then; at the first it stays",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 返回
            bot: 已经是第一步 … 钱扣了吗
            customer: 扣了
            bot: 订单号
            customer: 跳过
            bot: 多少钱
            customer: 返回
            bot: 请发一下订单号 [跳过]
            customer: 上一步
            bot: 钱扣了吗
            """),
        new Case(
            "from the start, with nothing known",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 扣了
            bot: 订单号
            customer: 重来
            bot: 钱扣了吗？ [扣了] [没扣] [被骗了]
            customer: 人工
            bot: 正在为您转接人工
            case: P2 ASKED asked
            """),
        new Case(
            "leaving ends the flow, leaving again the conversation",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 退出
            bot: “转账失败”就先到这里 [转人工]
            owner: bot
            customer: 退出
            bot: 好的
            owner: closed
            """),
        new Case(
            "an old button is refused kindly, a doubled one too",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: [扣了] + [扣了]
            bot: 订单号
            bot: 前面步骤的 … 请发一下订单号。 [跳过]
            customer: [没扣]
            bot: 前面步骤的
            customer: [#f.gone.gone.0]
            bot: 前面步骤的
            customer: 退出
            bot: 先到这里
            customer: [没扣]
            bot: 这个按钮已经失效了
            """),
        new Case(
            "the words of swindlers lead to safety from anywhere, with what is known",
            """
            customer: 客服让我把钱转到安全账户
            bot: 请立即停止转账！ … 第 1/3 步：改密码 [下一步] [登录不了]
            owner: queue
            case: P0 GUIDED fraud
            customer: 他还要解冻费
            bot: 收到
            customer: 退出
            bot: 您还在人工排队中 [不等了，取消排队]
            customer: 退出
            bot: 取消排队
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 扣了
            bot: 订单号
            customer: 跳过
            bot: 多少钱
            customer: 300
            bot: 什么时候
            customer: 他说要解 冻 费
            bot: 请立即停止转账！
            case: P0 GUIDED fraud amount=300
            """));
  }

  static Stream<Case> asides() {
    return Stream.of(
        new Case(
            "a link made to look like the official one is warned of before the answer",
            """
            customer: 天气 https://okpay-service.top
            bot: 和我们官方的很像 … 没有十足的把握
            """),
        new Case(
            "with a person too, and the official one is passed over in silence",
            """
            agent
            customer: 他让我加 @okpay_heip
            bot: 和我们官方的很像
            customer: 那 @okpay_help 呢
            """),
        new Case(
            "what is offered under an answer can be chosen by its number or its words",
            """
            customer: 转账失败
            bot: 交易失败怎么办的办法 [解决了] [没解决] [一步步带我做] [联系客服] [转人工]
            customer: 没解决。
            bot: 抱歉
            customer: 转账失败
            bot: 交易失败怎么办的办法
            customer: 4
            bot: 联系客服的办法
            customer: 转账失败
            bot: 交易失败怎么办的办法
            customer: 3
            bot: 钱扣了吗
            customer: 忘记密码了怎么办
            bot: 找回登录密码的办法
            bot: 刚才的“转账失败” [继续] [先不弄了]
            customer: 先不弄了
            bot: “转账失败”先放着
            """),
        new Case(
            "another question is answered, and the flow goes on where it was",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 扣了
            bot: 订单号
            customer: 忘记密码了怎么办
            bot (to 3): 找回登录密码的办法
            bot (to): 刚才的“转账失败”做到第 2 步，继续吗？ [继续] [先不弄了]
            customer: [继续]
            bot: 请发一下订单号。 [跳过]
            customer: [更改密码]
            bot: 更改密码的办法
            bot: 刚才的“转账失败”
            customer: [先不弄了]
            bot: “转账失败”先放着 [继续] [转人工]
            customer: 今天天气怎么样
            bot: 没有十足的把握
            customer: 继续
            bot: 请发一下订单号。 [跳过]
            customer: OK20260115123456
            bot: 多少钱？
            """),
        new Case(
            "a question about the flow's own topic is no other question",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 我转账失败但是钱扣了
            bot: 请先不要重复付款
            """),
        new Case(
            "another flow puts the first one below it, and comes back to it",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 扣了
            bot: 订单号
            customer: [#guide.theft]
            bot: 可疑的链接
            customer: help@okpay.example
            bot: 这是官方的
            bot: 刚才的“转账失败”做到第 2 步，继续吗？ [继续] [先不弄了]
            customer: 接着做
            bot: 请发一下订单号。
            """),
        new Case(
            "whoever opens the chat again is asked whether to go on",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            opens
            bot: 刚才的“转账失败”做到第 1 步 [继续] [先不弄了]
            customer: 先不弄了
            bot: “转账失败”先放着
            """));
  }

  static Stream<Case> waiting() {
    return Stream.of(
        new Case(
            "the flow goes on while the customer waits, and comes back a day later",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: [被骗了]
            bot: 等的时候先做这几步。 … 第 1/3 步：改密码 [下一步] [登录不了]
            owner: bot
            customer: 好了
            bot: 第 2/3 步：登出其他设备 [下一步] [登录不了]
            customer: [下一步]
            bot: 第 3/3 步：打开两步验证 [做好了] [登录不了]
            customer: 返回
            bot: 第 2/3 步：登出其他设备
            customer: 登不上
            bot: 卡在第 2 步
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 3
            bot: 第 1/3 步
            customer: 下一步
            bot: 第 2/3 步
            customer: 下一步
            bot: 第 3/3 步
            customer: 做好了
            bot: 都做好了。
            does: set FLOW_REMIND 24H, note GuideEnded, clear FLOW_NUDGE, clear FLOW_SUSPEND, clear FLOW_SILENCE, set IDLE 24H
            later: 24h
            bot (to): 昨天的事情怎么样了？ [都好了] [又有异常]
            owner: bot
            customer: 又有异常
            bot: 请立即停止转账！ … 第 1/3 步
            owner: queue
            line: 0 ahead
            bot: 已进入人工排队
            customer: 我还有一个问题
            bot: 收到
            customer: 好了
            bot: 第 2/3 步
            agent takes over
            customer: 下一步
            owner: agent
            """));
  }

  static Stream<Case> clock() {
    return Stream.of(
        new Case(
            "silence: a nudge after ten minutes, set aside after thirty, taken up within the day",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            later: 9m
            customer: 扣了
            bot: 订单号
            later: 10m
            bot (to): 您还在吗？“转账失败”做到第 2 步了 [继续] [先不弄了]
            later: 19m
            later: 1m
            bot (to): “转账失败”先帮您放一放 [继续]
            later: 20h
            customer: 你好
            bot: 您好，我在
            bot: 刚才的“转账失败”做到第 2 步 [继续] [先不弄了]
            customer: 继续
            bot: 请发一下订单号
            """),
        new Case(
            "what was set aside is forgotten after its time",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            later: 10m
            bot: 您还在吗
            later: 20m
            bot: 先帮您放一放
            later: 25h
            owner: closed
            customer: [继续]
            bot: 这个按钮已经失效了
            customer: 你好
            bot: 您好，我在
            """),
        new Case(
            "a step goes on by itself after silence",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 没扣
            bot: 检查好余额
            does: set FLOW_NUDGE 10M, set FLOW_SUSPEND 30M, set FLOW_SILENCE 2M, set IDLE 24H
            later: 2m
            bot (to): 检查好余额
            later: 2m
            bot (to): 金额 ，扣款：没扣
            owner: queue
            """),
        new Case(
            "a timer of a stop that was left does nothing",
            """
            customer: [#guide.transfer]
            bot: 钱扣了吗
            customer: 没扣
            bot: 检查好余额
            timer: FLOW_SILENCE
            timer: FLOW_NUDGE
            timer: FLOW_SUSPEND
            timer: FLOW_REMIND
            does: set IDLE 24H
            """));
  }
}
