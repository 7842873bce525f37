/**
 * The guided conversations: what a flow file may say, how it is read and checked, and the pure
 * engine that walks a customer through it. Knows nothing of owners, effects or channels.
 */
@NullMarked
package io.kefu.core.dialog.flow;

import org.jspecify.annotations.NullMarked;
