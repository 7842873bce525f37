/** Sends what happens to handoffs to outside programs: signed, again until it is taken. */
@NullMarked
package io.kefu.console.webhook;

import org.jspecify.annotations.NullMarked;
