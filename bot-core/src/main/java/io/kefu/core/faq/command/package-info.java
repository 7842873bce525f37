/**
 * The command line {@code faq …}: what editors of a corpus and outside programs use. Text is UTF-8
 * in and out, whatever the locale.
 */
@NullMarked
package io.kefu.core.faq.command;

import org.jspecify.annotations.NullMarked;
