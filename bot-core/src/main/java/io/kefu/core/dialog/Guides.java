package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.BigramOptionMatcher;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.dialog.flow.OfficialContacts;
import io.kefu.core.dialog.flow.OptionMatcher;
import io.kefu.core.faq.corpus.Directory;

/** What guided conversations are made of. */
public record Guides(
    FlowLibrary library, FlowSettings settings, OfficialContacts contacts, OptionMatcher matcher) {

  /** For a bot that guides nobody. */
  public static final Guides NONE = of(FlowLibrary.EMPTY, FlowSettings.DEFAULT, Directory.EMPTY);

  public static Guides of(FlowLibrary library, FlowSettings settings, Directory directory) {
    return new Guides(
        library, settings, new OfficialContacts(directory), new BigramOptionMatcher());
  }
}
