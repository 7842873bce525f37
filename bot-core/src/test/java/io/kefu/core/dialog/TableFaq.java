package io.kefu.core.dialog;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Step;
import io.kefu.core.faq.Urgency;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An index that anybody can follow in the head: it is sure of an entry whose sure word is in the
 * question, asks back about at most three whose vague word is, and abstains otherwise. "那然后呢" is
 * answered by the entry read last.
 */
public final class TableFaq implements FaqIndex {

  private record Topic(FaqEntry entry, String sureWord, String vagueWord) {}

  private static final List<Topic> TOPICS =
      List.of(
          topic("recover-password", Urgency.PASSWORD, "找回登录密码", "忘记密码", "密码")
              .related("change-password", "unusual-activity", "contact-support"),
          topic("change-password", Urgency.PASSWORD, "更改密码", "换密码", "密码")
              .related("recover-password"),
          topic("unusual-activity", Urgency.THEFT, "异常活动通知", "被盗", "密码")
              .related("change-password", "contact-support"),
          topic("transaction-failed", Urgency.MONEY, "交易失败怎么办", "转账失败", "手续费")
              .related("contact-support"),
          topic("contact-support", Urgency.GENERAL, "联系客服", "客服电话", "客服")
              .related("support-entrances"),
          topic("support-entrances", Urgency.GENERAL, "客服入口在哪", "客服入口", "客服")
              .related("contact-support"),
          topic("about-wallet", Urgency.GENERAL, "钱包介绍", "什么钱包", "钱包").related("change-password"));

  private static final List<FaqEntry> ENTRIES = TOPICS.stream().map(Topic::entry).toList();

  private static final Map<EntryId, FaqEntry> BY_ID =
      ENTRIES.stream().collect(Collectors.toMap(FaqEntry::id, Function.identity()));

  private static final Explanation WHY =
      new Explanation(
          "table",
          "",
          List.of(),
          Optional.empty(),
          new Explanation.Thresholds(0.7, 0, 0.3),
          List.of());

  /** A question on which this index breaks, as a bug in an index would have it. */
  public static final String BREAKS = "这句话会出错";

  @Override
  public Decision decide(Question question) {
    if (question.text().contains(BREAKS)) {
      throw new IllegalStateException("a bug of the index");
    }
    if (question.text().equals("那然后呢") && question.context().isPresent()) {
      return new Decision.Answer(matches(question.context().stream().toList()), 1, List.of(), WHY);
    }
    List<EntryId> sure = holding(question.text(), true);
    List<EntryId> vague = holding(question.text(), false);
    if (!sure.isEmpty()) {
      return new Decision.Answer(
          matches(sure.subList(0, Math.min(2, sure.size()))), 1, List.of(), WHY);
    }
    return vague.isEmpty()
        ? new Decision.Abstain(0, List.of(), WHY)
        : new Decision.Clarify(matches(vague), 0.5, List.of(), WHY);
  }

  @Override
  public Optional<FaqEntry> find(EntryId id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  @Override
  public List<FaqEntry> entries() {
    return ENTRIES;
  }

  @Override
  public String version() {
    return "table";
  }

  private static List<EntryId> holding(String text, boolean sure) {
    return TOPICS.stream()
        .filter(topic -> text.contains(sure ? topic.sureWord : topic.vagueWord))
        .map(Topic::entry)
        .sorted(Comparator.comparing(FaqEntry::urgency))
        .map(FaqEntry::id)
        .toList();
  }

  private static List<Match> matches(List<EntryId> ids) {
    return ids.stream().map(id -> new Match(id, 1)).toList();
  }

  private static Draft topic(
      String id, Urgency urgency, String title, String sureWord, String vagueWord) {
    Answer answer =
        new Answer(
            Optional.of(title + "的办法:"),
            List.of(new Step("第一步。", Optional.empty()), new Step("第二步。", Optional.of("细节"))),
            true,
            Optional.of(title + "的提示。"));
    return related ->
        new Topic(
            new FaqEntry(new EntryId(id), 1, urgency, title, answer, related, List.of(), List.of()),
            sureWord,
            vagueWord);
  }

  /** A topic that still misses what is related to it. */
  private interface Draft {
    Topic relatedTo(List<EntryId> related);

    default Topic related(String... ids) {
      return relatedTo(Arrays.stream(ids).map(EntryId::new).toList());
    }
  }
}
