package io.kefu.core.attachment;

import java.nio.charset.StandardCharsets;

/** A place in a file's bytes; reading past the end means that the file is damaged. */
final class Cursor {

  private final byte[] bytes;
  private final int end;
  private int at;

  Cursor(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Cursor(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  int at() {
    return at;
  }

  int left() {
    return end - at;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The next bytes as a part of their own; this cursor goes on behind them. */
  Cursor part(long length) throws UnfitFileException {
    int from = at;
    skip(length);
    return new Cursor(bytes, from, at);
  }

  void skip(long length) throws UnfitFileException {
    if (length < 0 || length > left()) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    at += (int) length;
  }

  int u8() throws UnfitFileException {
    skip(1);
    return bytes[at - 1] & 0xff;
  }

  int u16() throws UnfitFileException {
    return u8() << 8 | u8();
  }

  long u32() throws UnfitFileException {
    return (long) u16() << 16 | u16();
  }

  int u16le() throws UnfitFileException {
    return u8() | u8() << 8;
  }

  int u24le() throws UnfitFileException {
    return u16le() | u8() << 16;
  }

  long u32le() throws UnfitFileException {
    return u16le() | (long) u16le() << 16;
  }

  /** The next bytes as characters of one byte each. */
  String ascii(int length) throws UnfitFileException {
    skip(length);
    return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
  }

  /** Whether what comes next is this; moves nothing. */
  boolean isNext(String ascii) {
    if (ascii.length() > left()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[at + i] & 0xff) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
