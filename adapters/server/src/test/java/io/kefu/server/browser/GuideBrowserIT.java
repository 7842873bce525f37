package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.AppProcess;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guided conversations as customers meet them on the page. */
class GuideBrowserIT {

  @TempDir static Path folder;
  private static RedisProcess redis;
  private static AppProcess app;
  private static Browsers browsers;

  private BrowserContext context;
  private ChatPage chat;
  private Page page;

  @BeforeAll
  static void startAll() {
    redis = RedisProcess.start();
    app =
        AppProcess.ready(
            folder, "kefu.redis.url=redis://" + redis.address(), "kefu.dialog.debounce=100ms");
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
    page.navigate(app.uri().toString());
    chat = ChatPage.of(page);
    chat.answered("智能助手");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void transactionFailed_moneyGone_isReadAndHandedOver() {
    chat.say("转账失败了怎么办");
    chat.answered("先别急着再付一次");
    press("一步步带我做", "哪一种交易");
    press("转账", "钱扣了吗");
    say("钱已经扣了", "订单号是多少");
    say("OK20260115123456", "金额是多少");
    say("两百五", "哪种货币");
    press("人民币", "大概什么时候");
    say("昨天下午三点", "页面上有什么提示");
    press("跳过", "前面还有|第一位");
  }

  @Test
  void unusualActivity_notMine_waitsFirstAndIsThereAfterAReload() {
    chat.say("收到异常登录提醒");
    chat.answered("系统发现账户有些反常");
    press("一步步带我做", "通知是从哪里来的");
    press("短信", "里面的链接您点过吗");
    press("没点", "是您本人操作的吗");
    press("不是我", "第一位");
    assertThat(chat.fromBot().filter(holding("最高优先级")).last()).isVisible();
    press("①完成", "还有没做的接着做");
    page.reload();
    chat.answered("还有没做的接着做");
    press("登录不了", "钱有没有少");
  }

  private void press(String label, String expected) {
    chat.choice(label).click();
    answered(expected);
  }

  private void say(String text, String expected) {
    chat.say(text);
    answered(expected);
  }

  private void answered(String expected) {
    assertThat(chat.fromBot().last())
        .containsText(
            Pattern.compile(expected),
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
