package io.kefu.core.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.message.ConversationId;

/** What came of a code that a customer sent in another channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface JoinAnswer {

  /** It is used up, and leads to this conversation. */
  @JsonTypeName("opens")
  record Opens(ConversationId conversation) implements JoinAnswer {}

  /** It leads nowhere. */
  @JsonTypeName("refused")
  record Refused(Why why) implements JoinAnswer {}

  /** Why a code leads nowhere. */
  enum Why {
    WRONG,
    EXPIRED,
    USED,
    /** It was given out in this very conversation. */
    OWN,
    /** This contact, or all together, have tried too often for anybody to be told anything. */
    TOO_MANY
  }
}
