package io.kefu.core.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Inputs made of a fuzz test's seeds by chance, the same ones each time: bytes are changed, parts
 * are dropped, doubled and taken from other seeds.
 */
public final class Mutations {

  private static final long CHANCE = 20_261_127;
  private static final int MOST_CHANGES = 8;
  private static final int LONGEST = 8192;

  private final List<byte[]> seeds;
  private final Random random = new Random(CHANCE);

  private Mutations(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  /**
   * So many inputs.
   *
   * @param target the fuzz test's method; its seeds stand where Jazzer looks for them
   */
  public static Stream<byte[]> of(Class<?> test, String target, int count) {
    Mutations mutations = new Mutations(seeds(test, target));
    return IntStream.range(0, count).mapToObj(_ -> mutations.next());
  }

  private static List<byte[]> seeds(Class<?> test, String target) {
    URL folder =
        Objects.requireNonNull(test.getResource(test.getSimpleName() + "Inputs/" + target));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().map(Mutations::content).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] next() {
    byte[] input = seed();
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      input = changed(input);
    }
    return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
  }

  private byte[] changed(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = Math.min(input.length, from + random.nextInt(32));
    return switch (random.nextInt(5)) {
      case 0 -> replaced(input, from, to, new byte[0]);
      case 1 -> replaced(input, to, to, Arrays.copyOfRange(input, from, to));
      case 2 -> replaced(input, from, to, part(seed()));
      case 3 -> replaced(input, from, from, bytes(1 + random.nextInt(4)));
      default -> replaced(input, from, Math.min(input.length, from + 1), bytes(1));
    };
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] with) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(input, 0, from);
    all.writeBytes(with);
    all.write(input, to, input.length - to);
    return all.toByteArray();
  }

  private byte[] part(byte[] input) {
    int from = random.nextInt(input.length + 1);
    return Arrays.copyOfRange(input, from, Math.min(input.length, from + random.nextInt(64)));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }
}
