/**
 * What was learnt from a corpus, kept between starts: learning takes seconds, reading it takes
 * none. The same texts and the same method give the same knowledge, so a digest of both finds it.
 */
@NullMarked
package io.kefu.core.faq.memory;

import org.jspecify.annotations.NullMarked;
