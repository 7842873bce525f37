package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.Guides;
import io.kefu.core.dialog.TableFaq;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.flow.BigramOptionMatcher;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shipped flow is replaced while somebody is in it, on nodes that come and go. */
class FlowSwapTest {

  private static final String FILE = "flows/transaction-failed.yaml";
  private static final ConversationId EARLY = new ConversationId("early");
  private static final ConversationId LATE = new ConversationId("late");

  private final List<CorpusFile> shipped = CorpusSource.bundled().files();
  private final RedisUnderTest redis = new TestRedis();
  private final ScriptedChannel channel = new ScriptedChannel();
  private int said = 0;

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void swap_underARunningConversation_leavesItOnItsVersion() {
    ShippedFlows flows = new ShippedFlows();
    adopt(flows, shipped);
    try (TurnNode first = node("first", flows)) {
      begin(first, EARLY);
      assertThat(answer(first, EARLY, "转账")).contains("钱扣了吗");
    }
    adopt(flows, changed());
    try (TurnNode second = node("second", flows)) {
      begin(second, LATE);
      assertThat(answer(second, LATE, "转账")).contains("这笔钱出去了没有").doesNotContain("钱扣了吗");
      assertThat(answer(second, EARLY, "没扣")).contains("先看余额");
      assertThat(answer(second, EARLY, "返回")).contains("钱扣了吗");
      assertThat(answer(second, EARLY, "扣了")).contains("订单号是多少");
      assertThat(answer(second, LATE, "没扣")).contains("新的一问");
    }
  }

  @Test
  void swap_startedAgain_takesTheNewVersion() {
    ShippedFlows flows = new ShippedFlows();
    adopt(flows, shipped);
    try (TurnNode node = node("only", flows)) {
      begin(node, EARLY);
      adopt(flows, changed());
      assertThat(answer(node, EARLY, "退出")).contains("就先到这里");
      begin(node, EARLY);
      assertThat(answer(node, EARLY, "转账")).contains("这笔钱出去了没有");
    }
  }

  /** The second version: other words, and a step where there was none. */
  private List<CorpusFile> changed() {
    return shipped.stream()
        .map(file ->
            file.name().equals(FILE)
                ? new CorpusFile(
                    FILE,
                    file.text()
                        .replaceFirst("version: \\d+", "version: 99")
                        .replace("say: 钱扣了吗？", "say: 这笔钱出去了没有？")
                        .replace(
                            "  balance:\n",
                            "  balance:\n    say: 新的一问。\n    to: funds\n  funds:\n"))
                : file)
        .toList();
  }

  private static void adopt(ShippedFlows flows, List<CorpusFile> files) {
    Corpus corpus = CorpusLoader.load(() -> files, Brand.SAMPLE);
    var reading = flows.read(files, corpus);
    assertThat(reading.faults()).isEmpty();
    reading.adopt().run();
  }

  private TurnNode node(String name, ShippedFlows flows) {
    Guides guides = new Guides(flows, FlowSettings.DEFAULT, new BigramOptionMatcher());
    Dialog dialog = new Dialog(new TableFaq(), TestDialogs.texts(), DialogSettings.DEFAULT, guides);
    return new TurnNode(redis.client(), name, channel, TurnNode.Setting.BRISK, dialog);
  }

  private void begin(TurnNode node, ConversationId id) {
    int before = channel.delivered(id).size();
    node.accepts(
        id, "begin" + ++said, new Content.Chosen(new ChoiceToken("guide.transaction-failed"), ""));
    Eventually.holds("begun", () -> channel.delivered(id).size() > before);
  }

  private String answer(TurnNode node, ConversationId id, String text) {
    int before = channel.delivered(id).size();
    node.says(id, String.valueOf(++said), text);
    Eventually.holds("answered " + text, () -> channel.delivered(id).size() > before);
    return channel.delivered(id).getLast().message().content().body().plain();
  }
}
