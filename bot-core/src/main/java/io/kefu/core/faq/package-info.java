/**
 * What the bot knows and how it decides: entries, a question, and one of three decisions (answer,
 * clarify, abstain) with a calibrated confidence and the reasons for it.
 */
@NullMarked
package io.kefu.core.faq;

import org.jspecify.annotations.NullMarked;
