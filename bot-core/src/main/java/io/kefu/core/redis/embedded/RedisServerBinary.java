package io.kefu.core.redis.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.error.OsArchitectureNotFound;
import redis.embedded.error.UnknownOSName;

/** An executable Redis server (or Valkey, which speaks the same) that was seen to run. */
public record RedisServerBinary(Path path, Version version) {

  /** What the executable says of itself, such as {@code 7.0.15}. */
  public record Version(int major, int minor, String text) {

    boolean isAtLeast(int major, int minor) {
      return this.major > major || (this.major == major && this.minor >= minor);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final List<String> NAMES = List.of("valkey-server", "redis-server");
  private static final Pattern VERSION =
      Pattern.compile("server v=(?<text>(?<major>\\d+)\\.(?<minor>\\d+)[.\\w-]*)");
  private static final int OLDEST_MAJOR = 6;
  private static final int OLDEST_MINOR = 2;

  /**
   * Takes the first that runs and is at least 6.2: {@code valkey-server} or {@code redis-server} on
   * the {@code PATH}, else the one this application brings along, unpacked into a folder.
   *
   * @throws EmbeddedRedisException if there is none, saying what to install
   */
  public static RedisServerBinary locate(Path unpackInto) {
    return locate(Optional.ofNullable(System.getenv("PATH")).orElse(""), unpackInto);
  }

  static RedisServerBinary locate(String searchPath, Path unpackInto) {
    List<String> reasons = new ArrayList<>();
    return onSearchPath(searchPath)
        .flatMap(candidate -> usable(candidate, reasons).stream())
        .findFirst()
        .or(() -> bundled(unpackInto, reasons))
        .orElseThrow(() ->
            new EmbeddedRedisException(
                "No Redis server runs here ("
                    + String.join("; ", reasons)
                    + "). Install one (Debian: apt-get install redis-server, macOS: brew install"
                    + " redis) or give the URL of an external Redis."));
  }

  private static Stream<Path> onSearchPath(String searchPath) {
    return NAMES.stream()
        .flatMap(name ->
            Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable);
  }

  private static Optional<RedisServerBinary> bundled(Path unpackInto, List<String> reasons) {
    try {
      Files.createDirectories(unpackInto);
      Path unpacked = ExecutableProvider.newJarResourceProvider(unpackInto.toFile()).get().toPath();
      return usable(unpacked, reasons);
    } catch (IOException | OsArchitectureNotFound | UnknownOSName | IllegalArgumentException e) {
      reasons.add("the bundled server cannot be unpacked: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<RedisServerBinary> usable(Path candidate, List<String> reasons) {
    String output;
    try {
      output = outputOf(candidate);
    } catch (IOException e) {
      reasons.add(candidate + " does not run: " + e.getMessage());
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(output);
    if (!version.find()) {
      reasons.add(candidate + " does not run: " + output.lines().findFirst().orElse("no output"));
      return Optional.empty();
    }
    Version found =
        new Version(
            Integer.parseInt(version.group("major")),
            Integer.parseInt(version.group("minor")),
            version.group("text"));
    if (!found.isAtLeast(OLDEST_MAJOR, OLDEST_MINOR)) {
      reasons.add(candidate + " is " + found + ", at least 6.2 is needed");
      return Optional.empty();
    }
    return Optional.of(new RedisServerBinary(candidate, found));
  }

  private static String outputOf(Path binary) throws IOException {
    Process process =
        new ProcessBuilder(binary.toString(), "--version").redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(1, TimeUnit.SECONDS);
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
