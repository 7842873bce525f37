package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A server that speaks TLS only, with a certificate of its own making. */
public final class TestTlsRedis implements AutoCloseable {

  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "redis";

  private final RedisProcess process;
  private final Path folder;

  private TestTlsRedis(RedisProcess process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Makes a certificate and starts a server that shows it.
   *
   * @param subject whom the certificate is for, as keytool writes it: {@code ip:127.0.0.1}
   */
  public static TestTlsRedis startFor(String subject) {
    try {
      Path folder = Files.createTempDirectory("kefu-tls-");
      makeCertificate(folder, subject);
      int port = RedisProcess.freePort();
      RedisProcess process =
          RedisProcess.startTls(port, folder.resolve("certificate.pem"), folder.resolve("key.pem"));
      return new TestTlsRedis(process, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Trusts the certificate. */
  public RedisSettings settings() {
    return RedisSettings.of(
        "rediss://" + process.address() + "?ca=" + folder.resolve("certificate.pem"));
  }

  /** Trusts whom the JDK trusts, which this server is not among. */
  public RedisSettings settingsWithoutAuthority() {
    return RedisSettings.of("rediss://" + process.address());
  }

  @Override
  public void close() {
    process.close();
    RedisProcess.delete(folder);
  }

  private static void makeCertificate(Path folder, String subject) throws IOException {
    Path store = folder.resolve("store.p12");
    keytool(folder, "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + subject);
    keytool(folder, "-exportcert", "-rfc", "-file", folder.resolve("certificate.pem").toString());
    try (InputStream input = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(input, PASSWORD.toCharArray());
      Key key = keys.getKey(ALIAS, PASSWORD.toCharArray());
      Files.writeString(folder.resolve("key.pem"), pem(key));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static String pem(Key key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
  }

  private static void keytool(Path folder, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-alias",
            ALIAS,
            "-keystore",
            folder.resolve("store.p12").toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.onExit().join().exitValue() != 0) {
      throw new IOException(output);
    }
  }
}
