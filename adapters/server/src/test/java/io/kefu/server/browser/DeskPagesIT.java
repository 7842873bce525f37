package io.kefu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's pages with more, and worse, than a day brings. */
class DeskPagesIT {

  private static final String ATTACK =
      "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>\"'><b>";
  private static final int MANY_CASES = 2000;
  private static final int MANY_LINES = 5000;

  /** Elements of a kind on the page at one time, whatever their number. */
  private static final int FEW = 60;

  /** Milliseconds of the usual frame while scrolling; on two busy cores without a graphics card. */
  private static final double FLUID = 100;

  /** The width of a small phone. */
  private static final int PHONE = 390;

  /** By how much elements are wider inside than out. */
  private static final String SIDEWAYS =
      "places => places.reduce((sum, it) => sum + it.scrollWidth - it.clientWidth, 0)";

  /** Scrolls by a view's height at each frame; the median time of a frame. */
  private static final String SCROLL =
      """
      async ([name, frames, direction]) => {
        const view = document.querySelector(`[data-testid=${name}]`);
        const times = [];
        for (let i = 0, last = performance.now(); i < frames; i++) {
          view.scrollTop += direction * view.clientHeight;
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          times.push(now - last);
          last = now;
        }
        return times.sort((a, b) => a - b)[frames >> 1];
      }
      """;

  private static Browsers browsers;

  private final List<String> faults = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startAll() {
    browsers = new Browsers();
  }

  @AfterAll
  static void stopAll() {
    browsers.close();
  }

  @BeforeEach
  void open() {
    context = browsers.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    page = context.newPage();
    page.setViewportSize(1440, 900);
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security")) {
        faults.add(message.text());
      }
    });
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(faults).as("errors of the page").isEmpty();
  }

  @Test
  void list_twoThousandCases_fewOnThePageAndFluid() {
    new DeskScript(MANY_CASES, 3, "客户").open(page);
    assertThat(part("count-mine")).hasText("2,000");
    assertThat(part("row").first()).isVisible();

    double frame = scroll("rows", 100, 4);

    assertThat(frame).isLessThan(FLUID);
    assertThat(part("row").count()).isBetween(5, FEW);
    assertThat(row(MANY_CASES - 1)).isVisible();
  }

  @Test
  void thread_fiveThousandLines_readToTheFirstFewOnThePage() {
    new DeskScript(3, MANY_LINES, "到账了吗").open(page);
    row(0).click();
    assertThat(line(MANY_LINES)).isVisible();

    for (int i = 0; i < 200 && line(1).count() == 0; i++) {
      scroll("lines", 5, -20);
    }
    assertThat(line(1)).isVisible();
    double frame = scroll("lines", 100, 1);

    assertThat(frame).isLessThan(FLUID);
    assertThat(part("line").count()).isBetween(3, FEW);
  }

  @Test
  void line_whileReadingFurtherUp_moveNothingAndOffersTheWayDown() {
    DeskScript desk = new DeskScript(3, 400, "到账了吗");
    desk.open(page);
    row(0).click();
    assertThat(line(400)).isVisible();
    scroll("lines", 3, -1);
    double before = top();

    desk.say(0, "还有一句");

    part("to-end").waitFor();
    assertThat(line(401).count()).isZero();
    assertThat(top()).isEqualTo(before);
    part("to-end").click();
    assertThat(line(401)).containsText("还有一句");
  }

  @Test
  void markup_inEverythingACustomerNames_isText() {
    new DeskScript(2, 9, ATTACK).open(page);
    row(0).click();
    assertThat(part("section-risks")).containsText(ATTACK);
    assertThat(line(9)).containsText(ATTACK);
    part("why").locator("summary").click();
    part("do-transfer").click();
    assertThat(part("transfer")).containsText(ATTACK);
    page.keyboard().press("Escape");
    page.keyboard().press("Control+k");
    part("palette-input").fill("window.hit");
    assertThat(part("palette")).containsText(ATTACK);
    page.keyboard().press("Escape");
    part("go-live").click();
    assertThat(part("live-agent").first()).isVisible();

    assertThat(page.evaluate("() => window.hit ?? 0")).isEqualTo(0);
    assertThat(page.locator("img, script:not([src]), b").count()).isZero();
    assertThat(page.locator("a[href^='javascript'], a[href^='data']").count()).isZero();
  }

  @Test
  void tables_onAPhone_needNoSidewaysScroll() {
    page.setViewportSize(PHONE, 844);
    new DeskScript(3, 9, "名字很长的一位客户".repeat(6)).open(page);

    part("go-live").click();

    Locator end = part("muted-end").last();
    end.scrollIntoViewIfNeeded();
    BoundingBox box = Objects.requireNonNull(end.boundingBox());
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
    assertThat(page.locator(".table-place").evaluateAll(SIDEWAYS)).isEqualTo(0);
    assertThat(part("muted-table").getByRole(AriaRole.CELL)).hasCount(15);
  }

  @Test
  void connection_lost_goesOnFromTheVersionItHas() {
    DeskScript desk = new DeskScript(3, 9, "客户");
    desk.open(page);
    row(0).click();
    part("composer-input").fill("写到一半");

    desk.hangUp();

    page.locator("html[data-connection=retrying]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(part("composer-send")).isDisabled();
    page.waitForCondition(() -> desk.hellos().size() == 2);
    assertThat(part("composer-send")).isEnabled();
    assertThat(part("composer-input")).hasValue("写到一半");
    assertThat(desk.hellos().getLast().get("after").asString()).isEqualTo("7-1");
  }

  @Test
  void connection_refusedUntilAFactorIsSetUp_showsWhereToDoSo() {
    DeskScript desk = new DeskScript(3, 9, "客户");
    desk.open(page);
    assertThat(row(0)).isVisible();

    desk.wantFactor();

    assertThat(part("factor-gate")).isVisible();
    assertThat(row(0)).hasCount(0);
  }

  private double scroll(String view, int frames, int direction) {
    return ((Number) page.evaluate(SCROLL, List.of(view, frames, direction))).doubleValue();
  }

  private double top() {
    return ((Number) part("lines").evaluate("view => view.scrollTop")).doubleValue();
  }

  private Locator row(int one) {
    return page.locator("[data-testid=row][data-conversation=c" + one + "]");
  }

  private Locator line(long sequence) {
    return page.locator("[data-testid=line][data-sequence='" + sequence + "']");
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
