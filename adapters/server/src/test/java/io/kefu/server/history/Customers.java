package io.kefu.server.history;

import static org.awaitility.Awaitility.await;

import io.kefu.server.process.ChatClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A crowd that speaks at once, each customer on a virtual thread. */
final class Customers implements AutoCloseable {

  static final String ACCEPTED = "messages accepted";

  /** Nothing may change in the transcripts for so long before they are judged. */
  private static final Duration QUIET = Duration.ofSeconds(6);

  private final Load load;
  private final ChatClient client;
  private final Counts counts = new Counts();
  private final Instant begun = Instant.now();
  private final List<Customer> crowd;
  private final CompletableFuture<Void> spoken;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Customers(Load load, URI server) {
    this.load = load;
    this.client = new ChatClient(server);
    this.crowd = IntStream.range(0, load.customers()).mapToObj(this::customer).toList();
    this.spoken =
        CompletableFuture.allOf(
            crowd.stream()
                .map(customer -> CompletableFuture.runAsync(customer::speak, threads))
                .toArray(CompletableFuture[]::new));
  }

  /** Begins a load against a server; returns at once. */
  static Customers speakTo(URI server, Load load) {
    return new Customers(load, server);
  }

  /** Counts what is done to the product meanwhile. */
  void note(String what) {
    counts.add(what);
  }

  /** Waits until this share of all messages is accepted, or nobody speaks any more. */
  void awaitAccepted(double share) {
    await("messages accepted")
        .atMost(load.patience().multipliedBy(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> counts.of(ACCEPTED) >= share * load.total() || spoken.isDone());
  }

  /** Waits until all have spoken and nothing changes any more, and judges every history. */
  Report report() {
    spoken.join();
    Duration took = Duration.between(begun, Instant.now());
    List<CustomerHistory> histories = settled();
    List<Fault> faults =
        histories.stream().map(HistoryChecker::faults).flatMap(List::stream).toList();
    return new Report(load, took, counts, histories, faults);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }

  private List<CustomerHistory> settled() {
    long[] before = {-1};
    Instant[] since = {Instant.now()};
    return await("quiet transcripts")
        .atMost(load.patience().multipliedBy(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> quiet(before, since) ? histories() : Optional.<List<CustomerHistory>>empty(),
            Optional::isPresent)
        .orElseThrow();
  }

  private boolean quiet(long[] before, Instant[] since) {
    long told = crowd.stream().mapToLong(Customer::told).sum();
    if (told != before[0]) {
      before[0] = told;
      since[0] = Instant.now();
    }
    return Duration.between(since[0], Instant.now()).compareTo(QUIET) >= 0;
  }

  private Optional<List<CustomerHistory>> histories() {
    List<CustomerHistory> told =
        crowd.stream().map(Customer::history).flatMap(Optional::stream).toList();
    return told.size() == crowd.size() ? Optional.of(told) : Optional.empty();
  }

  private Customer customer(int number) {
    Random random = new Random(load.seed() * 1_000_003 + number);
    return new Customer("c" + number, load, client, counts, random);
  }
}
