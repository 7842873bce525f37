package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/** What a customer did. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Content {

  /** Opened the chat without saying anything yet. */
  @JsonTypeName("opened")
  record Opened() implements Content {}

  /** Wrote something. */
  @JsonTypeName("text")
  record Text(String text) implements Content {}

  /** Pressed a button; {@code label} is what stood on it, as far as the channel knows. */
  @JsonTypeName("chosen")
  record Chosen(ChoiceToken token, String label) implements Content {}

  /**
   * Sent something that is not text: a picture, a file, a voice.
   *
   * @param label what customers and agents call such a thing
   * @param caption what was written under it; may be empty
   * @param reference where the channel finds it again; may be empty
   * @param file the thing itself, if it is of a kind that is kept
   */
  @JsonTypeName("attachment")
  record Attachment(String label, String caption, String reference, Optional<AttachedFile> file)
      implements Content {

    /** Something that is not kept. */
    public Attachment(String label, String caption, String reference) {
      this(label, caption, reference, Optional.empty());
    }
  }
}
