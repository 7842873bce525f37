package io.kefu.core.deskchat;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Reception;
import java.util.Optional;

/**
 * The agents' room in a chat program, kept by one node at a time: found fit before the first thread
 * is opened. What is wrong with it is told to operators, and looked at again until it is mended.
 */
public final class DeskRoom implements Runnable {

  private final Place place;
  private final Reception reception;
  private final Runnable rounds;

  /**
   * @param reception how things stand with the room
   * @param rounds what to do in the room; runs until interrupted
   */
  public DeskRoom(Place place, Reception reception, Runnable rounds) {
    this.place = place;
    this.reception = reception;
    this.rounds = rounds;
  }

  /** Where the threads are to be. */
  public interface Place {

    /** What keeps them from being opened there, for operators; empty if nothing does. */
    Optional<String> flaw();

    /** Shows agents which commands there are. Without it the commands work as well. */
    void showMenu();
  }

  @Override
  public void run() {
    try {
      awaitFitness();
      place.showMenu();
      rounds.run();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitFitness() throws InterruptedException {
    Backoff backoff = new Backoff();
    Optional<String> flaw = place.flaw();
    while (flaw.isPresent()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      reception.deaf(flaw.get());
      backoff.rest();
      flaw = place.flaw();
    }
    reception.receiving();
  }
}
