/** What everything of the desk that speaks HTTP shares: addresses and problem documents. */
@NullMarked
package io.kefu.console.http;

import org.jspecify.annotations.NullMarked;
