package io.kefu.core.dialog.flow;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.handoff.hours.ServiceHours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The flows of the corpus, and those older editions that conversations brought with them.
 * Immutable.
 */
public final class FlowLibrary {

  /** Where nothing is guided. */
  public static final FlowLibrary EMPTY =
      new FlowLibrary(List.of(), Surroundings.of(FraudWatch.NONE, Brand.SAMPLE, Directory.EMPTY));

  private final List<Flow> shipped;
  private final Map<FlowId, Flow> current = new LinkedHashMap<>();
  private final List<Flow> kept;
  private final Surroundings surroundings;

  FlowLibrary(List<Flow> shipped, Surroundings surroundings) {
    this(shipped, List.of(), surroundings);
  }

  private FlowLibrary(List<Flow> shipped, List<Flow> kept, Surroundings surroundings) {
    this.shipped = List.copyOf(shipped);
    this.kept = List.copyOf(kept);
    this.surroundings = surroundings;
    shipped.forEach(flow -> current.put(flow.id(), flow));
  }

  /**
   * What flows need beside themselves.
   *
   * @param contacts what is the operator's own
   * @param hours when people are at work
   */
  record Surroundings(
      FraudWatch fraud, Wording wording, OfficialContacts contacts, ServiceHours hours) {

    static Surroundings of(FraudWatch fraud, Brand brand, Directory directory) {
      return new Surroundings(
          fraud,
          new Wording(brand, directory),
          new OfficialContacts(directory),
          ServiceHours.of(directory));
    }
  }

  /** The flows that conversations begin with today. */
  public List<Flow> flows() {
    return shipped;
  }

  public Optional<Flow> find(FlowId id) {
    return Optional.ofNullable(current.get(id));
  }

  /** The flow that leads through what this entry says. */
  public Optional<Flow> guiding(EntryId entry) {
    return shipped.stream().filter(flow -> flow.guides().contains(entry)).findFirst();
  }

  /** The flow that a customer asks for in so many words. */
  public Optional<Flow> asked(Predicate<String> isWhatWasSaid) {
    return shipped.stream()
        .filter(flow -> flow.words().stream().anyMatch(isWhatWasSaid))
        .findFirst();
  }

  public FraudWatch fraud() {
    return surroundings.fraud();
  }

  public OfficialContacts contacts() {
    return surroundings.contacts();
  }

  public ServiceHours hours() {
    return surroundings.hours();
  }

  /** The very text of the flow that somebody is in. */
  public Optional<Flow> of(FlowPlace place) {
    return find(place.flow(), place.edition());
  }

  private Optional<Flow> find(FlowId id, String edition) {
    return java.util.stream.Stream.concat(find(id).stream(), kept.stream())
        .filter(flow -> flow.id().equals(id) && flow.edition().equals(edition))
        .findFirst();
  }

  /** The same library with these editions added where it lacks them. */
  public FlowLibrary with(Collection<FlowEdition> editions) {
    List<Flow> read = new ArrayList<>();
    for (FlowEdition edition : editions) {
      if (find(edition.flow(), edition.edition()).isEmpty()) {
        read(edition).ifPresent(read::add);
      }
    }
    return read.isEmpty() ? this : new FlowLibrary(shipped, read, surroundings);
  }

  /** An edition was sound when it was kept, so nobody need hear of its faults. */
  private Optional<Flow> read(FlowEdition edition) {
    CorpusFile file =
        new CorpusFile(FlowLoader.FOLDER + edition.flow() + ".yaml", edition.source());
    return FlowReader.read(file, surroundings.wording(), new Faults());
  }

  /** The texts of the flows that these places are in. */
  public List<FlowEdition> editions(Collection<FlowPlace> places) {
    return places.stream()
        .flatMap(place -> of(place).stream())
        .distinct()
        .map(FlowEdition::of)
        .toList();
  }
}
