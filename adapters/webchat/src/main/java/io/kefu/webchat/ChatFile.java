package io.kefu.webchat;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.FileType;

/**
 * A file as a client sees it.
 *
 * @param url where it is fetched with the token
 */
record ChatFile(AttachmentId id, String name, FileType type, long size, String url) {

  static ChatFile of(AttachedFile file) {
    return new ChatFile(
        file.id(), file.name(), file.type(), file.size(), ChatPaths.FILES + "/" + file.id());
  }
}
