/**
 * From Telegram to the inbox: updates are fetched by one node or posted to any, read into messages,
 * and acknowledged only when stored.
 */
@NullMarked
package io.kefu.telegram.inbound;

import org.jspecify.annotations.NullMarked;
