package io.kefu.core.deskchat;

import io.kefu.core.channel.letter.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts what takes several calls into threads, one call at a time. Of a post that is interrupted,
 * what went is remembered: tried again, it goes on where it stopped.
 */
public final class PageByPage {

  private final Map<ThreadId, Underway> underway = new HashMap<>();

  /**
   * A post of which a part went.
   *
   * @param mark its own
   * @param pages how many of its pages
   * @param message the first of them
   */
  private record Underway(Post post, String mark, int pages, String message) {

    static Underway begin(Post post) {
      return new Underway(post, UUID.randomUUID().toString(), 0, "");
    }

    Underway and(String id) {
      return new Underway(post, mark, pages + 1, pages == 0 ? id : message);
    }
  }

  /** What is done with a page. */
  @FunctionalInterface
  public interface Sending {

    /**
     * @param mark the same each time this page is sent, and no other page's
     */
    Outcome send(Page page, String mark);
  }

  /** Posts the pages; {@link Outcome.Done} names the first of them. */
  public Outcome post(ThreadId thread, Post post, List<Page> pages, Sending sending) {
    Underway done =
        Optional.ofNullable(underway.remove(thread))
            .filter(it -> it.post().equals(post))
            .orElseGet(() -> Underway.begin(post));
    while (done.pages() < pages.size()) {
      Outcome outcome = sending.send(pages.get(done.pages()), done.mark() + "/" + done.pages());
      if (!(outcome instanceof Outcome.Done(String message))) {
        remember(thread, done, outcome);
        return outcome;
      }
      done = done.and(message);
    }
    return new Outcome.Done(done.message());
  }

  /**
   * Posts the pages and has the first of them pinned. What cannot be pinned stands in the thread
   * all the same.
   *
   * @param pinning tries it once, given the message
   */
  public Outcome pinned(
      ThreadId thread,
      Post post,
      List<Page> pages,
      Sending sending,
      Function<String, Outcome> pinning) {
    Outcome posted = post(thread, post, pages, sending);
    if (!(posted instanceof Outcome.Done(String message))) {
      return posted;
    }
    Outcome pinned = pinning.apply(message);
    boolean again = remember(thread, new Underway(post, "", pages.size(), message), pinned);
    return again ? pinned : posted;
  }

  /** Only what will be tried again. */
  private boolean remember(ThreadId thread, Underway done, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Later _, Outcome.Full _, Outcome.Shut _ -> {
        underway.put(thread, done);
        yield true;
      }
      case Outcome.Done _, Outcome.NoThread _, Outcome.Refused _ -> false;
    };
  }
}
