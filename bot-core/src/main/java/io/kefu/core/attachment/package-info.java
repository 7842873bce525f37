/**
 * Files that customers and agents send: told apart by their content, cleaned of what the picture
 * does not need, refused where they could do harm, and kept for both sides of the conversation.
 */
@NullMarked
package io.kefu.core.attachment;

import org.jspecify.annotations.NullMarked;
