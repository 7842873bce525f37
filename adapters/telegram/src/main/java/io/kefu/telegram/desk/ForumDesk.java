package io.kefu.telegram.desk;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.deskchat.DeskChat;
import io.kefu.core.deskchat.Outcome;
import io.kefu.core.deskchat.PageByPage;
import io.kefu.core.deskchat.Post;
import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.RichText;
import io.kefu.telegram.outbound.FileForm;
import io.kefu.telegram.outbound.Html;
import io.kefu.telegram.outbound.TelegramChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics of a forum group as threads. */
public final class ForumDesk implements DeskChat {

  private static final int LONGEST_PAGE = 4000;
  private static final int LONGEST_CAPTION = 1000;

  private final ForumCalls calls;
  private final Attachments attachments;
  private final PageByPage posts = new PageByPage();

  ForumDesk(ForumCalls calls, Attachments attachments) {
    this.calls = calls;
    this.attachments = attachments;
  }

  @Override
  public ChannelId id() {
    return TelegramChannel.ID;
  }

  @Override
  public Outcome open(String title) {
    return calls.call("createForumTopic", Map.of("name", title));
  }

  @Override
  public Outcome post(ThreadId thread, Post post) {
    return switch (post) {
      case Post.Words(RichText text) ->
          posts.post(thread, post, pages(text), (page, _) -> page(thread, page));
      case Post.Card(RichText text) ->
          posts.pinned(thread, post, pages(text), (page, _) -> page(thread, page), this::pin);
      case Post.File file -> file(thread, file);
    };
  }

  @Override
  public Outcome rewrite(ThreadId thread, String message, RichText text) {
    Page page = pages(text).getFirst();
    return marked("editMessageText", Map.of("message_id", Long.parseLong(message)), page);
  }

  @Override
  public Outcome set(ThreadId thread, Standing standing) {
    String method =
        switch (standing) {
          case OPEN -> "reopenForumTopic";
          case CLOSED -> "closeForumTopic";
          case REMOVED -> "deleteForumTopic";
        };
    return calls.call(method, Map.of("message_thread_id", number(thread)));
  }

  private Outcome pin(String message) {
    return calls.tryOut(
        "pinChatMessage",
        Map.of("message_id", Long.parseLong(message), "disable_notification", true));
  }

  private Outcome page(ThreadId thread, Page page) {
    return marked(
        "sendMessage",
        Map.of(
            "message_thread_id",
            number(thread),
            "link_preview_options",
            Map.of("is_disabled", true)),
        page);
  }

  /** In plain text what Telegram does not take with its markup. */
  private Outcome marked(String method, Map<String, Object> values, Page page) {
    Map<String, Object> html = new HashMap<>(values);
    html.put("text", page.text(Html::line));
    html.put("parse_mode", "HTML");
    Outcome outcome = calls.call(method, html);
    if (!(outcome instanceof Outcome.Refused)) {
      return outcome;
    }
    Map<String, Object> plain = new HashMap<>(values);
    plain.put("text", page.plain());
    return calls.call(method, plain);
  }

  private Outcome file(ThreadId thread, Post.File post) {
    return attachments
        .open(post.conversation(), post.file().id())
        .map(opened -> {
          Outcome outcome = file(thread, post, opened, FileForm.of(opened.file().type()));
          return outcome instanceof Outcome.Refused
              ? file(thread, post, opened, FileForm.DOCUMENT)
              : outcome;
        })
        .orElseGet(() -> new Outcome.Refused("the file is no longer kept"));
  }

  private Outcome file(ThreadId thread, Post.File post, Attachments.Opened opened, FileForm form) {
    String caption = post.caption().plain();
    int end = Math.min(caption.codePointCount(0, caption.length()), LONGEST_CAPTION);
    return calls.upload(
        form.method(),
        Map.of(
            "message_thread_id",
            thread.value(),
            "caption",
            caption.substring(0, caption.offsetByCodePoints(0, end))),
        form.part(opened));
  }

  private static List<Page> pages(RichText text) {
    return Page.of(Lines.of(text), LONGEST_PAGE);
  }

  private static int number(ThreadId thread) {
    return Integer.parseInt(thread.value());
  }
}
