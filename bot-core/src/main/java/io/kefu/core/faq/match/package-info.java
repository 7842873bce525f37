/**
 * The evidence that a question means an entry: how near it is to each similar question and to each
 * look-alike, by characters, by sound and by meaning, and what a classifier over all of them says.
 */
@NullMarked
package io.kefu.core.faq.match;

import org.jspecify.annotations.NullMarked;
