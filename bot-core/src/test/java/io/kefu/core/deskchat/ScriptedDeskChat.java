package io.kefu.core.deskchat;

import io.kefu.core.message.ChannelId;
import io.kefu.core.message.RichText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A chat program that keeps what is put into it, and can be full. */
final class ScriptedDeskChat implements DeskChat {

  static final ChannelId ID = new ChannelId("scripted");

  private final List<String> opened = new ArrayList<>();
  private final List<String> posted = new ArrayList<>();
  private boolean full;
  private int next = 1;

  synchronized List<String> opened() {
    return List.copyOf(opened);
  }

  synchronized List<String> posted() {
    return List.copyOf(posted);
  }

  synchronized boolean shows(String text) {
    return posted.stream().anyMatch(post -> post.contains(text));
  }

  synchronized void full(boolean now) {
    full = now;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public synchronized Outcome open(String title) {
    if (full) {
      return new Outcome.Later(Duration.ofMillis(20), "full");
    }
    opened.add(title);
    return new Outcome.Done(String.valueOf(next++));
  }

  @Override
  public synchronized Outcome post(ThreadId thread, Post post) {
    posted.add(
        switch (post) {
          case Post.Card(RichText text) -> text.plain();
          case Post.Words(RichText text) -> text.plain();
          case Post.File(RichText caption, _, _) -> caption.plain();
        });
    return new Outcome.Done(String.valueOf(next++));
  }

  @Override
  public Outcome rewrite(ThreadId thread, String message, RichText text) {
    return new Outcome.Done("");
  }

  @Override
  public Outcome set(ThreadId thread, Standing standing) {
    return new Outcome.Done("");
  }
}
