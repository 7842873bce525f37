package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.lucene.LearntInTests;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers write at a choice of the shipped flows instead of pressing a button. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexOptionMatcherTest {

  private static final String NONE = "-";

  private OptionMatcher matcher = (_, _) -> Optional.empty();
  private FlowLibrary library = FlowLibrary.EMPTY;

  @BeforeAll
  void buildIndex() {
    List<CorpusFile> files = CorpusSource.bundled().files();
    Corpus corpus = CorpusLoader.load(() -> files, Brand.SAMPLE);
    matcher = new IndexOptionMatcher(LearntInTests.index(corpus));
    library = FlowLoader.read(files, corpus).orThrow();
  }

  @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
  @CsvSource({
    "transaction-failed, deducted, 钱已经扣了, 扣了",
    "transaction-failed, deducted, 我看余额少了两百, 扣了",
    "transaction-failed, deducted, 扣款了的, 扣了",
    "transaction-failed, deducted, 口了, 扣了",
    "transaction-failed, deducted, qian kou le, 扣了",
    "transaction-failed, deducted, 没有扣钱啊, 没扣",
    "transaction-failed, deducted, 钱还在账户里, 没扣",
    "transaction-failed, deducted, 還沒扣款, 没扣",
    "transaction-failed, deducted, 我不太清楚扣没扣, 不确定",
    "transaction-failed, deducted, 今天天气不错, -",
    "transaction-failed, type, 给我妈转钱的时候, 转账",
    "transaction-failed, type, 提现到银行卡, 提现",
    "transaction-failed, type, 在超市扫码付款, 付款",
    "transaction-failed, look, 上面写着处理中, 处理中",
    "transaction-failed, look, 显示交易失败了, 失败",
    "transaction-failed, look, 我找不到这笔, 没有这一笔",
    "change-password, can-login, 能登录的, 能登录",
    "change-password, can-login, 原来的密码我忘记了, 忘了原密码",
    "change-password, can-login, 我感觉被盗了, 怀疑被盗",
    "change-password, platform, 我用的是华为手机, 安卓",
    "change-password, platform, 苹果的, iPhone",
    "change-password, platform, 在电脑上弄, 网页",
    "recover-password, bound, 绑的是手机号码, 手机",
    "recover-password, received, 等了半天还没有收到, 没收到",
    "recover-password, received, 收到链接了, 收到了",
    "recover-password, received, 打开说链接已经过期了, 链接过期了",
    "unusual-activity, source, 收到了一条短信, 短信",
    "unusual-activity, source, 刚才有个人打电话给我, 电话或私信",
    "unusual-activity, mine, 不是我操作的啊, 不是我",
    "unusual-activity, mine, 是我自己操作的, 是我",
    "unusual-activity, mine, 记不清楚了, 不确定",
    "unusual-activity, given, 我把验证码告诉他了, 给了验证码",
    "unusual-activity, given, 让他看了我的屏幕, 让对方远程操作",
    "unusual-activity, loss, 被转走了三千, 少了",
    "contact-support, purpose, 我想打电话, 电话",
    "contact-support, purpose, 你们的微信公众号是什么, 社交账号",
  })
  void match_saidFreely_findsOption(String flow, String step, String said, String label) {
    List<Action.Option> options =
        Flow.options(library.find(new FlowId(flow)).orElseThrow().step(step).action());

    Optional<String> found =
        matcher
            .match(said, options.stream().map(Action.Option::phrasings).toList())
            .map(meant -> options.get(meant.option()).label());

    assertThat(found.orElse(NONE)).isEqualTo(label);
  }
}
