package io.kefu.server.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A fault planted in the product, of the kind that reading does not find. */
enum Mutant {
  NO_DEDUPE("resources/redis/receive.lua", "if before then", "if false then", Fault.Kind.DOUBLED),
  DEDUPE_ON_LAST_ID_ONLY(
      "resources/redis/receive.lua",
      "redis.call('HSET', seen, dedupe, sequence)",
      "redis.call('DEL', seen) redis.call('HSET', seen, dedupe, sequence)",
      Fault.Kind.DOUBLED),
  NO_FALL_BACK_AFTER_RESTART(
      "java/io/kefu/core/redis/RedisScript.java",
      "return redis.eval(text, keys, arguments);",
      "if (System.setProperty(\"sent.\" + digest, \"\") != null) { throw unknown; }"
          + " return redis.eval(text, keys, arguments);",
      Fault.Kind.LOST);

  private final String file;
  private final String sound;
  private final String faulty;
  private final Fault.Kind symptom;

  Mutant(String file, String sound, String faulty, Fault.Kind symptom) {
    this.file = file;
    this.sound = sound;
    this.faulty = faulty;
    this.symptom = symptom;
  }

  /** What the checker must find. */
  Fault.Kind symptom() {
    return symptom;
  }

  /** Writes the faulty class or resource to a folder that goes in front of the class path. */
  void plant(Path folder) {
    try {
      Path kind = Path.of(file).getName(0);
      Path target = folder.resolve(kind.relativize(Path.of(file)));
      Files.createDirectories(target.getParent());
      Files.writeString(target, mutated());
      if (file.endsWith(".java")) {
        compile(target, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mutated() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String text = Files.readString(module.resolve("../../bot-core/src/main").resolve(file));
    if (text.split(Pattern.quote(sound), -1).length != 2) {
      throw new AssertionError("%s no longer has “%s” once: plant anew".formatted(file, sound));
    }
    return text.replace(sound, faulty);
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new AssertionError("mutant does not compile: " + source);
      }
    }
  }
}
