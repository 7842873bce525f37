package io.kefu.core.faq.corpus;

import io.kefu.core.faq.EntryId;
import java.util.Optional;

/**
 * A question that was asked and labelled afterwards, from which the index learns.
 *
 * @param entry what answers it; empty if nothing does
 */
public record LoggedQuestion(String text, Optional<EntryId> entry) {}
