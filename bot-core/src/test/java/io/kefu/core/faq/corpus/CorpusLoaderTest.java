package io.kefu.core.faq.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorpusLoaderTest {

  private static final String DIRECTORY =
      """
      website: https://pay.example
      login_page: ""
      emails:
        support: ""
      phones:
        东区: "+44 1"
        西区: ""
        海外: "+44 2"
      holidays: []
      """;

  private static final String ENTRY =
      """
      id: lost-card
      version: 3
      urgency: theft
      title: 卡丢了
      answer:
        intro: 别急，{brand} 帮您。
        steps:
          - 打开 {directory.website}。
          - text: 打电话。
            detail: 热线：{directory.phones}
          - text: 写邮件。
            detail: 邮箱：{directory.emails.support}
          - 登录 {directory.login_page}。
        ordered: false
        tip: 记得改密码。
      related: [find-card]
      similar:
        - 卡丢了怎么办
        - 我的{brand}卡不见了
      not:
        - 卡怎么办理
      """;

  private static final String OTHER =
      """
      id: find-card
      version: 1
      urgency: general
      title: 卡在哪
      answer:
        steps: [看看口袋]
      similar: [卡在哪里]
      """;

  @Test
  void load_soundCorpus_fillsInBrandAndDirectory() {
    FaqEntry entry = CorpusLoader.load(corpus(ENTRY, OTHER), new Brand("甲付")).entries().getLast();

    assertThat(entry.id()).isEqualTo(new EntryId("lost-card"));
    assertThat(entry.version()).isEqualTo(3);
    assertThat(entry.answer().intro()).hasValue("别急，甲付 帮您。");
    assertThat(entry.answer().ordered()).isFalse();
    assertThat(entry.similarQuestions()).containsExactly("卡丢了怎么办", "我的甲付卡不见了");
    assertThat(entry.notQuestions()).containsExactly("卡怎么办理");
  }

  @Test
  void load_emptyDirectoryField_leavesOutTheDetailOrTheStep() {
    FaqEntry entry = CorpusLoader.load(corpus(ENTRY, OTHER), Brand.SAMPLE).entries().getLast();

    assertThat(entry.answer().steps())
        .containsExactly(
            new Step("打开 https://pay.example。", Optional.empty()),
            new Step("打电话。", Optional.of("热线：东区 +44 1；海外 +44 2")),
            new Step("写邮件。", Optional.empty()));
  }

  @Test
  void load_faultyCorpus_throwsWithEveryError() {
    assertThatThrownBy(() -> CorpusLoader.load(corpus("id: Bad Id\ntitle: x\n"), Brand.SAMPLE))
        .isInstanceOf(FaultyCorpusException.class)
        .hasMessageContaining("entries/lost-card.yaml:1: error: id `Bad Id`")
        .hasMessageContaining("`answer` is missing");
  }

  @Test
  void load_otherBrand_isAnotherVersion() {
    String one = CorpusLoader.load(corpus(ENTRY, OTHER), Brand.SAMPLE).version();
    String two = CorpusLoader.load(corpus(ENTRY, OTHER), new Brand("甲付")).version();

    assertThat(one).isNotEqualTo(two).hasSize(12);
  }

  @Test
  void load_bundledCorpus_hasNoFault() {
    CorpusReading reading = CorpusLoader.read(CorpusSource.bundled(), Brand.SAMPLE);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.orThrow().entries()).hasSize(7);
  }

  private static CorpusSource corpus(String... entries) {
    List<CorpusFile> files = new ArrayList<>();
    files.add(new CorpusFile("directory.yaml", DIRECTORY));
    files.add(new CorpusFile("entries/lost-card.yaml", entries[0]));
    if (entries.length > 1) {
      files.add(new CorpusFile("entries/find-card.yaml", entries[1]));
    }
    return () -> files;
  }
}
