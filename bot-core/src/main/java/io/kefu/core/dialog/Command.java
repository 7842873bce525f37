package io.kefu.core.dialog;

/** What a customer can say anywhere, in one of the words that the texts list for it. */
enum Command {
  HUMAN(TextKey.COMMAND_HUMAN),
  BACK(TextKey.COMMAND_BACK),
  RESTART(TextKey.COMMAND_RESTART),
  LEAVE(TextKey.COMMAND_LEAVE),
  GREETING(TextKey.COMMAND_GREETING),
  THANKS(TextKey.COMMAND_THANKS),
  NONE_OF_THESE(TextKey.COMMAND_NONE),
  CONTINUE(TextKey.COMMAND_CONTINUE),
  SWITCH(TextKey.COMMAND_SWITCH);

  private final TextKey words;

  Command(TextKey words) {
    this.words = words;
  }

  TextKey words() {
    return words;
  }
}
