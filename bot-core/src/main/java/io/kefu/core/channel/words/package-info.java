/**
 * The few words that channels say themselves, those they share and their own, and which words of a
 * customer had better not be answered before others.
 */
@NullMarked
package io.kefu.core.channel.words;

import org.jspecify.annotations.NullMarked;
