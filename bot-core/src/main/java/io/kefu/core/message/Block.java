package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A piece of a reply that stands by itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Block {

  /** A paragraph. */
  @JsonTypeName("paragraph")
  record Paragraph(List<Span> spans) implements Block {}

  /** A list, numbered where the order matters. */
  @JsonTypeName("steps")
  record Steps(boolean ordered, List<Item> items) implements Block {}

  /** A closing remark, set apart from the rest. */
  @JsonTypeName("tip")
  record Tip(List<Span> spans) implements Block {}

  /**
   * One line of {@link Steps}, with an optional smaller line below it ({@code detail}, may be
   * empty).
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Item(List<Span> spans, List<Span> detail) {}
}
