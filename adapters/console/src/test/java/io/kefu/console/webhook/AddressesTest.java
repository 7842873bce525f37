package io.kefu.console.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://192.168.0.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fc00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://user:secret@93.184.216.34/",
        "ftp://93.184.216.34/",
        "file:///etc/passwd",
        "https:///nohost"
      })
  void address_insideOrWithoutHttps_mayNotBeCalled(String url) {
    assertThat(new Addresses(false).mayCall(URI.create(url))).isFalse();
  }

  @Test
  void address_outsideWithHttps_mayBeCalled() {
    assertThat(new Addresses(false).mayCall(URI.create("https://93.184.216.34/hook"))).isTrue();
  }

  @Test
  void loopback_whereAllowed_mayBeCalledAndNothingElseInside() {
    Addresses local = new Addresses(true);

    assertThat(local.mayCall(URI.create("http://127.0.0.1:9999/hook"))).isTrue();
    assertThat(local.mayCall(URI.create("http://10.1.2.3/hook"))).isFalse();
  }

  @Test
  void signature_ofSameBody_dependsOnWebhookAndTime() {
    Signatures signatures = new Signatures(new byte[] {1, 2, 3});
    Instant now = Instant.ofEpochSecond(1_764_000_000);

    String signed = signatures.sign("a", "{}", now);

    assertThat(signed).matches("t=1764000000,v1=[0-9a-f]{64}");
    assertThat(signatures.sign("a", "{}", now)).isEqualTo(signed);
    assertThat(signatures.sign("b", "{}", now)).isNotEqualTo(signed);
    assertThat(signatures.sign("a", "{}", now.plusSeconds(1))).isNotEqualTo(signed);
  }
}
