/**
 * Tells floods from impatience: the same words over and over, links, stickers. Whoever floods is
 * muted, for longer each time.
 */
@NullMarked
package io.kefu.core.dialog.manners;

import org.jspecify.annotations.NullMarked;
