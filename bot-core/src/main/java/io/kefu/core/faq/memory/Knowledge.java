package io.kefu.core.faq.memory;

import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.learn.ConditionalLogit;
import io.kefu.core.faq.match.Learnt;

/** All that learning a corpus came to: a classifier, its probabilities, and when to answer. */
public record Knowledge(
    Learnt learnt, ConditionalLogit.Parameters probabilities, Thresholds thresholds) {}
