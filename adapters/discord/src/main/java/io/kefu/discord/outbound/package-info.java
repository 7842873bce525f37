/**
 * From the product to Discord: replies become pages of Discord's markdown with buttons, and leave
 * within the budgets that all nodes share.
 */
@NullMarked
package io.kefu.discord.outbound;

import org.jspecify.annotations.NullMarked;
