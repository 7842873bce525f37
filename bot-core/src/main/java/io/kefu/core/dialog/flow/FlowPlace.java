package io.kefu.core.dialog.flow;

import java.util.Map;

/**
 * Where in which flow somebody is, and with what known. Stored as JSON.
 *
 * @param card the card shown, counted from 1; 0 outside cards
 * @param slots values by slot
 */
public record FlowPlace(
    FlowId flow, String edition, String step, int card, Map<String, String> slots) {

  public FlowPlace {
    slots = Map.copyOf(slots);
  }

  FlowPlace atCard(int next) {
    return new FlowPlace(flow, edition, step, next, slots);
  }
}
