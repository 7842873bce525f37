/** The chat in a real browser, as a customer uses it. */
@NullMarked
package io.kefu.server.browser;

import org.jspecify.annotations.NullMarked;
