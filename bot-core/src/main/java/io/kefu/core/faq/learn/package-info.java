/**
 * The two learners behind a decision, a kernel ridge classifier and a logistic calibration. Numbers
 * in, numbers out, the same on every run; nothing here knows text.
 */
@NullMarked
package io.kefu.core.faq.learn;

import org.jspecify.annotations.NullMarked;
