package io.kefu.core.webhook.broken;

import io.kefu.core.handoff.cases.DeskCase;

/** Broken on purpose: a webhook that knows the desk. */
public record WebhookThatReadsCases(DeskCase told) {}
