/**
 * Commands about guided conversations; those about the FAQ are in {@code faq.command}, which knows
 * no dialog.
 */
@NullMarked
package io.kefu.core.command;

import org.jspecify.annotations.NullMarked;
