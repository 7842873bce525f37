package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;

/** The desk as an agent sees it: who waits, what is said, what can be done. */
final class DeskPage {

  private static final int PATIENCE = 20_000;
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);

  private final Page page;

  private DeskPage(Page page) {
    this.page = page;
  }

  /** Opens the desk, at which nobody is signed in yet. */
  static DeskPage opened(Page page, URI app) {
    page.navigate(app.resolve("/agent").toString());
    return new DeskPage(page);
  }

  Page page() {
    return page;
  }

  void signIn(String name, String password) {
    part("sign-in-name").fill(name);
    part("sign-in-password").fill(password);
    part("sign-in-submit").click();
  }

  /** The first sign-in with a one-time password, which is changed at once. */
  void signInFirst(String name, String oneTime, String password) {
    signIn(name, oneTime);
    part("password-old").fill(oneTime);
    part("password-new").fill(password);
    part("password-again").fill(password);
    part("password-submit").click();
    assertThat(page.locator("[data-testid=inbox][data-ready]")).isVisible(SOON);
  }

  /** An administrator adds an account; returns its one-time password. */
  String addAccount(String id, String name, String role) {
    part("go-accounts").click();
    part("account-add").click();
    part("account-id").fill(id);
    part("account-name").fill(name);
    part("account-role").selectOption(role);
    part("account-editor-submit").click();
    String password = part("one-time-password-value").textContent();
    part("one-time-password-close").click();
    return password;
  }

  /** Takes the first customer in line and waits until the reply can be written. */
  void claimNext() {
    assertThat(part("claim-next")).isEnabled(enabledSoon());
    part("claim-next").click();
    assertThat(part("thread-state")).containsText("我在接待", saidSoon());
  }

  void open(Locator row) {
    row.click();
    assertThat(part("thread-pane").getByTestId("thread-name")).isVisible();
  }

  void say(String text) {
    part("mode-reply").click();
    part("composer-input").fill(text);
    part("composer-input").press("Enter");
  }

  void transferTo(String agent, String note) {
    part("do-transfer").click();
    page.locator("[data-testid=transfer-agent][data-target='agent:" + agent + "']").click();
    part("transfer-note").fill(note);
    part("transfer-submit").click();
    assertThat(part("transfer")).isHidden();
  }

  /** Waits until the newest line contains this. */
  Locator heard(String text) {
    Locator line = part("line").filter(new Locator.FilterOptions().setHasText(text)).last();
    assertThat(line).isVisible(SOON);
    return line;
  }

  Locator rows() {
    return part("row");
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  private static LocatorAssertions.ContainsTextOptions saidSoon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }

  private static LocatorAssertions.IsEnabledOptions enabledSoon() {
    return new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE);
  }
}
