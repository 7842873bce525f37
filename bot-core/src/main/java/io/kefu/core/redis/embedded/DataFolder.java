package io.kefu.core.redis.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one embedded Redis, owned by one application at a time. Its secrets are readable by
 * their owner alone. What cannot be read or written is an {@link EmbeddedRedisException}; it may go
 * well at the next attempt. Beside the data it holds what the next application needs to find a
 * server left behind:
 *
 * <pre>
 * kefu.lock       held while an application runs; the system frees it when the application dies
 * redis.password  made once
 * redis.port      where the server listens, written before it starts
 * redis.pid       written by the server, removed when it ends in order
 * redis.conf      redis.log  redis.log.1
 * </pre>
 */
final class DataFolder implements AutoCloseable {

  private static final int PASSWORD_BYTES = 32;

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder if need be and takes possession of it.
   *
   * @throws EmbeddedRedisException if another application has it, or it cannot be written
   */
  static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      create(folder);
      return new DataFolder(folder, lock(folder));
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("kefu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return channel;
    }
    channel.close();
    throw new EmbeddedRedisException(
        "The data folder "
            + folder
            + " is in use by another running application. Stop that one, choose another folder, or"
            + " let both use an external Redis.");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false; // held by this very process
    }
  }

  Path path() {
    return folder;
  }

  Path binaries() {
    return folder.resolve("bin");
  }

  Path config() {
    return folder.resolve("redis.conf");
  }

  Path pidFile() {
    return folder.resolve("redis.pid");
  }

  Path log() {
    return folder.resolve("redis.log");
  }

  /** Whether the data was written by a server of version 7 or later, which older ones miss. */
  boolean holdsMultiPartLog() {
    return Files.isDirectory(folder.resolve("appendonlydir"));
  }

  /** The password of this folder's server, made on first use. */
  String password() {
    return read("redis.password").filter(text -> !text.isEmpty()).orElseGet(this::newPassword);
  }

  private String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    write("redis.password", password);
    return password;
  }

  OptionalInt port() {
    return read("redis.port")
        .filter(text -> text.matches("\\d{1,5}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  void rememberPort(int port) {
    write("redis.port", String.valueOf(port));
  }

  OptionalLong processId() {
    return read("redis.pid")
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  /** Forgets a server that is no more. */
  void forgetServer() {
    try {
      Files.deleteIfExists(folder.resolve("redis.port"));
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Keeps the log of the previous run for one run more. */
  void turnLog() {
    try {
      if (Files.exists(log())) {
        Files.move(log(), folder.resolve("redis.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  void writeConfig(String text) {
    write("redis.conf", text);
  }

  /** The last words of the server, for an error message. */
  String lastLogLine() {
    return read("redis.log")
        .flatMap(text -> text.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last))
        .orElse("it left no log");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Optional<String> read(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Whole or not at all, and never readable by others, not even for a moment. */
  private void write(String name, String text) {
    try {
      Path draft = Files.createTempFile(folder, name, ".new");
      try {
        Files.writeString(draft, text);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private EmbeddedRedisException unusable(IOException e) {
    return unusable(folder, e);
  }

  private static EmbeddedRedisException unusable(Path folder, IOException e) {
    return new EmbeddedRedisException("The data folder " + folder + " cannot be used: " + e, e);
  }

  /** For the owner alone; a folder that exists keeps the permissions it was given. */
  private static void create(Path folder) throws IOException {
    boolean isNew = !Files.isDirectory(folder);
    Files.createDirectories(folder);
    if (isNew && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
