/**
 * A Bot API server that speaks the wire format, with all the moods of the real one: limits,
 * outages, second readers, repeated updates, fields nobody has heard of.
 */
@NullMarked
package io.kefu.telegram.fake;

import org.jspecify.annotations.NullMarked;
