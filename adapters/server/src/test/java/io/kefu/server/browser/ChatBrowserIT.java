package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.AppProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatBrowserIT {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
  private static final LocatorAssertions.IsHiddenOptions GONE_SOON =
      new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);

  @TempDir static Path folder;
  private static RedisProcess redis;
  private static AppProcess app;
  private static Browsers browsers;

  private final List<String> faults = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private ChatPage chat;

  @BeforeAll
  static void startAll() {
    redis = RedisProcess.start("--appendonly", "yes", "--appendfsync", "always");
    app =
        AppProcess.ready(
            folder,
            "kefu.redis.url=redis://" + redis.address(),
            "kefu.dialog.debounce=200ms",
            "kefu.webchat.frame-ancestors=http://127.0.0.1:*",
            "kefu.webchat.identity.algorithm=HS256",
            "kefu.webchat.identity.key=" + WalletSite.KEY,
            "kefu.webchat.identity.issuer=wallet",
            "kefu.webchat.identity.audience=kefu",
            "kefu.webchat.identity.session-lifetime=4s",
            "kefu.store.lease=2s");
    browsers = new Browsers();
  }

  @AfterAll
  static void stopAll() {
    browsers.close();
    app.close();
    redis.close();
  }

  @BeforeEach
  void open() {
    context = browsers.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && message.text().contains("Content Security")) {
        faults.add(message.text());
      }
    });
    page.navigate(app.uri().toString());
    chat = ChatPage.of(page);
    chat.answered("智能助手");
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(faults).as("errors of the page").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "我想改一下登录密码,更改密码,5",
    "忘记密码了怎么办,忘记密码,5",
    "怎么联系客服,在线,3",
    "转账失败了怎么回事,余额,4",
    "为什么收到异常活动通知,登录,3",
    "你们这个钱包是做什么的,转账,0",
    "客服入口在哪里,官网,4"
  })
  void question_ofEachKind_answeredInSteps(String question, String expected, int fewestSteps) {
    chat.say(question);

    assertThat(chat.fromBot()).hasCount(2, soon());
    Locator answer = chat.answered(expected);
    assertThat(answer.locator("li").count()).isGreaterThanOrEqualTo(fewestSteps);
    assertThat(chat.choiceOfRole("thumb-up")).isVisible();
  }

  @Test
  void reload_inTheMiddle_goesOnWhereItWas() {
    chat.say("忘记密码了怎么办");
    chat.answered("忘记密码");
    chat.choiceOfRole("related").click();
    assertThat(chat.fromBot()).hasCount(3, soon());
    int said = chat.fromCustomer().count();

    page.reload();

    assertThat(chat.fromBot()).hasCount(3, soon());
    assertThat(chat.fromCustomer()).hasCount(said);
    chat.say("转账失败了怎么回事");
    chat.answered("余额");
    assertThat(chat.fromBot()).hasCount(4);
  }

  @Test
  void network_goneAndBack_nothingLostNothingDoubled() {
    context.setOffline(true);
    chat.say("忘记密码了怎么办");
    context.setOffline(false);

    chat.answered("忘记密码");
    assertThat(chat.fromCustomer()).hasCount(1);
    assertThat(chat.fromBot()).hasCount(2);
  }

  @Test
  void redis_goneAndBack_pageSaysSoAndResends() {
    redis.kill();
    try {
      chat.say("忘记密码了怎么办");
      assertThat(chat.part("status")).isVisible(SOON);
    } finally {
      redis.restart();
    }

    chat.answered("忘记密码");
    assertThat(chat.part("status")).isHidden(GONE_SOON);
    assertThat(chat.fromCustomer()).hasCount(1);
  }

  @Test
  void human_pressedInTheHeader_queuesWithNumber() {
    chat.part("human-header").click();

    chat.answered("编号");
    chat.choice("取消排队").click();
    chat.answered("已经取消排队");
  }

  @Test
  void keyboard_alone_reachesInputAndChoices() {
    chat.part("input").focus();
    page.keyboard().type("忘记密码了怎么办");
    page.keyboard().press("Enter");
    chat.answered("忘记密码");
    Locator related = chat.choiceOfRole("related");
    related.focus();
    page.keyboard().press("Enter");

    assertThat(chat.fromBot()).hasCount(3, soon());
  }

  @Test
  void markup_fromTheCustomer_staysText() {
    chat.say("<img src=x onerror=alert(1)><b>忘记密码</b>");

    assertThat(chat.fromCustomer().last()).containsText("<img src=x onerror=alert(1)>");
    assertThat(chat.fromCustomer().locator("img").count()).isZero();
  }

  @Test
  void picture_sent_isSeenAtOnceAndAfterAReload() {
    send("转账截图.png", "image/png", SampleFiles.png());
    awaitPicture();
    assertThat(chat.fromCustomer().last()).hasAttribute("data-state", "sent");
    chat.answered("图片");

    page.reload();

    awaitPicture();
    assertThat(chat.fromCustomer()).hasCount(1);
  }

  @Test
  void pdf_sent_isASheetToSave() {
    send("账单.pdf", "application/pdf", SampleFiles.pdf(""));

    assertThat(chat.part("sheet")).containsText("账单.pdf");
    assertThat(chat.fromCustomer().last()).hasAttribute("data-state", "sent");
    Download saved = page.waitForDownload(() -> chat.part("sheet").click());
    assertThat(saved.suggestedFilename()).isEqualTo("账单.pdf");
  }

  @Test
  void file_thatIsNoPicture_isRefusedInWords() {
    send("图.png", "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));

    assertThat(chat.fromCustomer().last()).containsText("只能发送图片");
    assertThat(chat.part("sheet")).containsText("图.png");
    assertThat(chat.part("retry")).hasCount(0);
    chat.part("discard").click();
    assertThat(chat.fromCustomer()).hasCount(0);
  }

  @Test
  void widget_onAHostPage_opensAnswersAndCloses() {
    page.navigate(app.uri().resolve("/demo.html").toString());
    page.getByTestId("launcher").click();
    ChatPage inside = ChatPage.in(page.frameLocator("[data-testid=frame]"));
    inside.say("忘记密码了怎么办");
    inside.answered("忘记密码");
    page.keyboard().press("Escape");

    assertThat(page.getByTestId("panel")).isHidden();
  }

  /** On the wallet's own site, which is another origin than the chat's. */
  @Test
  void widget_customersComeAndGo_nothingCrossesFromOneToAnother() {
    try (WalletSite site = WalletSite.open(page, app.uri())) {
      ChatPage inside = site.chat();
      site.openChat();
      inside.answered("智能助手");
      redis.kill();
      try {
        inside.say("忘记密码了怎么办");
        assertThat(inside.part("status")).isVisible(SOON);
        site.signIn("customer-1");
      } finally {
        redis.restart();
      }
      site.openChat();
      inside.answered("智能助手");
      assertThat(inside.fromCustomer()).hasCount(0);
      int said = site.sayUntilSignedAgain("转账失败了怎么回事");
      assertThat(inside.fromCustomer()).hasCount(said);
      assertThat(inside.part("divider")).hasCount(0);

      site.signIn("customer-2");
      site.openChat();
      inside.answered("智能助手");
      assertThat(inside.fromCustomer()).hasCount(0);
      assertThat(site.stored()).contains("忘记密码").doesNotContain("转账失败");

      site.signOut();
      site.openChat();
      inside.answered("忘记密码");
      assertThat(inside.fromCustomer()).hasCount(1);

      site.signIn("customer-1");
      site.openChat();
      assertThat(inside.fromCustomer()).hasCount(said, soon());
      assertThat(inside.fromCustomer().last()).containsText("转账失败");
    }
  }

  @Test
  void identity_refused_isToldAndNobodyIsTakenForAGuest() {
    try (WalletSite site = WalletSite.open(page, app.uri())) {
      site.signInWith("nonsense");
      site.openChat();

      assertThat(site.chat().part("status")).containsText("没能确认您的登录状态");
      assertThat(site.chat().fromBot()).hasCount(0);
    }
  }

  /** As an app does in a view of its own. */
  @Test
  void page_givenAnIdentityByTheApp_isTheCustomersAndLeavesNothing() {
    Page view = context.newPage();
    view.addInitScript("window.kefuIdentity = '" + WalletSite.identity("customer-3") + "'");
    view.navigate(app.uri().toString());
    ChatPage own = ChatPage.of(view);
    own.answered("智能助手");
    own.say("客服入口在哪里");
    own.answered("官网");

    view.reload();

    assertThat(own.fromCustomer()).hasCount(1, soon());
    page.reload();
    assertThat(chat.fromBot()).hasCount(1, soon());
    assertThat(chat.fromCustomer()).hasCount(0);
  }

  @Test
  void phone_narrowScreen_nothingOverflows() {
    page.setViewportSize(320, 640);
    chat.say("客服入口在哪里");
    chat.answered("官网");

    Object overflow =
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(false);
    assertThat(chat.part("human-header")).isVisible();
  }

  private void send(String name, String type, byte[] content) {
    FileChooser chooser = page.waitForFileChooser(() -> chat.part("attach").click());
    chooser.setFiles(new FilePayload(name, type, content));
  }

  private void awaitPicture() {
    page.waitForFunction(
        "() => document.querySelector('[data-testid=picture] img')?.naturalWidth === 48");
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
  }
}
