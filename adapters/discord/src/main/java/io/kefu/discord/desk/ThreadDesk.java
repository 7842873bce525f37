package io.kefu.discord.desk;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.deskchat.DeskChat;
import io.kefu.core.deskchat.Outcome;
import io.kefu.core.deskchat.PageByPage;
import io.kefu.core.deskchat.Post;
import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.RichText;
import io.kefu.discord.api.Call;
import io.kefu.discord.outbound.DiscordChannel;
import io.kefu.discord.outbound.Notice;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Threads of a server's channel as threads of the desk. Nothing in them mentions anybody. */
final class ThreadDesk implements DeskChat {

  private static final int PUBLIC_THREAD = 11;
  private static final int A_WEEK = 10_080;

  private final ThreadCalls calls;
  private final Attachments attachments;
  private final String channel;
  private final PageByPage posts = new PageByPage();

  ThreadDesk(ThreadCalls calls, Attachments attachments, String channel) {
    this.calls = calls;
    this.attachments = attachments;
    this.channel = channel;
  }

  @Override
  public ChannelId id() {
    return DiscordChannel.ID;
  }

  @Override
  public Outcome open(String title) {
    DataObject thread =
        DataObject.empty()
            .put("name", title)
            .put("type", PUBLIC_THREAD)
            .put("auto_archive_duration", A_WEEK);
    return calls.call(channel, Call.openThread(channel, thread));
  }

  @Override
  public Outcome post(ThreadId thread, Post post) {
    return switch (post) {
      case Post.Words(RichText text) ->
          posts.post(thread, post, Notice.pages(text), (page, mark) -> page(thread, page, mark));
      case Post.Card(RichText text) ->
          posts.pinned(
              thread,
              post,
              Notice.pages(text),
              (page, mark) -> page(thread, page, mark),
              message -> pin(thread, message));
      case Post.File file -> file(thread, file);
    };
  }

  @Override
  public Outcome rewrite(ThreadId thread, String message, RichText text) {
    Page page = Notice.pages(text).getFirst();
    String place = thread.value();
    return calls.call(place, Call.edit(place, message, Notice.marked(page)));
  }

  /** A closed thread is locked as well: nobody can write there and believe to be heard. */
  @Override
  public Outcome set(ThreadId thread, Standing standing) {
    String place = thread.value();
    return switch (standing) {
      case OPEN -> calls.call(place, Call.change(place, closed(false)));
      case CLOSED -> calls.call(place, Call.change(place, closed(true)));
      case REMOVED -> calls.call(place, Call.remove(place));
    };
  }

  private static DataObject closed(boolean closed) {
    return DataObject.empty().put("archived", closed).put("locked", closed);
  }

  /** In plain text what Discord does not take with its markup. */
  private Outcome page(ThreadId thread, Page page, String mark) {
    Outcome outcome = send(thread, Notice.marked(page), mark);
    return outcome instanceof Outcome.Refused
        ? send(thread, Notice.bare(page), mark + " bare")
        : outcome;
  }

  private Outcome send(ThreadId thread, DataObject message, String mark) {
    String place = thread.value();
    return calls.call(place, Call.send(place, Notice.once(message, mark)));
  }

  private Outcome file(ThreadId thread, Post.File post) {
    String place = thread.value();
    List<Page> caption = Notice.pages(post.caption()).subList(0, 1);
    return attachments
        .open(post.conversation(), post.file().id())
        .map(opened ->
            posts.post(
                thread,
                post,
                caption,
                (page, mark) ->
                    calls.call(
                        place,
                        Call.sendFile(place, Notice.once(Notice.marked(page), mark), opened))))
        .orElseGet(() -> new Outcome.Refused("the file is no longer kept"));
  }

  private Outcome pin(ThreadId thread, String message) {
    return calls.tryOut(thread.value(), Call.pin(thread.value(), message));
  }
}
