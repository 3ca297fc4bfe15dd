package io.dateline.bench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A PR person's first hour with Dateline, in a real browser and mostly by keyboard. The steps build on each other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    private static final Duration PIPELINE = Duration.ofSeconds(150);
    private static final String HEADLINE = "Corvane Foods recalls Sunroot bar after allergen finding in London";
    private static final String NEXT_HEADLINE = "Corvane Foods stops its London line as recall widens";

    private static SmallNewsSite site;
    private static StackUnderTest stack;
    private static ChromiumWindow window;
    private static Page page;

    @BeforeAll
    static void openAll() throws IOException {
        window = ChromiumWindow.open();
        page = window.page();
        site = new SmallNewsSite(Integer.parseInt(System.getenv().getOrDefault("DATELINE_SITE_PORT", "0")));
        site.publish(HEADLINE, """
                Corvane Foods has recalled its Sunroot bar after inspectors in London found peanut that the label does not name.
                The European Commission said on Monday that the fault was serious and could have been avoided.
                Mara Ellwood, chief executive of Corvane Foods, apologised to customers and promised to publish every batch number.
                Shops in London had removed the bar by noon, and nobody was taken to hospital, the company said.""");
        stack = StackUnderTest.open(site.port());
    }

    @AfterAll
    static void closeAll() {
        if (stack != null) {
            stack.close();
        }
        if (site != null) {
            site.close();
        }
        if (window != null) {
            window.close();
        }
    }

    @Test
    @Order(1)
    void whoDoesNotKnowThePasswordStaysOutside() {
        page.navigate(stack.url() + "/articles");
        assertThat(page).hasURL(Pattern.compile("/signin"));
        signIn("not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(PageChecks.faults(page)).isEmpty();
        signIn(stack.password());
        assertThat(heading()).hasText("Articles");
    }

    @Test
    @Order(2)
    void aSourceIsAddedByItsAddressAndItsArticlesArrive() {
        page.keyboard().press("g");
        page.keyboard().press("i");
        assertThat(heading()).hasText("Sources & health");
        page.fill("#url", site.url());
        page.keyboard().press("Enter");
        // Not before it is found: leaving the page takes the request back.
        assertThat(page.locator("#add-result .good")).containsText("1 feed found", within(PIPELINE));
        showUntil("/articles", "[data-row] >> text=" + HEADLINE);
    }

    @Test
    @Order(3)
    void anArticleShowsWhatWasFoundInIt() {
        heading().focus();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(heading()).containsText("Corvane Foods");
        assertThat(page.locator(".prose mark").first()).isVisible(visibleWithin(PIPELINE));
        Locator entity = page.locator(".entity > button").first();
        entity.press("Enter");
        assertThat(entity).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("mark.chosen").first()).isVisible();
    }

    @Test
    @Order(4)
    void aWrongQueryIsToldWhereItIsWrongAndARightOneIsPreviewed() {
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("n");
        assertThat(heading()).hasText("New monitor");
        page.fill("#name", "Corvane");
        page.fill("#query-text", "\"Corvane Foods\" AND (recall* OR ");
        assertThat(page.locator("#query-faults li:not(.warning)").first()).containsText("At character");
        page.fill("#query-text", "\"Corvane Foods\" AND recall*");
        assertThat(page.locator(".big")).hasText(Pattern.compile("[1-9].*"));
        assertThat(page.locator("#query-faults li:not(.warning)")).hasCount(0);
        page.locator("#query-text").press("Control+Enter");
        assertThat(heading()).hasText("Corvane");
    }

    @Test
    @Order(5)
    void aNewMatchIsToldLiveAndKeptByKeyboard() {
        assertThat(page.locator(".live.on")).isVisible();
        site.publish(NEXT_HEADLINE, """
                Corvane Foods stopped a production line in London on Tuesday as the recall of its Sunroot bar widened.
                Mara Ellwood said the company would refund every customer. Inspectors of the city return on Thursday.
                The recall now covers eleven batches that were sold in Britain and France since the beginning of autumn.""");
        assertThat(page.locator(".toast.alert").first()).containsText("Corvane", within(PIPELINE));
        showUntil("/mentions", "[data-row]");
        page.keyboard().press("j");
        page.keyboard().press("s");
        assertThat(page.locator("[data-row].kept").first()).isVisible();
        page.getByText("Kept", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("[data-row].kept").first()).containsText("Corvane");
    }

    @Test
    @Order(6)
    void manyMentionsAreDismissedByKeyboardAndTakenBack() {
        page.navigate(stack.url() + "/mentions?state=all");
        page.waitForFunction("() => document.querySelectorAll('[data-row]').length >= 2");
        int all = page.locator("[data-row]").count();
        page.keyboard().press("X");
        assertThat(page.locator(".bulk-bar")).containsText(all + " mentions chosen");
        page.keyboard().press("d");
        page.keyboard().type("Not about us");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-row].dismissed")).hasCount(all);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .last()
                .click();
        assertThat(page.locator("[data-row].dismissed")).hasCount(0);
        assertThat(page.locator("[data-row].kept").first()).isVisible();
        page.locator("[data-row]").first().focus();
        page.keyboard().press("h");
        assertThat(page.locator(".history li").first()).containsText("State");
        page.keyboard().press("x");
        shoot("mentions-chosen");
        assertThat(PageChecks.faults(page)).isEmpty();
    }

    @Test
    @Order(7)
    void figuresAreShownBesideTheTimeBefore() {
        page.locator(".side .sub a").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Figures"))
                .click();
        assertThat(page.locator(".figures-row .big").first()).hasText(Pattern.compile("[1-9].*"));
        assertThat(page.locator("#per-outlet")).isVisible();
        page.locator("text=Copies once").click();
        assertThat(page).hasURL(Pattern.compile("copies=once"));
        assertThat(page.locator(".figures-row")).containsText("copies not counted");
        shoot("figures");
        assertThat(PageChecks.faults(page)).isEmpty();
    }

    @Test
    @Order(8)
    void theKeysOfAPageAreListed() {
        page.navigate(stack.url() + "/mentions");
        heading().focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).containsText("Keep");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    @Order(9)
    void everyPageCanBeUsedWithoutSeeingItOrAMouse() {
        List<String> paths = List.of(
                "/",
                "/articles",
                "/stories",
                "/monitors",
                "/monitors/new",
                "/mentions",
                "/rules",
                "/names",
                "/topics",
                "/sources",
                "/add",
                "/alerts",
                "/mail",
                "/models",
                "/keys",
                "/team",
                "/audit",
                "/tenants");
        for (String path : paths) {
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 900);
                page.navigate(stack.url() + path);
                assertThat(heading()).isAttached();
                page.waitForFunction("() => !document.querySelector('.skeleton')");
                shoot(path.substring(1).replace('/', '-') + "-" + width);
                assertThat(PageChecks.faults(page)).as(path + " at " + width).isEmpty();
            }
        }
        assertThat(window.faults()).isEmpty();
    }

    /// A picture of the page, for whoever looks for one: into the folder that DATELINE_SCREENSHOTS names.
    private static void shoot(String name) {
        String folder = System.getenv("DATELINE_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, (name.isEmpty() ? "today" : name) + ".png"))
                    .setFullPage(true));
        }
    }

    private static void signIn(String password) {
        page.fill("#username", "admin");
        page.fill("#password", password);
        page.keyboard().press("Enter");
    }

    private static Locator heading() {
        return page.locator("h1");
    }

    /// Opens a page again and again until it shows something, as a person would who waits for it.
    private static void showUntil(String path, String selector) {
        long end = System.nanoTime() + PIPELINE.toNanos();
        do {
            page.navigate(stack.url() + path);
            page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.skeleton')");
            if (page.locator(selector).count() > 0) {
                return;
            }
            page.waitForTimeout(1000);
        } while (System.nanoTime() < end);
        assertThat(page.locator(selector).first()).isVisible();
    }

    private static LocatorAssertions.ContainsTextOptions within(Duration time) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(time.toMillis());
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin(Duration time) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis());
    }
}
