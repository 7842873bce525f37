/** What the tests of every channel share: a whole node but for the channel, and its contract. */
@NullMarked
package io.kefu.core.channel.testing;

import org.jspecify.annotations.NullMarked;
