/**
 * What channels share that have to hear an upstream: one node of all receives, how things stand is
 * known, and trying again grows ever slower.
 */
@NullMarked
package io.kefu.core.channel.reception;

import org.jspecify.annotations.NullMarked;
