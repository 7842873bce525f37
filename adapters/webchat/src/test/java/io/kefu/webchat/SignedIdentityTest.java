package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.kefu.webchat.SignedIdentity.Verdict;
import io.kefu.webchat.WebChatProperties.Identity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedIdentityTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final String SECRET = "a secret of the wallet, 32 characters long";

  private static RSAKey rsa;
  private static RSAKey foreign;
  private static ECKey ec;

  @BeforeAll
  static void makeKeys() throws JOSEException {
    rsa = new RSAKeyGenerator(2048).generate();
    foreign = new RSAKeyGenerator(2048).generate();
    ec = new ECKeyGenerator(Curve.P_256).generate();
  }

  @Test
  void read_signedByTheWallet_knowsTheCustomer() throws JOSEException {
    Verdict known = new Verdict.Known("wallet", "customer-1", "");

    assertThat(rs256().read(signed(JWSAlgorithm.RS256, new RSASSASigner(rsa), claims())))
        .isEqualTo(known);
    assertThat(es256().read(signed(JWSAlgorithm.ES256, new ECDSASigner(ec), claims())))
        .isEqualTo(known);
    assertThat(hs256().read(signed(JWSAlgorithm.HS256, new MACSigner(SECRET), claims())))
        .isEqualTo(known);
  }

  @Test
  void read_withAName_tellsWhatTheCustomerGoesBy() throws JOSEException {
    JWTClaimsSet named = new JWTClaimsSet.Builder(claims().build()).claim("name", "王小明").build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), named);
    token.sign(new RSASSASigner(rsa));

    assertThat(rs256().read(token.serialize()))
        .isEqualTo(new Verdict.Known("wallet", "customer-1", "王小明"));
  }

  @Test
  void read_signedWithAnotherKey_isRefused() throws JOSEException {
    refused(signed(JWSAlgorithm.RS256, new RSASSASigner(foreign), claims()));
  }

  /** The public key is known to all: who signs with it as with a secret must not get through. */
  @Test
  void read_publicKeyUsedAsSecret_isRefused() throws JOSEException {
    byte[] publicKey = pem(rsa.toRSAPublicKey()).getBytes(StandardCharsets.UTF_8);

    refused(signed(JWSAlgorithm.HS256, new MACSigner(publicKey), claims()));
    refused(signed(JWSAlgorithm.HS256, new MACSigner(rsa.toRSAPublicKey().getEncoded()), claims()));
  }

  @Test
  void read_otherAlgorithmOfTheSameKey_isRefused() throws JOSEException {
    refused(signed(JWSAlgorithm.RS512, new RSASSASigner(rsa), claims()));
    refused(signed(JWSAlgorithm.PS256, new RSASSASigner(rsa), claims()));
  }

  @Test
  void read_unsigned_isRefused() {
    refused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void read_keyNamedByTheTokenItself_isNotLookedAt() throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .jwk(foreign.toPublicJWK())
            .jwkURL(URI.create("https://evil.example/keys"))
            .keyID("../../dev/null")
            .build();
    SignedJWT token = new SignedJWT(header, claims().build());
    token.sign(new RSASSASigner(foreign));

    refused(token.serialize());
  }

  @Test
  void read_tokenOfAnotherKind_isRefused() throws JOSEException {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    SignedJWT access =
        new SignedJWT(header.type(new JOSEObjectType("at+jwt")).build(), claims().build());
    access.sign(new RSASSASigner(rsa));
    SignedJWT critical =
        new SignedJWT(
            header.type(JOSEObjectType.JWT).criticalParams(Set.of("x")).build(), claims().build());
    critical.sign(new RSASSASigner(rsa));

    refused(access.serialize());
    refused(critical.serialize());
  }

  @Test
  void read_claimsThatDoNotFit_areRefused() throws JOSEException {
    refused(rs256(claims().issuer("somebody")));
    refused(rs256(claims().issuer(null)));
    refused(rs256(claims().audience("another-service")));
    refused(rs256(claims().audience((String) null)));
    refused(rs256(claims().subject(null)));
    refused(rs256(claims().subject(" ")));
    refused(rs256(claims().subject("x".repeat(300))));
    refused(rs256(claims().expirationTime(null)));
    refused(rs256(claims().issueTime(null)));
    refused(rs256(claims().issueTime(at(120))));
    refused(rs256(claims().notBeforeTime(at(120))));
  }

  @Test
  void read_aroundTheExpiry_allowsForTheClocks() throws JOSEException {
    assertThat(rs256().read(rs256(claims().expirationTime(at(-50)))))
        .isInstanceOf(Verdict.Known.class);
    assertThat(rs256().read(rs256(claims().expirationTime(at(-70)))))
        .isEqualTo(new Verdict.Unknown(Problem.IDENTITY_EXPIRED));
    assertThat(rs256().read(rs256(claims().issueTime(at(50))))).isInstanceOf(Verdict.Known.class);
  }

  @Test
  void read_anyPartChanged_isRefused() throws JOSEException {
    String token = rs256(claims());
    String[] parts = token.split("\\.", -1);
    String admin =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace("customer-1", "customer-2")
                    .getBytes(StandardCharsets.UTF_8));

    refused(parts[0] + "." + admin + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "{}"})
  void read_nonsense_isRefused(String token) {
    refused(token);
  }

  @Test
  void new_settingsThatDoNotFit_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> identity("none", SECRET));
    assertThatIllegalArgumentException().isThrownBy(() -> identity("HS256", "short"));
    assertThatIllegalArgumentException().isThrownBy(() -> identity("RS256", SECRET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity("ES256", pem(rsa.toRSAPublicKey())));
  }

  private static void refused(String token) {
    try {
      assertThat(rs256().read(token)).isEqualTo(new Verdict.Unknown(Problem.IDENTITY_INVALID));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String rs256(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.RS256, new RSASSASigner(rsa), claims);
  }

  private static String signed(
      JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("wallet")
        .audience("kefu")
        .subject("customer-1")
        .issueTime(at(-10))
        .expirationTime(at(300));
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static SignedIdentity rs256() throws JOSEException {
    return identity("RS256", pem(rsa.toRSAPublicKey()));
  }

  private static SignedIdentity es256() throws JOSEException {
    return identity("ES256", pem(ec.toECPublicKey()));
  }

  private static SignedIdentity hs256() {
    return identity("HS256", SECRET);
  }

  private static SignedIdentity identity(String algorithm, String key) {
    return new SignedIdentity(
        new Identity(
            algorithm, key, "wallet", "kefu", Duration.ofSeconds(60), Duration.ofHours(12)),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String pem(Key key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
