package io.kefu.core.faq.decide;

/**
 * What the product accepts, as shares of questions. The thresholds follow from these and the
 * corpus.
 *
 * @param falseAnswers of the questions that no entry answers, how many may get an answer
 * @param wrongAnswers of the questions that an entry answers, how many may get another's answer
 * @param idleOffers of the questions that no entry answers, how many may be asked back about
 */
public record Policy(double falseAnswers, double wrongAnswers, double idleOffers) {

  public static final Policy STANDARD = new Policy(0.025, 0.004, 0.21);
}
