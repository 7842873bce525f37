/**
 * The product's knowledge as files: where they are, how they are read, and every fault in them with
 * file and line. Nothing here knows how questions are matched.
 */
@NullMarked
package io.kefu.core.faq.corpus;

import org.jspecify.annotations.NullMarked;
