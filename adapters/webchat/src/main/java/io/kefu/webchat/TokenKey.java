package io.kefu.webchat;

/** Where the key comes from that signs the tokens of chat sessions. */
@FunctionalInterface
public interface TokenKey {

  /** At least 32 random bytes, the same on all nodes and after a restart; may block. */
  byte[] bytes();
}
