package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.SecondFactor;
import io.kefu.core.handoff.AgentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/**
 * The second factor of accounts: a secret that an app makes codes of, and codes on paper for the
 * day the app is lost. A secret is kept sealed, a code on paper as its digest; each code is good
 * once.
 */
public final class SecondFactors {

  private static final int SECRET_BYTES = 20;
  private static final int ON_PAPER = 10;
  private static final int ON_PAPER_BYTES = 10;

  private final Accounts accounts;
  private final FactorSeal seal;
  private final String issuer;
  private final boolean required;
  private final Clock clock;
  private final OneTimeCodes codes = new OneTimeCodes();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes that all nodes share
   * @param issuer what apps show beside the account
   * @param required whether everybody needs one
   */
  public SecondFactors(
      Accounts accounts, byte[] key, String issuer, boolean required, Clock clock) {
    this.accounts = accounts;
    this.seal = new FactorSeal(key);
    this.issuer = issuer;
    this.required = required;
    this.clock = clock;
  }

  /**
   * A secret that an app may take up.
   *
   * @param secret for those who type it
   * @param proposal the same, sealed, to be given back with a code of it
   */
  record Offer(String secret, QrCode qr, String proposal) {

    @Override
    public String toString() {
      return "Offer[]";
    }
  }

  /** An account with its new factor, and the codes on paper that nobody is told again. */
  record Enrolled(Account account, List<String> onPaper) {

    @Override
    public String toString() {
      return "Enrolled[]";
    }
  }

  /** Whether this is somebody who must set one up before anything else. */
  boolean mustEnrol(Account account) {
    Credentials credentials = account.credentials();
    return required
        && credentials.password() == Password.CHOSEN
        && credentials.secondFactor().isEmpty();
  }

  Offer offer(Account account) {
    byte[] secret = random(SECRET_BYTES);
    String shown = base32(secret);
    String uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(issuer), encoded(account.id().value()), shown, encoded(issuer));
    return new Offer(shown, QrCode.of(uri), seal.close(secret, offerTo(account.id())));
  }

  /**
   * Takes a secret that was offered up, if the code shows that the app has it; sessions end. Empty
   * if it does not, or the account has a factor or another password by now.
   */
  Optional<Enrolled> enrol(Account account, String proposal, String code) {
    Optional<byte[]> secret = seal.open(proposal, offerTo(account.id()));
    OptionalLong step =
        secret.map(it -> codes.step(it, code, clock.instant())).orElse(OptionalLong.empty());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    List<String> onPaper =
        Stream.generate(() -> base32(random(ON_PAPER_BYTES))).limit(ON_PAPER).toList();
    SecondFactor factor =
        new SecondFactor(
            seal.close(secret.orElseThrow(), factorOf(account.id())),
            step.getAsLong(),
            onPaper.stream().map(SecondFactors::digest).toList());
    return change(account, Optional.of(factor)).map(it -> new Enrolled(it, onPaper));
  }

  /** Whether this is a code of the account's factor; it is used up then. */
  boolean proves(Account account, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    AtomicReference<Optional<SecondFactor>> used = new AtomicReference<>(Optional.empty());
    accounts.change(
        account.id(),
        now -> {
          used.set(now.credentials().secondFactor().flatMap(it -> used(account.id(), it, code)));
          return used.get().map(now::withUsed).orElse(now);
        });
    return used.get().isPresent();
  }

  /** Ends the account's factor, and its sessions; empty if it has none. */
  Optional<Account> end(Account account) {
    return account.credentials().secondFactor().isEmpty()
        ? Optional.empty()
        : change(account, Optional.empty());
  }

  private Optional<SecondFactor> used(AgentId account, SecondFactor factor, String code) {
    String digest = digest(code);
    if (factor.recovery().contains(digest)) {
      return Optional.of(factor.without(digest));
    }
    OptionalLong step =
        seal.open(factor.sealed(), factorOf(account))
            .map(secret -> codes.step(secret, code, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent() && step.getAsLong() > factor.used()
        ? Optional.of(factor.usedAt(step.getAsLong()))
        : Optional.empty();
  }

  /** Only if nothing has ended the account's sessions in the meantime. */
  private Optional<Account> change(Account account, Optional<SecondFactor> factor) {
    return accounts
        .change(
            account.id(), now -> now.keepsSessionsOf(account) ? now.withSecondFactor(factor) : now)
        .filter(changed -> changed.credentials().secondFactor().equals(factor));
  }

  private byte[] random(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return made;
  }

  private static String base32(byte[] bytes) {
    return new Base32().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String offerTo(AgentId account) {
    return "offer " + account;
  }

  private static String factorOf(AgentId account) {
    return "factor " + account;
  }

  /** Enough for 80 random bits. */
  private static String digest(String code) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
