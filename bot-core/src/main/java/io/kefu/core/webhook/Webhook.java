package io.kefu.core.webhook;

import java.net.URI;
import java.util.Set;

/**
 * An outside address that wants to be told.
 *
 * @param id also what its secret is derived from, so that no secret need be kept
 */
public record Webhook(String id, URI url, Set<HandoffEvent> events) {

  public Webhook {
    events = Set.copyOf(events);
  }
}
