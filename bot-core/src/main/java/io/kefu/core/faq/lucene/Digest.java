package io.kefu.core.faq.lucene;

import io.kefu.core.faq.match.Features;
import io.kefu.core.faq.match.Material;
import io.kefu.core.faq.match.Phrasing;
import io.kefu.core.faq.match.View;
import io.kefu.core.faq.text.Utterance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.util.Version;

/** Names what can be learnt from a material: texts as they are read, and the method of learning. */
final class Digest {

  /** Another number whenever other knowledge comes of the same texts; a test watches over it. */
  private static final int METHOD = 4;

  private final MessageDigest digest;

  private Digest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Material material) {
    Digest all = new Digest();
    all.add(METHOD + " " + Version.LATEST + " " + Features.LAYOUT);
    for (Phrasing phrasing : material.phrasings()) {
      all.add(phrasing.entry() + " " + phrasing.not());
      all.add(phrasing.utterance(), material);
    }
    if (material.readsAnswers()) {
      material.answers().forEach(text -> all.add(text, material));
    }
    material.background().forEach(text -> all.add(text, material));
    return HexFormat.of().formatHex(all.digest.digest());
  }

  private void add(Utterance text, Material material) {
    add(text.toString());
    for (View view : View.values()) {
      List<String> terms = view.terms(text, material.language());
      add(String.join("\t", terms));
    }
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
