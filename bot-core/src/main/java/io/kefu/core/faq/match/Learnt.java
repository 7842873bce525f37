package io.kefu.core.faq.match;

import java.util.List;

/**
 * What learning a corpus came to; all else about it is read off the texts.
 *
 * @param targets the entry of each phrasing, negative for none
 * @param weights for each entry, the weight of each phrasing; without any, the nearest phrasings
 *     vote
 */
public record Learnt(List<Integer> targets, float[][] weights) {

  public Learnt {
    targets = List.copyOf(targets);
  }

  int[] owners() {
    return targets.stream().mapToInt(Integer::intValue).toArray();
  }

  Classifier classifier() {
    return weights.length == 0 ? new NeighbourVote(targets) : new RidgeClassifier(weights);
  }

  /** Whether it was learnt from so many phrasings and entries. */
  public boolean fits(Material material) {
    return targets.size() == material.phrasings().size()
        && (weights.length == 0
            || weights.length == material.entries() && weights[0].length == targets.size());
  }

  public Matcher matcher(Material material) {
    return matcher(material, new Views(material));
  }

  Matcher matcher(Material material, Views views) {
    return new Matcher(material, views, this);
  }
}
