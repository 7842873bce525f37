package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import io.kefu.core.privacy.Cues.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a message says about the one that follows it. */
final class Contexts {

  /** A message this short ("er", "wait") does not end what was announced before it. */
  private static final int INTERJECTION = 4;

  private static final Set<Cue> SECRETS =
      Arrays.stream(Cue.values())
          .filter(cue -> cue.isSubject() && !cue.isHarmless())
          .collect(Collectors.toUnmodifiableSet());

  private Contexts() {}

  /**
   * @param hidden what was found in the message
   */
  static MaskingContext after(Scan scan, Set<SecretKind> hidden) {
    Set<SecretKind> mentioned = inPieces(scan, hidden);
    if (scan.cues().mentions(Set.of(Cue.CODE))) {
      mentioned.add(SecretKind.VERIFICATION_CODE);
    }
    Set<SecretKind> awaited = EnumSet.noneOf(SecretKind.class);
    scan.cues()
        .governing(scan.text().length())
        .filter(subject -> breaksOff(scan, subject))
        .flatMap(subject -> kind(subject.cue()))
        .ifPresent(awaited::add);
    boolean interjects = scan.text().length() <= INTERJECTION && hidden.isEmpty();
    if (interjects && !scan.cues().mentions(SECRETS)) {
      return scan.context().expecting(ExpectedAnswer.ANYTHING);
    }
    return new MaskingContext(awaited, mentioned, ExpectedAnswer.ANYTHING);
  }

  /** Long secrets come in several messages; of a card only if the number was announced alone. */
  private static Set<SecretKind> inPieces(Scan scan, Set<SecretKind> hidden) {
    Set<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
    if (hidden.contains(SecretKind.SEED_PHRASE)) {
      kinds.add(SecretKind.SEED_PHRASE);
    }
    if (hidden.contains(SecretKind.BANK_CARD) && !scan.context().isSilentOn(SecretKind.BANK_CARD)) {
      kinds.add(SecretKind.BANK_CARD);
    }
    return kinds;
  }

  /** "My password is" breaks off; "I forgot my password" does not. */
  private static boolean breaksOff(Scan scan, Subject subject) {
    Hit hit = subject.hit();
    boolean handedOver =
        scan.cues().endingAt(hit.start()).filter(h -> h.cue().isJoint()).isPresent();
    return subject.joined() || handedOver || hit.cue() == Cue.CODE;
  }

  private static Optional<SecretKind> kind(Cue cue) {
    return switch (cue) {
      case CODE -> Optional.of(SecretKind.VERIFICATION_CODE);
      case PASSWORD, CREDENTIALS -> Optional.of(SecretKind.PASSWORD);
      case CARD -> Optional.of(SecretKind.BANK_CARD);
      case ID -> Optional.of(SecretKind.ID_NUMBER);
      case PASSPORT -> Optional.of(SecretKind.PASSPORT);
      case PRIVATE_KEY -> Optional.of(SecretKind.PRIVATE_KEY);
      case SEED -> Optional.of(SecretKind.SEED_PHRASE);
      case TOKEN -> Optional.of(SecretKind.API_TOKEN);
      case CARD_CODE, PHONE, ORDER, HASH, MONEY, LAST_FOUR, NUMBER, COPULA, FILLER, UNIT, PLAIN ->
          Optional.empty();
    };
  }
}
