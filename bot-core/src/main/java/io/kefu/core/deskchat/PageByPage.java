package io.kefu.core.deskchat;

import io.kefu.core.channel.letter.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what takes several calls into threads, one post at a time. Of a post that is interrupted,
 * what went is remembered: tried again, it goes on where it stopped.
 */
public final class PageByPage {

  private Optional<Underway> underway = Optional.empty();

  /**
   * A post of which a part went.
   *
   * @param pages how many of its pages
   * @param message the first of them
   */
  private record Underway(ThreadId thread, Post post, int pages, String message) {

    Underway and(String id) {
      return new Underway(thread, post, pages + 1, pages == 0 ? id : message);
    }

    boolean is(ThreadId otherThread, Post other) {
      return thread.equals(otherThread) && post.equals(other);
    }
  }

  /** What is done with a page. */
  @FunctionalInterface
  public interface Sending {

    /**
     * @param number of the page, from 0
     */
    Outcome send(Page page, int number);
  }

  /** Posts the pages; {@link Outcome.Done} names the first of them. */
  public Outcome post(ThreadId thread, Post post, List<Page> pages, Sending sending) {
    Underway done =
        underway.filter(it -> it.is(thread, post)).orElse(new Underway(thread, post, 0, ""));
    underway = Optional.empty();
    while (done.pages() < pages.size()) {
      Outcome outcome = sending.send(pages.get(done.pages()), done.pages());
      if (!(outcome instanceof Outcome.Done(String message))) {
        underway = Optional.of(done);
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
    if (posted instanceof Outcome.Done(String message)
        && pinning.apply(message) instanceof Outcome.Later later) {
      underway = Optional.of(new Underway(thread, post, pages.size(), message));
      return later;
    }
    return posted;
  }
}
