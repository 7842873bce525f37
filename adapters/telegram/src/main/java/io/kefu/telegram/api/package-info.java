/**
 * The Bot API over HTTP: one call, one answer, each kind of failure a value. The token never leaves
 * this package.
 */
@NullMarked
package io.kefu.telegram.api;

import org.jspecify.annotations.NullMarked;
