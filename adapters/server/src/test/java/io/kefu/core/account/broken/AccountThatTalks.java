package io.kefu.core.account.broken;

import io.kefu.core.dialog.Owner;

/** Broken on purpose: an account that knows conversations. */
public record AccountThatTalks(Owner owner) {}
