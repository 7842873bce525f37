package io.kefu.core.rights;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;
import java.util.List;

/**
 * Everything that was said in a conversation, masked as it is kept, and the files that go with it;
 * those whose time is over are named and cannot be read any more.
 */
public record ContactCopy(
    ConversationId conversation,
    Instant at,
    List<TranscriptMessage> messages,
    List<AttachedFile> files) {}
