package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.TableFaq;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.corpus.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Small flows that use every kind of step. */
public final class TestFlows {

  public static final String TRANSFER =
      """
      id: transfer
      version: 1
      title: 转账失败
      guides: [transaction-failed]
      priority: P2
      slots:
        deducted: {choice: [yes, no]}
        order_no: {order: true}
        amount: {amount: true}
        time: {time: 180d}
        tries: {counter: 2}
      start: deducted
      steps:
        deducted:
          say: 钱扣了吗？
          ask:
            - {label: 扣了, like: [已经扣款, 钱没了], set: {deducted: yes}, to: calm}
            - {label: 没扣, like: [没有扣], set: {deducted: no}, to: check}
            - {label: 被骗了, to: gone}
        calm:
          say: 请先不要**重复付款**。
          to: order
        order:
          say: 请发一下订单号。
          fill: order_no
          example: OK20260115123456
          skip: true
          to: amount
        amount:
          say: 多少钱？
          fill: amount
          example: 200
          to: time
        time:
          say: 什么时候？
          fill: time
          example: 昨天下午三点
          to: hand-over
        hand-over:
          say: 金额 {amount}，扣款：{deducted}。马上转给同事。
          hand_over: {priority: P1, reason: deducted, fields: [deducted, order_no, amount, time]}
        check:
          say: 检查好余额再试一次，成功了吗？
          count: tries
          wait: {after: 2m, to: decide}
          ask:
            - {label: 成功了, to: done}
            - {label: 还是失败, to: decide}
        decide:
          branch:
            - {when: {tries: ">=2"}, to: hand-over}
            - {to: check}
        gone:
          flow: theft
          at: steps
        done:
          say: 太好了。
          end: solved
      """;

  public static final String THEFT =
      """
      id: theft
      version: 1
      title: 账户被盗
      guides: [unusual-activity]
      resume: 72h
      priority: P0
      slots:
        card: {counter: 3}
        amount: {amount: true}
        link: {contact: true}
      start: begin
      steps:
        begin:
          say: 发一下可疑的链接。
          fill: link
          to: judge
        judge:
          branch:
            - {when: {link: official}, to: fine}
            - {to: fraud}
        fine:
          say: 这是官方的：{link}
          end: left
        fraud:
          say: 请立即停止转账！
          hand_over: {priority: P0, reason: fraud, fields: [amount, link]}
          then: steps
        steps:
          say: 等的时候先做这几步。
          cards:
            - 改密码
            - 登出其他设备
            - 打开两步验证
          stuck: card
          problems:
            - {label: 登录不了, like: [登不上], to: locked}
          to: remind
        locked:
          say: 卡在第 {card} 步，先这样，等同事处理。
          end: waiting
        remind:
          remind: {after: 24h, to: check-in}
          to: wait
        wait:
          say: 都做好了。
          end: waiting
        check-in:
          say: 昨天的事情怎么样了？
          ask:
            - {label: 都好了, to: thanks}
            - {label: 又有异常, to: fraud}
        thanks:
          say: 那就好。
          end: solved
      """;

  static final String SETTINGS = "fraud: {flow: theft, at: fraud}\n";

  private TestFlows() {}

  /** The two flows, and the words of swindlers. */
  public static FlowLibrary library() {
    return library(TRANSFER, THEFT);
  }

  public static FlowLibrary library(String... flows) {
    return read(flows).orThrow();
  }

  public static Directory directory() {
    LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    fields.put("website", "https://okpay.example");
    fields.put("emails.support", "help@okpay.example");
    fields.put("phones.uk", "+44 20 7946 0000");
    fields.put("social.X", "@okpay_help");
    fields.put("apps.ios", "https://apps.example/okpay/id1");
    fields.put("emails.security", "");
    return new Directory(fields);
  }

  static FlowLoader.Reading read(String... flows) {
    List<CorpusFile> files = new ArrayList<>();
    for (String flow : flows) {
      String id = flow.lines().findFirst().orElseThrow().substring("id: ".length());
      files.add(new CorpusFile("flows/" + id + ".yaml", flow));
    }
    if (Arrays.asList(flows).contains(THEFT)) {
      files.add(new CorpusFile("flows/settings.yaml", SETTINGS));
    }
    files.add(new CorpusFile("lexicon/fraud-words.txt", "# words\n安全账户\n解冻费\n"));
    return FlowLoader.read(files, corpus());
  }

  private static Corpus corpus() {
    return new Corpus(
        "test", Brand.SAMPLE, new TableFaq().entries(), directory(), Lexicon.EMPTY, List.of());
  }

  /** The faults of one flow under the name of its file. */
  static List<String> faults(String file, String flow) {
    List<CorpusFile> files = List.of(new CorpusFile("flows/" + file + ".yaml", flow));
    return FlowLoader.read(files, corpus()).faults().stream().map(Fault::toString).toList();
  }

  static List<String> faults(String flow) {
    return read(flow).faults().stream().map(Fault::toString).toList();
  }
}
