package io.kefu.discord.outbound;

import io.kefu.core.channel.letter.Bearing;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.discord.Peer;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A reply on its way: the pages that are not yet delivered, the keyboard under the last of them,
 * and how plainly it must be written to be taken.
 *
 * @param id the same for each attempt at this reply
 * @param sequence its place in the conversation
 * @param number how many pages were delivered
 * @param file what goes out after the pages
 * @param bearing what becomes of the question that stood in the chat before
 */
record Letter(
    Peer to,
    String id,
    long sequence,
    int number,
    List<Page> pages,
    Keyboard keyboard,
    Optional<Enclosure> file,
    Bearing bearing,
    Form form) {

  /** Discord allows 2000, markup included. */
  static final int LONGEST = 1900;

  private static final int NO_PREVIEWS = 1 << 2;
  private static final int FOR_THE_ASKER_ALONE = 1 << 6;

  /** A file of this conversation. */
  record Enclosure(ConversationId conversation, AttachedFile file) {}

  /** From the fullest to what no markup and no button can spoil. */
  enum Form {
    MARKDOWN,
    BARE
  }

  boolean isDelivered() {
    return pages.isEmpty() && file.isEmpty();
  }

  /** Whether its file is next. */
  boolean isAtFile() {
    return pages.isEmpty() && file.isPresent();
  }

  /** The letter without the page or file that was delivered. */
  Letter afterPage() {
    return pages.isEmpty()
        ? with(number + 1, pages, keyboard, Optional.empty(), form)
        : with(number + 1, pages.subList(1, pages.size()), keyboard, file, form);
  }

  /** The letter written more plainly; empty if it cannot be. */
  Optional<Letter> plainer() {
    return switch (form) {
      case MARKDOWN -> Optional.of(with(number, pages, new Keyboard(List.of()), file, Form.BARE));
      case BARE -> Optional.empty();
    };
  }

  /** The first page as Discord takes it. */
  DataObject next() {
    Page page = pages.getFirst();
    String content =
        form == Form.MARKDOWN ? page.text(Markdown::line) : Markdown.escaped(page.plain());
    DataObject message = message(content).put("components", components());
    return switch (to) {
      case Peer.Private _ -> marked(message);
      case Peer.Public asked -> marked(message).put("message_reference", reference(asked));
      case Peer.Asker _ -> message.put("flags", NO_PREVIEWS | FOR_THE_ASKER_ALONE);
    };
  }

  /** What goes along with the file. */
  DataObject besideFile() {
    return marked(message(""));
  }

  /** A message that mentions nobody, whatever is written in it. */
  static DataObject message(String content) {
    return DataObject.empty()
        .put("content", content)
        .put("flags", NO_PREVIEWS)
        .put(
            "allowed_mentions",
            DataObject.empty().put("parse", DataArray.empty()).put("replied_user", false));
  }

  private Letter with(
      int delivered, List<Page> left, Keyboard under, Optional<Enclosure> fileLeft, Form inForm) {
    return new Letter(to, id, sequence, delivered, left, under, fileLeft, bearing, inForm);
  }

  private DataArray components() {
    return pages.size() == 1 ? keyboard.json() : DataArray.empty();
  }

  private DataObject marked(DataObject message) {
    return message.put("nonce", Nonce.of(id, number)).put("enforce_nonce", true);
  }

  private static DataObject reference(Peer.Public asked) {
    return DataObject.empty().put("message_id", asked.message()).put("fail_if_not_exists", false);
  }
}
