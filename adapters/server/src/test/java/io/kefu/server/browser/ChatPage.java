package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The chat as a customer sees it: what is said, what can be pressed. */
final class ChatPage {

  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private final Locator chat;

  private ChatPage(Locator chat) {
    this.chat = chat;
  }

  static ChatPage of(Page page) {
    return new ChatPage(page.getByTestId("chat"));
  }

  static ChatPage in(FrameLocator frame) {
    return new ChatPage(frame.getByTestId("chat"));
  }

  void say(String text) {
    Locator input = chat.getByTestId("input");
    input.fill(text);
    input.press("Enter");
  }

  /** Waits until the last message of the bot contains this. */
  Locator answered(String expected) {
    Locator last = fromBot().last();
    assertThat(last).containsText(expected, PATIENTLY);
    return last;
  }

  Locator fromBot() {
    return chat.locator("[data-testid=message][data-from=bot]");
  }

  Locator fromAgent() {
    return chat.locator("[data-testid=message][data-from=agent]");
  }

  Locator fromCustomer() {
    return chat.locator("[data-testid=message][data-from=customer]");
  }

  Locator choice(String label) {
    return chat.getByTestId("choice").filter(new Locator.FilterOptions().setHasText(label)).last();
  }

  Locator choiceOfRole(String role) {
    return chat.locator("[data-testid=choice][data-role=" + role + "]").last();
  }

  Locator part(String testId) {
    return chat.getByTestId(testId);
  }
}
