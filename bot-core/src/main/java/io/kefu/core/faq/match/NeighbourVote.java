package io.kefu.core.faq.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The nearest phrasings vote for their entries, each by its likeness. Costs nothing to build, so it
 * serves a corpus that is too large for {@link RidgeClassifier}.
 */
final class NeighbourVote implements Classifier {

  private static final int NEIGHBOURS = 24;
  private static final int SHARPNESS = 4;

  private record Neighbour(int phrasing, float likeness) {}

  private final List<Integer> targets;

  NeighbourVote(List<Integer> targets) {
    this.targets = targets;
  }

  @Override
  public double[] scores(Likeness likeness, int[] entries) {
    Map<Integer, Double> votes = new HashMap<>();
    double all = 0;
    double nearest = 0;
    for (Neighbour neighbour : nearest(likeness)) {
      double vote = Math.pow(neighbour.likeness(), SHARPNESS);
      all += vote;
      nearest = Math.max(nearest, neighbour.likeness());
      votes.merge(targets.get(neighbour.phrasing()), vote, Double::sum);
    }
    double[] scores = new double[entries.length];
    for (int k = 0; k < entries.length; k++) {
      scores[k] = all == 0 ? 0 : nearest * votes.getOrDefault(entries[k], 0.0) / all;
    }
    return scores;
  }

  private static PriorityQueue<Neighbour> nearest(Likeness likeness) {
    PriorityQueue<Neighbour> nearest =
        new PriorityQueue<>((a, b) -> Float.compare(a.likeness(), b.likeness()));
    float[] all = likeness.together();
    for (int i = 0; i < all.length; i++) {
      float together = likeness.omits(i) ? 0 : all[i];
      if (nearest.size() < NEIGHBOURS) {
        nearest.add(new Neighbour(i, together));
      } else if (together > nearest.element().likeness()) {
        nearest.remove();
        nearest.add(new Neighbour(i, together));
      }
    }
    return nearest;
  }
}
