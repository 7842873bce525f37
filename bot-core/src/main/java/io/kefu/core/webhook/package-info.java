/**
 * Tells outside programs what happens to handoffs: who wants to know what, and what is still to be
 * delivered, at least once each. How it is sent and signed is the adapter's affair.
 */
@NullMarked
package io.kefu.core.webhook;

import org.jspecify.annotations.NullMarked;
