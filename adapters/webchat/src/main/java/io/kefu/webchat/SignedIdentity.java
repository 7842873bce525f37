package io.kefu.webchat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.kefu.webchat.WebChatProperties.Identity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows customers by what the wallet's own site or app signed. One algorithm and one key are set;
 * whatever the token's header says, no other is tried, and what names a key, an address or a
 * certificate in it is not looked at.
 */
final class SignedIdentity {

  private static final int SHORTEST_SECRET = 32;
  private static final int LONGEST_TOKEN = 8 * 1024;
  private static final int LONGEST_SUBJECT = 256;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String issuer;

  SignedIdentity(Identity settings, Clock clock) {
    this.issuer = settings.issuer();
    JWSAlgorithm algorithm = JWSAlgorithm.parse(settings.algorithm());
    Key key = key(settings);
    processor.setJWSVerifierFactory(new DefaultJWSVerifierFactory());
    processor.setJWSKeySelector(
        (header, _) -> header.getAlgorithm().equals(algorithm) ? List.of(key) : List.of());
    processor.setJWTClaimsSetVerifier(new Claims(settings, clock));
  }

  /** What a token says. */
  sealed interface Verdict {

    /**
     * The customer whom the issuer knows as this subject.
     *
     * @param name what the customer goes by; empty if the token does not say
     */
    record Known(String issuer, String subject, String name) implements Verdict {}

    /** Nobody. */
    record Unknown(Problem problem) implements Verdict {}
  }

  Verdict read(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return new Verdict.Unknown(Problem.IDENTITY_INVALID);
    }
    try {
      JWTClaimsSet claims = processor.process(token, new SimpleSecurityContext());
      String subject = claims.getSubject();
      return subject.isBlank() || subject.length() > LONGEST_SUBJECT
          ? new Verdict.Unknown(Problem.IDENTITY_INVALID)
          : new Verdict.Known(issuer, subject, name(claims));
    } catch (ExpiredJWTException expired) {
      return new Verdict.Unknown(Problem.IDENTITY_EXPIRED);
    } catch (BadJOSEException | JOSEException | ParseException forged) {
      return new Verdict.Unknown(Problem.IDENTITY_INVALID);
    }
  }

  private static String name(JWTClaimsSet claims) {
    return claims.getClaim("name") instanceof String name ? name : "";
  }

  private static Key key(Identity settings) {
    if (settings.issuer().isBlank() || settings.audience().isBlank()) {
      throw new IllegalArgumentException("kefu.webchat.identity needs an issuer and an audience");
    }
    return switch (settings.algorithm()) {
      case "HS256" -> secret(settings.key());
      case "RS256" -> publicKey("RSA", settings.key());
      case "ES256" -> publicKey("EC", settings.key());
      default ->
          throw new IllegalArgumentException(
              "kefu.webchat.identity.algorithm must be RS256, ES256 or HS256");
    };
  }

  private static Key publicKey(String kind, String pem) {
    try {
      byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(key));
    } catch (GeneralSecurityException | IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          "kefu.webchat.identity.key is no " + kind + " public key in PEM", unfit);
    }
  }

  private static Key secret(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException("kefu.webchat.identity.key needs at least 32 characters");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** Issuer, audience and times, by the application's own clock. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    Claims(Identity settings, Clock clock) {
      super(
          settings.audience(),
          new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
          Set.of("sub", "exp", "iat"));
      this.clock = clock;
      setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
      super.verify(claims, context);
      Date latest = Date.from(clock.instant().plusSeconds(getMaxClockSkew()));
      if (claims.getIssueTime().after(latest)) {
        throw new BadJWTException("issued in the future");
      }
    }
  }
}
