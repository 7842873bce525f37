/**
 * The agents' desk on two nodes that share a Redis: people sign in on one, customers write on the
 * other.
 */
@NullMarked
package io.kefu.server.desk;

import org.jspecify.annotations.NullMarked;
