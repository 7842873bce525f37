/** The index over similar questions, on Lucene; the only package that knows Lucene. */
@NullMarked
package io.kefu.core.faq.lucene;

import org.jspecify.annotations.NullMarked;
