package io.kefu.core.faq.memory;

import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.learn.ConditionalLogit;
import io.kefu.core.faq.match.Learnt;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** Knowledge as bytes: numbers with their counts in front, and a checksum at the end. */
final class KnowledgeFormat {

  private static final long MAGIC = 0x6b656675_6661_7101L;

  /** No array of a readable file is longer. */
  private static final int LONGEST = 10_000_000;

  private KnowledgeFormat() {}

  static void write(Knowledge knowledge, OutputStream stream) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeLong(MAGIC);
    List<Integer> targets = knowledge.learnt().targets();
    out.writeInt(targets.size());
    for (int target : targets) {
      out.writeInt(target);
    }
    out.writeInt(knowledge.learnt().weights().length);
    for (float[] weights : knowledge.learnt().weights()) {
      ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
      bytes.asFloatBuffer().put(weights);
      out.writeInt(bytes.capacity());
      out.write(bytes.array());
    }
    write(knowledge.probabilities().mean(), out);
    write(knowledge.probabilities().scale(), out);
    write(knowledge.probabilities().weights(), out);
    out.writeDouble(knowledge.thresholds().answer());
    out.writeDouble(knowledge.thresholds().lead());
    out.writeDouble(knowledge.thresholds().clarify());
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private static void write(double[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /**
   * @throws IOException also if the bytes are not what {@link #write} wrote
   */
  static Knowledge read(InputStream stream) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(stream, new CRC32C());
    DataInputStream in = new DataInputStream(checked);
    if (in.readLong() != MAGIC) {
      throw new StreamCorruptedException("of another kind");
    }
    List<Integer> targets = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      targets.add(in.readInt());
    }
    float[][] weights = new float[length(in)][];
    for (int entry = 0; entry < weights.length; entry++) {
      weights[entry] = floats(in);
    }
    ConditionalLogit.Parameters probabilities =
        new ConditionalLogit.Parameters(doubles(in), doubles(in), doubles(in));
    Thresholds thresholds = new Thresholds(in.readDouble(), in.readDouble(), in.readDouble());
    long sum = checked.getChecksum().getValue();
    if (in.readLong() != sum) {
      throw new StreamCorruptedException("the checksum differs");
    }
    return new Knowledge(new Learnt(targets, weights), probabilities, thresholds);
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new StreamCorruptedException("a length of " + length);
    }
    return length;
  }

  private static float[] floats(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(length(in));
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(length(in), Double.BYTES)];
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
      throw new EOFException("cut short");
    }
    double[] values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }
}
