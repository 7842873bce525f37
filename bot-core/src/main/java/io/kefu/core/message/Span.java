package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Optional;

/** A run of text within a line, perhaps bold, perhaps a link. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Span(String text, boolean bold, Optional<URI> href) {

  /** Plain text. */
  public static Span plain(String text) {
    return new Span(text, false, Optional.empty());
  }
}
