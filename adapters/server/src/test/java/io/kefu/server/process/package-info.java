/**
 * The product as a whole, from outside: real processes that are started, killed and started again,
 * spoken to over HTTP and WebSocket as any program would.
 */
@NullMarked
package io.kefu.server.process;

import org.jspecify.annotations.NullMarked;
