package io.kefu.core.rights;

import io.kefu.core.message.ConversationId;
import java.util.List;

/** Where what belongs to one conversation lies, so that it can be taken away as a whole. */
public interface ContactRecords {

  /**
   * Takes away all of a conversation: what was said, what waits, what is remembered of it. A turn
   * that is under way then comes to nothing. Files are kept elsewhere.
   *
   * @return how many lines the transcript had
   */
  long erase(ConversationId conversation);

  /** Keeps a receipt for good. */
  void keep(ErasureReceipt receipt);

  /** The newest receipts first. */
  List<ErasureReceipt> receipts(int limit);
}
