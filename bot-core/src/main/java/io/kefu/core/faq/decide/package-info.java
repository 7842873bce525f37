/**
 * From evidence to a decision: probabilities that mean what they say, thresholds that follow from
 * the corpus, two questions in one message, and questions that go on about the last answer.
 */
@NullMarked
package io.kefu.core.faq.decide;

import org.jspecify.annotations.NullMarked;
