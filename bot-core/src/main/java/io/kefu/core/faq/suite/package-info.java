/**
 * The regression suite of a corpus: held-out questions with the entry that should answer them, what
 * the index made of them, and whether that is good enough.
 */
@NullMarked
package io.kefu.core.faq.suite;

import org.jspecify.annotations.NullMarked;
