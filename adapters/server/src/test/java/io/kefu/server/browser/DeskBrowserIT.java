package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.desk.SecondFactorCode;
import io.kefu.server.process.AppProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents and a customer, each in a browser of their own, at one server. */
class DeskBrowserIT {

  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}");
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
  private static final LocatorAssertions.HasAttributeOptions ATTRIBUTE_SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
  private static final String PASSWORD = "maple otter quiet 93";
  private static final String ATTACK = "<img src=x onerror=\"document.body.dataset.hit=1\">";

  @TempDir static Path folder;
  private static RedisProcess redis;
  private static AppProcess app;
  private static Browsers browsers;
  private static DeskPage admin;
  private static DeskPage lin;
  private static DeskPage chen;

  private static final List<String> faults = new ArrayList<>();
  private final List<BrowserContext> customers = new ArrayList<>();

  @BeforeAll
  static void startAll() {
    redis = RedisProcess.start("--appendonly", "yes", "--appendfsync", "always");
    app =
        AppProcess.ready(
            folder, "kefu.redis.url=redis://" + redis.address(), "kefu.dialog.debounce=200ms");
    browsers = new Browsers();
    admin = DeskPage.opened(newPage(), app.uri());
    admin.signInFirst("admin", oneTimePassword(), PASSWORD);
    lin = signedIn("lin", "林小满", "agent");
    chen = signedIn("chen", "陈知行", "supervisor");
  }

  @AfterAll
  static void stopAll() {
    browsers.close();
    app.close();
    redis.close();
  }

  @AfterEach
  void leave() {
    customers.forEach(BrowserContext::close);
    assertThat(faults).as("errors of the pages").isEmpty();
  }

  @Test
  void customer_asksForAPerson_helpedTransferredResolvedAndRated() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    lin.claimNext();
    assertThat(lin.part("thread-state")).containsText("我在接待");

    lin.say("您好，我是林小满，请问遇到了什么问题？");
    assertThat(customer.fromAgent().last()).containsText("我是林小满", textSoon());
    assertThat(lin.part("delivery").last()).hasAttribute("data-state", "read", ATTRIBUTE_SOON);
    customer.part("input").pressSequentially("提");
    assertThat(lin.part("customer-typing")).isVisible(SOON);
    customer.say("提现一直没有到账");
    lin.heard("提现一直没有到账");

    lin.transferTo("chen", "客户着急，已核对订单");
    Locator row = chen.rows().first();
    assertThat(row).isVisible(SOON);
    chen.open(row);
    assertThat(chen.part("note")).containsText("已核对订单", textSoon());
    chen.say("您好，我来继续帮您查。");
    assertThat(customer.fromAgent().last()).containsText("继续帮您查", textSoon());
    chen.part("do-resolve").click();
    customer.choice("5").click();

    assertThat(chen.part("rating")).hasAttribute("data-stars", "5", ATTRIBUTE_SOON);
  }

  @Test
  void markup_ofTheCustomer_staysTextEverywhere() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    customer.say(ATTACK);
    lin.claimNext();

    assertThat(lin.heard(ATTACK).locator("img")).hasCount(0);
    assertThat(lin.part("row").filter(text(ATTACK)).locator("img")).hasCount(0);
    assertThat(lin.page().evaluate("() => document.body.dataset.hit ?? ''")).isEqualTo("");
    lin.part("do-resolve").click();
  }

  @Test
  void reply_asksForTheCode_stoppedAndKept() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    lin.claimNext();

    lin.say("请把验证码发给我");

    assertThat(lin.part("composer-banner")).hasAttribute("data-code", "asks-for-secret");
    assertThat(lin.part("composer-input")).hasValue("请把验证码发给我");
    assertThat(customer.fromAgent()).hasCount(0);
    lin.part("composer-input").fill("");
    lin.part("do-resolve").click();
  }

  @Test
  void reply_caseTakenOverMeanwhile_keptWithTheReason() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    lin.claimNext();
    lin.part("composer-input").fill("我马上帮您");

    chen.part("tab-all").click();
    chen.open(chen.rows().filter(text("林小满")).first());
    chen.part("do-takeover").click();

    assertThat(lin.part("composer-banner")).hasAttribute("data-code", "not-owner", ATTRIBUTE_SOON);
    assertThat(lin.part("composer-input")).hasValue("我马上帮您");
    assertThat(lin.part("composer-send")).isDisabled();
    chen.part("do-resolve").click();
    lin.part("composer-input").fill("");
  }

  @Test
  void line_lostAndBack_nothingMissedSendingBlocked() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    lin.claimNext();

    lin.page().context().setOffline(true);
    assertThat(lin.part("connection")).isVisible(SOON);
    lin.part("composer-input").fill("断线时写的");
    assertThat(lin.part("composer-send")).isDisabled();
    customer.say("您那边断线了吗");
    lin.page().context().setOffline(false);

    lin.heard("您那边断线了吗");
    assertThat(lin.part("composer-send")).isEnabled();
    lin.part("composer-input").press("Enter");
    assertThat(customer.fromAgent().last()).containsText("断线时写的", textSoon());
    lin.part("do-resolve").click();
  }

  @Test
  void keys_whileWriting_doNothing() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    customer.answered("编号");
    lin.claimNext();

    lin.part("composer-input").pressSequentially("eejk?");
    assertThat(lin.part("composer-input")).hasValue("eejk?");
    assertThat(lin.part("do-resolve")).isVisible();
    lin.part("composer-input").fill("");
    lin.part("lines").focus();
    lin.page().keyboard().press("?");
    assertThat(lin.part("help")).isVisible();
    lin.page().keyboard().press("Escape");
    lin.page().keyboard().press("e");

    assertThat(lin.part("toast").last()).containsText("已解决");
  }

  @Test
  void contact_mutedByAnAdmin_isToldOnceAndAnsweredWhenUnmuted() {
    ChatPage customer = customer();
    customer.part("human-header").click();
    Matcher number = NUMBER.matcher(customer.answered("编号").textContent());
    assertThat(number.find()).isTrue();
    admin.part("go-contacts").click();
    admin.part("contacts-search").fill(number.group());
    admin.part("contacts-go").click();
    admin.part("contact-mute").click();
    assertThat(admin.part("contact-mute")).containsText("取消静音", textSoon());
    customer.say("忘记密码了怎么办");
    customer.answered("我先暂停回复");

    admin.part("go-live").click();
    assertThat(admin.part("muted-table")).isVisible(SOON);
    admin.part("muted-end").click();
    assertThat(admin.part("panel-muted")).containsText("没有静音中的客户", textSoon());
    customer.say("我再补充一句");
    customer.answered("已经记下来了");
    customer.choice("取消排队").click();
    customer.answered("已经取消排队");
  }

  @Test
  void secondFactor_setUpAtTheDesk_isAskedForAtTheNextSignIn() {
    DeskPage desk = signedIn("gu", "顾安", "agent");
    desk.part("me").click();
    desk.part("me-factor").click();
    assertThat(desk.part("qr")).isVisible(SOON);
    String secret = desk.part("factor-secret").textContent().replace(" ", "");
    desk.part("factor-code").fill(SecondFactorCode.of(secret, Instant.now()));
    desk.part("factor-password").fill(PASSWORD);
    desk.part("factor-submit").click();
    assertThat(desk.part("factor-codes-list").locator("span")).hasCount(10);
    desk.part("factor-codes-close").click();
    desk.part("me").click();
    desk.part("me-sign-out").click();

    desk.part("sign-in-name").fill("gu");
    desk.part("sign-in-password").fill(PASSWORD);
    desk.part("sign-in-submit").click();
    assertThat(desk.part("factor-code")).isVisible(SOON);
    desk.part("factor-code").fill(SecondFactorCode.of(secret, Instant.now().plusSeconds(30)));
    desk.part("sign-in-submit").click();

    assertThat(desk.part("me")).isVisible(SOON);
  }

  private ChatPage customer() {
    BrowserContext context = newContext();
    customers.add(context);
    Page page = context.newPage();
    page.navigate(app.uri().toString());
    ChatPage chat = ChatPage.of(page);
    chat.answered("智能助手");
    return chat;
  }

  private static DeskPage signedIn(String id, String name, String role) {
    String oneTime = admin.addAccount(id, name, role);
    DeskPage desk = DeskPage.opened(newPage(), app.uri());
    desk.signInFirst(id, oneTime, PASSWORD);
    return desk;
  }

  private static String oneTimePassword() {
    Matcher told = Pattern.compile("one-time password (\\S+)").matcher(app.output());
    assertThat(told.find()).as("password of the first account").isTrue();
    return told.group(1);
  }

  private static BrowserContext newContext() {
    return browsers.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
  }

  private static Page newPage() {
    Page page = newContext().newPage();
    page.setViewportSize(1440, 900);
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && message.text().contains("Content Security")) {
        faults.add(message.text());
      }
    });
    return page;
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static LocatorAssertions.ContainsTextOptions textSoon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  }
}
