package io.kefu.core.message;

/**
 * A file that was sent with a message, without what is in it.
 *
 * @param name for people to read: no path, no control characters, masked, ends as the type does
 * @param type by its content, whatever the sender said
 * @param size bytes, as it is kept
 */
public record AttachedFile(AttachmentId id, String name, FileType type, long size) {}
