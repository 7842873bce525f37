package io.kefu.console.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.turn.DeliveryMarks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final DeliveryMarks SECOND_TAKEN_BACK =
      new DeliveryMarks(2, 0, Map.of(), List.of(2L));

  @Test
  void of_lineThatTheCustomerTookBack_saysSoAndKeepsItsWords() {
    assertThat(line(2).withdrawn()).isTrue();
    assertThat(line(2).text()).isEqualTo("发错了");
    assertThat(line(1).withdrawn()).isFalse();
  }

  private static Line line(long sequence) {
    Reply said =
        new Reply(
            new RichText(List.of(new Block.Paragraph(List.of(Span.plain("发错了"))))),
            List.of(),
            Optional.empty());
    TranscriptMessage message =
        new TranscriptMessage(
            sequence,
            TranscriptMessage.Author.CUSTOMER,
            said,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Instant.EPOCH);
    return Line.of(
        new ConversationId("c-1"), message, SECOND_TAKEN_BACK, new Hidden(MaskLabels.neutral()));
  }
}
