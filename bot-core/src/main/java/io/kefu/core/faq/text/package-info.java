/**
 * A question as it is compared: one width, one case, simplified characters, no filler; and its
 * sound. Plain functions of the text and the corpus's word lists; nothing here knows entries.
 */
@NullMarked
package io.kefu.core.faq.text;

import org.jspecify.annotations.NullMarked;
