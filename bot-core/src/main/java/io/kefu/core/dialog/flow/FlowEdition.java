package io.kefu.core.dialog.flow;

/**
 * The text of a flow that somebody is in, kept with the conversation so that it stays the same to
 * its end. Stored as JSON.
 */
public record FlowEdition(FlowId flow, String edition, String source) {

  static FlowEdition of(Flow flow) {
    return new FlowEdition(flow.id(), flow.edition(), flow.source());
  }
}
