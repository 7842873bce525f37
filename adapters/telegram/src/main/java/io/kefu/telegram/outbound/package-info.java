/**
 * From the product to Telegram: replies become pages of Telegram's HTML with a keyboard, and leave
 * within the budgets that all nodes share.
 */
@NullMarked
package io.kefu.telegram.outbound;

import org.jspecify.annotations.NullMarked;
