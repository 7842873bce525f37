/**
 * Discord: what it takes to switch the channel on, where a reply goes, and what the channel says
 * itself.
 */
@NullMarked
package io.kefu.discord;

import org.jspecify.annotations.NullMarked;
