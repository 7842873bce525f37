package io.kefu.core.message;

import io.kefu.core.faq.EntryId;
import java.util.List;
import java.util.Optional;

/**
 * What is said to a customer: a text, the buttons under it, and the FAQ entry it comes from, if it
 * comes from one. At most ten choices.
 *
 * @param attachment the file that goes with it
 * @param blank what is to be written as an answer
 */
public record Reply(
    RichText body,
    List<Choice> choices,
    Optional<EntryId> entry,
    Optional<AttachedFile> attachment,
    Optional<Blank> blank) {

  public Reply {
    choices = List.copyOf(choices);
    if (choices.size() > 10) {
      throw new IllegalArgumentException("too many choices: " + choices.size());
    }
  }

  /** A reply that leaves open how it is answered. */
  public Reply(
      RichText body,
      List<Choice> choices,
      Optional<EntryId> entry,
      Optional<AttachedFile> attachment) {
    this(body, choices, entry, attachment, Optional.empty());
  }

  /** A reply without a file. */
  public Reply(RichText body, List<Choice> choices, Optional<EntryId> entry) {
    this(body, choices, entry, Optional.empty(), Optional.empty());
  }

  /** What is said beside the file, where the file is shown by itself: not its name alone. */
  public RichText words() {
    boolean namesTheFile =
        attachment.filter(file -> file.name().equals(body.plain().strip())).isPresent();
    return namesTheFile ? new RichText(List.of()) : body;
  }

  /** The same reply with this file. */
  public Reply with(AttachedFile file) {
    return new Reply(body, choices, entry, Optional.of(file), blank);
  }

  /** The same reply, to be answered by writing this, if anything is to be written. */
  public Reply asking(Optional<Blank> wanted) {
    return new Reply(body, choices, entry, attachment, wanted);
  }
}
