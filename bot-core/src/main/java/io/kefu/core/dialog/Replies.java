package io.kefu.core.dialog;

import io.kefu.core.dialog.BotMemory.Thumb;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.faq.Answer;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Step;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.InlineMarkup;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.privacy.SecretKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds what the bot says from the corpus: sentences, entries and the buttons under them. */
final class Replies {

  private static final int RELATED_SHOWN = 3;

  private final Texts texts;
  private final FaqIndex faq;
  private final Supplier<FlowLibrary> flows;

  Replies(Texts texts, FaqIndex faq, Supplier<FlowLibrary> flows) {
    this.texts = texts;
    this.faq = faq;
    this.flows = flows;
  }

  /** A sentence with the buttons given. */
  Reply sentence(TextKey key, Map<String, String> values, Choice... choices) {
    return new Reply(
        new RichText(paragraphs(texts.get(key, values))), List.of(choices), Optional.empty());
  }

  Reply sentence(TextKey key, Choice... choices) {
    return sentence(key, Map.of(), choices);
  }

  /** A sentence with the topics of the menu and the way to a person below it. */
  Reply menu(TextKey key) {
    List<Choice> choices =
        new ArrayList<>(
            entryChoices(
                texts.list(TextKey.MENU_ENTRIES).stream().map(EntryId::new), Choice.Role.OPTION));
    choices.add(human());
    return new Reply(new RichText(paragraphs(texts.get(key))), choices, Optional.empty());
  }

  /** Says that something other than text has come, and what to do instead. */
  Reply attachmentUnread(String label) {
    return sentence(TextKey.ATTACHMENT_UNREAD, Map.of("what", label), human());
  }

  /** The menu below a sentence, and above it the guide through an entry that did not help. */
  Reply menu(TextKey key, EntryId unhelpful) {
    Reply menu = menu(key);
    List<Choice> choices = new ArrayList<>(menu.choices());
    faq.find(unhelpful)
        .flatMap(entry -> guide(List.of(entry)))
        .ifPresent(guide -> choices.addFirst(guide));
    return new Reply(menu.body(), choices, Optional.empty());
  }

  /** Several entries to choose from. */
  Reply clarification(List<EntryId> candidates, int number) {
    TextKey key = candidates.size() == 1 ? TextKey.CLARIFY_ONE : TextKey.CLARIFY;
    List<Choice> choices = new ArrayList<>(entryChoices(candidates.stream(), Choice.Role.CLARIFY));
    choices.add(choice(TextKey.BUTTON_NONE, new Press.NoneOfThese(number), Choice.Role.NONE));
    return new Reply(new RichText(paragraphs(texts.get(key))), choices, Optional.empty());
  }

  /**
   * The answers of one or two entries, the first on top, with thumbs for the answer of this number
   * and the questions people ask next.
   */
  Reply answers(List<FaqEntry> entries, int number) {
    List<Block> blocks = new ArrayList<>();
    if (entries.size() > 1) {
      blocks.addAll(paragraphs(texts.get(TextKey.ANSWERS_TWO)));
    }
    for (FaqEntry entry : entries) {
      if (entries.size() > 1) {
        blocks.addAll(paragraphs("**" + entry.title() + "**"));
      }
      blocks.addAll(blocks(entry.answer()));
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(thumb(TextKey.BUTTON_HELPED, number, Thumb.UP, Choice.Role.THUMB_UP));
    choices.add(thumb(TextKey.BUTTON_NOT_HELPED, number, Thumb.DOWN, Choice.Role.THUMB_DOWN));
    guide(entries).ifPresent(choices::add);
    choices.addAll(entryChoices(related(entries), Choice.Role.RELATED));
    choices.add(human());
    return new Reply(new RichText(blocks), choices, Optional.of(entries.getFirst().id()));
  }

  /**
   * The same reply below a line that tells what was hidden in the customer's message, if anything.
   */
  Reply withWarning(Reply reply, Collection<SecretKind> hidden) {
    return warning(hidden).map(warning -> below(warning, reply)).orElse(reply);
  }

  /** A reply below the words of another. */
  static Reply below(Reply words, Reply reply) {
    List<Block> blocks = new ArrayList<>(words.body().blocks());
    blocks.addAll(reply.body().blocks());
    return new Reply(new RichText(blocks), reply.choices(), reply.entry(), reply.attachment());
  }

  /** A reply above the words of another. */
  static Reply above(Reply reply, Reply words) {
    List<Block> blocks = new ArrayList<>(reply.body().blocks());
    blocks.addAll(words.body().blocks());
    return new Reply(new RichText(blocks), reply.choices(), reply.entry(), reply.attachment());
  }

  /** The same transition whose replies stand below such a line. */
  Transition warned(Transition said, Collection<SecretKind> hidden) {
    List<Effect> effects =
        said.effects().stream()
            .map(effect ->
                effect instanceof Effect.Say(Reply reply, var to, var why)
                    ? new Effect.Say(withWarning(reply, hidden), to, why)
                    : effect)
            .toList();
    return new Transition(said.next(), effects);
  }

  /**
   * Tells what was hidden in the customer's message and why; empty if nothing worth a warning was.
   */
  Optional<Reply> warning(Collection<SecretKind> hidden) {
    List<String> names =
        hidden.stream().filter(SecretKind::warned).map(texts::name).distinct().toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String what = String.join(texts.get(TextKey.LIST_SEPARATOR), names);
    return Optional.of(sentence(TextKey.SECRET_HIDDEN, Map.of("what", what)));
  }

  Choice human() {
    return choice(TextKey.BUTTON_HUMAN, new Press.Human(), Choice.Role.HUMAN);
  }

  Choice leaveLine() {
    return choice(TextKey.BUTTON_LEAVE_LINE, new Press.LeaveLine(), Choice.Role.LEAVE);
  }

  private Optional<Choice> guide(List<FaqEntry> entries) {
    FlowLibrary library = flows.get();
    return entries.stream()
        .flatMap(entry -> library.guiding(entry.id()).stream())
        .findFirst()
        .map(flow ->
            choice(TextKey.FLOW_BUTTON_GUIDE, new Press.Guide(flow.id()), Choice.Role.CONTINUE));
  }

  private Choice thumb(TextKey label, int number, Thumb thumb, Choice.Role role) {
    return choice(label, new Press.Rate(number, thumb), role);
  }

  private Choice choice(TextKey label, Press press, Choice.Role role) {
    return new Choice(texts.get(label), press.token(), role);
  }

  private List<Choice> entryChoices(Stream<EntryId> ids, Choice.Role role) {
    return ids.flatMap(id -> faq.find(id).stream())
        .map(entry -> new Choice(entry.title(), new Press.Ask(entry.id()).token(), role))
        .toList();
  }

  private static Stream<EntryId> related(List<FaqEntry> entries) {
    List<EntryId> shown = entries.stream().map(FaqEntry::id).toList();
    return entries.stream()
        .flatMap(entry -> entry.related().stream())
        .filter(id -> !shown.contains(id))
        .distinct()
        .limit(RELATED_SHOWN);
  }

  private static List<Block> blocks(Answer answer) {
    List<Block> blocks = new ArrayList<>();
    answer.intro().ifPresent(intro -> blocks.addAll(paragraphs(intro)));
    if (!answer.steps().isEmpty()) {
      blocks.add(
          new Block.Steps(answer.ordered(), answer.steps().stream().map(Replies::item).toList()));
    }
    answer.tip().ifPresent(tip -> blocks.add(new Block.Tip(InlineMarkup.parse(tip))));
    return blocks;
  }

  private static Block.Item item(Step step) {
    return new Block.Item(
        InlineMarkup.parse(step.text()), step.detail().map(InlineMarkup::parse).orElse(List.of()));
  }

  private static List<Block> paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(InlineMarkup::parse)
        .<Block>map(Block.Paragraph::new)
        .collect(Collectors.toList());
  }
}
