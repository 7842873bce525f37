package io.kefu.core.faq.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary that finds the longest phrase at a place in a text. Latin phrases match whole words
 * only. Built once, then read by any number of threads.
 */
final class Phrases<V> {

  private final Node<V> root = new Node<>();

  record Found<V>(V value, int end) {}

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  void put(String phrase, V value) {
    Node<V> node = root;
    for (char c : phrase.toCharArray()) {
      node = node.next.computeIfAbsent(c, _ -> new Node<>());
    }
    if (node != root && node.value == null) {
      node.value = value;
    }
  }

  Optional<Found<V>> longestAt(String text, int start) {
    if (splitsWord(text, start)) {
      return Optional.empty();
    }
    Optional<Found<V>> longest = Optional.empty();
    Node<V> node = root;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value != null && !splitsWord(text, i + 1)) {
        longest = Optional.of(new Found<>(node.value, i + 1));
      }
    }
    return longest;
  }

  /** Whether a place lies inside a Latin word or a number. */
  private static boolean splitsWord(String text, int place) {
    return place > 0
        && place < text.length()
        && isLatin(text.charAt(place - 1))
        && isLatin(text.charAt(place));
  }

  static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
