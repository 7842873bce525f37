/**
 * What agents do with conversations, over HTTP: look through them, take them, speak, pass them on,
 * close them. Who owns what is decided by the core alone.
 */
@NullMarked
package io.kefu.console.cases;

import org.jspecify.annotations.NullMarked;
