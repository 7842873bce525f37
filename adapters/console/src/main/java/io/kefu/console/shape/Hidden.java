package io.kefu.console.shape;

import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.SecretKind;
import java.util.Arrays;
import java.util.List;

/** Tells by the labels in a text what was hidden in it. */
public record Hidden(MaskLabels labels) {

  /** The kinds, as label files name them. */
  List<String> in(String text) {
    return Arrays.stream(SecretKind.values())
        .filter(kind -> text.contains(labels.apply(kind)))
        .map(SecretKind::key)
        .toList();
  }
}
