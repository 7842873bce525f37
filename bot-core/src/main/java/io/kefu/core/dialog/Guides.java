package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.BigramOptionMatcher;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.dialog.flow.OptionMatcher;
import java.util.function.Supplier;

/**
 * What guided conversations are made of.
 *
 * @param flows those of the moment; a conversation that has begun with others goes on with them
 */
public record Guides(Supplier<FlowLibrary> flows, FlowSettings settings, OptionMatcher matcher) {

  /** For a bot that guides nobody. */
  public static final Guides NONE = of(FlowLibrary.EMPTY, FlowSettings.DEFAULT);

  /** Guides through these flows for ever. */
  public static Guides of(FlowLibrary library, FlowSettings settings) {
    return new Guides(() -> library, settings, new BigramOptionMatcher());
  }
}
