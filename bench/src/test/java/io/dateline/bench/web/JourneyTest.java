package io.dateline.bench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final String NOT_FOR_YOU = "This page is not for your role";

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
        assertThat(page.locator(".bulk-bar")).containsText(all + " mentions selected");
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
        assertThat(page.locator("dialog[open]")).containsText("Keep");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
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
                "/sources/searches",
                "/wall",
                "/add",
                "/alerts",
                "/alerts/rules",
                "/alerts/rules/new",
                "/alerts/targets",
                "/alerts/routes",
                "/briefings",
                "/briefings/new",
                "/profile",
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

    @Test
    @Order(10)
    void wordsThatMatchedAreNamedUnderAMentionAlsoWhereTheyStandInTheText() {
        page.setViewportSize(1440, 900);
        open("/mentions?state=all");

        assertThat(page.locator(".matched b").first()).containsText(Pattern.compile("recall"));
        assertThat(page.locator("[data-row]:not(:has(.matched b))")).hasCount(0);
        assertThat(page.locator("[data-row] h3 input")).hasCount(0);
        assertThat(page.locator("[data-row] h3").first()).not().containsText("New");
    }

    @Test
    @Order(11)
    void aPeriodIsWholeOnTheAxis() {
        page.locator(".side .sub a").first().click();
        assertThat(page).hasURL(Pattern.compile("/monitors/[0-9a-f-]{36}"));
        String figures = page.url() + "?tab=figures";
        Map<String, String> slots =
                Map.of("7", "7 days", "30", "30 days", "90", "90 days", "1", "24 hours", "2", "48 hours");
        slots.forEach((period, said) -> {
            page.navigate(figures + "&period=" + period);
            assertThat(page.locator(".chart")).hasAttribute("aria-label", Pattern.compile(": " + said + ", [1-9]"));
            assertThat(page.locator("dl-chart tbody tr")).hasCount(Integer.parseInt(said.replaceAll("\\D", "")));
        });
        open("/articles");
        page.selectOption("[aria-label='Time span']", "30");
        assertThat(page.locator("svg.days")).hasAttribute("aria-label", Pattern.compile(": 30 days,"));
    }

    @Test
    @Order(12)
    void messagesLieOverNothingAndGoWithWhatTheyOffered() {
        for (int[] size : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            open("/mentions?state=all");
            page.keyboard().press("j");
            page.keyboard().press("s");
            assertThat(page.locator(".toast")).hasCount(1);
            page.keyboard().press("k");
            page.keyboard().press("s");
            assertThat(page.locator(".toast")).hasCount(2);
            page.keyboard().press("k");
            page.keyboard().press("f");
            assertThat(page.locator("main form.inline").first()).isVisible();

            assertThat(page.evaluate(COVERED)).as(size[0] + " wide").isEqualTo(List.of());

            page.keyboard().press("Escape");
            page.keyboard().press("u");
            assertThat(page.locator(".toast >> text=Undone")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")))
                    .hasCount(1);
            page.keyboard().press("g");
            page.keyboard().press("a");
            assertThat(heading()).hasText("Articles");
            assertThat(page.locator(".toast")).hasCount(0);
        }
    }

    @Test
    @Order(13)
    void aFailureIsToldAtOnceAndAnythingElseInItsTurn() {
        page.setViewportSize(1440, 900);
        open("/mentions?state=all");
        page.route("**/api/v1/mentions/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.keyboard().press("j");
        page.keyboard().press("s");

        assertThat(page.locator(".toasts [role=alert] .toast.error")).isVisible();
        assertThat(page.locator(".toasts [role=status] .toast")).hasCount(0);
        page.unroute("**/api/v1/mentions/*");
    }

    @Test
    @Order(14)
    void onPaperAPageIsAsWideAsItAndHasNothingToPress() throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<PageRoute> pages = new ArrayList<>(PageRoute.all(page));
        String monitor = pages.stream()
                .map(PageRoute::path)
                .filter(path -> path.matches("/monitors/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
        pages.add(new PageRoute(monitor + "?tab=figures", "read"));
        Map<String, Object> faults = new TreeMap<>();
        // A4, landscape and portrait, without its margins.
        for (int[] size : new int[][] {{1017, 688}, {688, 1017}}) {
            page.setViewportSize(size[0], size[1]);
            for (PageRoute each : pages) {
                open(each.path());
                faults.put(each.path() + " at " + size[0], page.evaluate(ON_PAPER));
            }
        }
        // Before anything is judged: what comes next is read on the screen.
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        page.setViewportSize(1440, 900);
        assertThat(faults).allSatisfy((path, found) -> assertThat(found).isEqualTo(List.of()));
    }

    @Test
    @Order(15)
    void whatIsOpenedFromAListHasTheFocusOnItsHeading() {
        for (String list : List.of("/articles", "/monitors", "/stories", "/sources")) {
            open(list);
            page.locator("[data-open]").first().click();
            page.waitForFunction("() => !document.querySelector('.skeleton')");
            assertThat(heading()).isFocused();
        }
    }

    @Test
    @Order(16)
    void whoComesBackIsWhereTheListWasLeft() {
        page.setViewportSize(1440, 300);
        open("/articles");
        page.evaluate("() => { document.querySelector('.scroller').scrollTop = 90; }");
        page.evaluate("() => document.querySelector('[data-open]').click()");
        assertThat(page).hasURL(Pattern.compile("/articles/[0-9a-f-]{36}"));
        page.goBack();
        assertThat(heading()).hasText("Articles");
        page.waitForFunction("() => document.querySelector('.scroller').scrollTop === 90");
        page.setViewportSize(1440, 900);
    }

    @Test
    @Order(17)
    void aScriptThatDoesNotComeIsToldInWords() {
        page.route("**/static/bundle/*.js", Route::abort);
        page.navigate(stack.url() + "/");
        try {
            // Said only after a while: the script may just be slow.
            assertThat(page.getByText("Dateline has not loaded")).isVisible(visibleWithin(Duration.ofSeconds(15)));
        } finally {
            page.unroute("**/static/bundle/*.js");
        }
    }

    /// All pages, by typed address, as each role: no request of a page is refused, no link leads where one may not go,
    /// and a viewer sees nothing that would change anything.
    @Test
    @Order(18)
    void everyPageShowsEachRoleWhatItMayDoAndNoMore() throws IOException {
        open("/");
        List<PageRoute> pages = PageRoute.all(page);
        assertThat(pages).hasSizeGreaterThan(20);
        List<String> refused = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() == 403) {
                refused.add(response.url());
            }
        });
        for (String role : List.of("viewer", "editor", "admin")) {
            enterAs(role);
            List<String> rights = texts("async () => (await (await fetch('/api/v1/session')).json()).rights");
            for (PageRoute each : pages) {
                open(each.path());
                String as = each.path() + " as " + role;
                if (rights.contains(each.right())) {
                    assertThat(heading()).not().hasText(NOT_FOR_YOU);
                } else {
                    assertThat(heading()).hasText(NOT_FOR_YOU);
                    assertThat(page.locator("main :is(form, button, input)")).hasCount(0);
                }
                assertThat(refused).as(as).isEmpty();
                assertThat(closedLinks(pages, rights)).as(as).isEmpty();
                if (role.equals("viewer")) {
                    assertThat(texts(CHANGING)).as(as).isEmpty();
                }
                assertThat(PageChecks.faults(page)).as(as).isEmpty();
            }
            open("/mentions");
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]").getByText("Keep", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(rights.contains("triage") ? 1 : 0);
            assertThat(page.locator("dialog[open]").getByText("New monitor"))
                    .hasCount(rights.contains("monitors") ? 1 : 0);
            page.keyboard().press("Escape");
            leave();
            signIn(stack.password());
            assertThat(heading()).hasText("Today");
        }
    }

    @Test
    @Order(19)
    void aLongNameWidensNothing() {
        String name = "A name that somebody pasted from a briefing of forty pages, with subtitles and all agencies";
        page.evaluate("""
                async (name) => {
                  const post = (path, body) => fetch('/api/v1' + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
                  await post('/monitors', { name, query: 'recall' });
                  const one = 'Namewithoutanyspaceinit'.repeat(6);
                  await post('/entities', { name: one, type: 'organisation', relation: 'rival', aliases: [one + '2'], exclusions: [], matchCase: false });
                  await post('/mention-rules', { name: one.slice(0, 99), when: {}, then: { tags: ['long'] } });
                }""", name);
        for (int width : new int[] {1440, 1024, 390}) {
            page.setViewportSize(width, 900);
            for (String path : List.of("/", "/monitors", "/mentions?state=all", "/rules", "/names", "/alerts")) {
                open(path);
                assertThat(PageChecks.faults(page)).as(path + " at " + width).isEmpty();
            }
            open("/names");
            for (Locator button : page.locator("main td button").all()) {
                assertThat(button.boundingBox().x + button.boundingBox().width)
                        .as("a button of /names at " + width)
                        .isLessThanOrEqualTo(width);
            }
        }
        page.setViewportSize(1440, 900);
    }

    /// Read, decide, next: the article stands beside the list, or in its place where there is no room, and nothing
    /// leaves the list while it is looked at.
    @Test
    @Order(20)
    void aMentionIsReadAndDecidedWithoutLeavingTheList() {
        page.setViewportSize(1440, 900);
        open("/mentions?state=all");
        assertThat(page.locator("[data-row]").nth(1)).isVisible();
        int all = page.locator("[data-row]").count();
        page.keyboard().press("j");
        assertThat(page).hasURL(Pattern.compile("read="));
        String first = page.locator("[data-row][aria-current=true] .title").innerText();
        assertThat(page.locator("dl-reading h2").first()).containsText(first);
        page.keyboard().press("e");
        assertThat(page.locator("[data-row][aria-current=true] .title")).not().hasText(first);
        assertThat(page.locator("[data-row]")).hasCount(all);
        assertThat(page.locator(".mention-bar .deeds .btn").first()).isVisible();
        assertThat(PageChecks.faults(page)).isEmpty();
        page.keyboard().press("u");
        assertThat(page.locator(".toast >> text=Undone")).isVisible();

        page.setViewportSize(390, 500);
        open("/mentions?state=all");
        page.evaluate("() => { document.querySelector('.scroller').scrollTop = 60; }");
        page.evaluate("() => document.querySelector('[data-row]:last-child [data-open]').click()");
        assertThat(page.locator("dl-reading h2").first()).isFocused();
        assertThat(page.locator("[data-row]").first()).isHidden();
        assertThat(PageChecks.faults(page)).isEmpty();
        page.goBack();
        assertThat(page.locator("[data-row]").first()).isVisible();
        page.waitForFunction("() => document.querySelector('.scroller').scrollTop === 60");
        page.setViewportSize(1440, 900);
    }

    @Test
    @Order(21)
    void aTeamIsSetUpFromWhatItSaysAboutItself() {
        open("/start");
        page.fill("#company", "Halden Mills");
        page.fill("#rivals", "Corvane Foods");
        page.keyboard().press("Tab");
        page.getByText("Show what is created").click();
        assertThat(page.locator("dl-first-run")).containsText("Halden Mills: trouble");
        assertThat(PageChecks.faults(page)).isEmpty();
        page.getByText("Create all of it").click();
        // It is offered as soon as nothing is left that failed.
        assertThat(page.getByText("See the mentions")).isVisible();
        page.getByLabel("Undo Halden Mills: trouble").click();
        assertThat(page.locator("dl-first-run")).containsText("undone");
        open("/monitors");
        assertThat(page.locator("main")).containsText("Halden Mills");
        assertThat(page.locator("main")).not().containsText("Halden Mills: trouble");
    }

    /// Makes an account, as the admin who is signed in, and signs in with it.
    private static void enterAs(String role) {
        String name = role + "-" + System.nanoTime();
        Object password = page.evaluate("""
                async (account) => (await (await fetch('/api/v1/accounts', {
                  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(account),
                })).json()).password""", Map.of("username", name, "role", role));
        leave();
        page.fill("#username", name);
        page.fill("#password", (String) password);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Today");
    }

    private static void leave() {
        page.evaluate("() => fetch('/api/v1/session', { method: 'DELETE' })");
        page.navigate(stack.url() + "/signin");
    }

    /// Links of the page to pages that these rights do not open.
    private static List<String> closedLinks(List<PageRoute> pages, List<String> rights) {
        List<Pattern> closed = pages.stream()
                .filter(each -> !rights.contains(each.right()))
                .map(each -> Pattern.compile(each.path().replaceAll("[0-9a-f-]{36}", "[0-9a-f-]{36}") + "([?#].*)?"))
                .toList();
        return texts("() => [...document.querySelectorAll('a[href^=\"/\"]')].map((a) => a.getAttribute('href'))")
                .stream()
                .filter(link ->
                        closed.stream().anyMatch(each -> each.matcher(link).matches()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script) {
        return (List<String>) page.evaluate(script);
    }

    /// Whatever can be pressed or filled in and is covered by a message, although it is in sight.
    private static final String COVERED = """
            () => {
              const covered = [];
              for (const e of document.querySelectorAll('main :is(a, button, input, select, summary), .topbar :is(button, input), .side a')) {
                const r = e.getBoundingClientRect();
                if (r.width === 0 || !e.checkVisibility({ checkVisibilityCSS: true })) continue;
                const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
                const room = (e.closest('.scroller') ?? document.documentElement).getBoundingClientRect();
                if (x < 0 || y < room.top || x > innerWidth || y > Math.min(innerHeight, room.bottom)) continue;
                if (document.elementFromPoint(x, y)?.closest('.toasts')) covered.push(e.outerHTML.slice(0, 100));
              }
              const room = document.querySelector('.scroller').getBoundingClientRect();
              const messages = document.querySelector('.toasts').getBoundingClientRect();
              if (messages.height === 0) covered.push('no message');
              if (messages.bottom > innerHeight + 1) covered.push('message out of sight');
              if (room.bottom > messages.top + 1) covered.push('the page goes on below the messages');
              if (scrollY !== 0) covered.push('the window is scrolled');
              return covered;
            }""";

    /// What does not belong on paper, or does not have the room that there is.
    private static final String ON_PAPER = """
            () => {
              const faults = [];
              const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true }) && e.getBoundingClientRect().width > 1;
              const main = document.querySelector('main').getBoundingClientRect();
              if (main.width < innerWidth * 0.95) faults.push('main is ' + main.width + ' wide of ' + innerWidth);
              const pressed = '.side, .topbar, .toasts, .skip, .tabs, .btn, form, input, select, textarea, .page-head .actions';
              for (const e of document.querySelectorAll(pressed)) if (shown(e)) faults.push('on paper: ' + e.outerHTML.slice(0, 100));
              const scroller = document.querySelector('.scroller');
              // A page without a menu scrolls as a whole.
              if (scroller && getComputedStyle(scroller).overflowY !== 'visible') faults.push('cut off');
              const cards = [...document.querySelectorAll('.card')].filter(shown);
              for (const a of cards) {
                for (const b of cards) {
                  if (a === b || a.contains(b) || b.contains(a)) continue;
                  const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
                  const across = p.left < q.right - 1 && q.left < p.right - 1;
                  if (across && p.top < q.bottom - 1 && q.top < p.bottom - 1) faults.push('overlap: ' + a.innerText.slice(0, 30));
                }
              }
              return faults;
            }""";

    /// Whatever would change something of the team's; the own password, keys and quiet hours are a viewer's too.
    private static final String CHANGING = """
            () => {
              if (/^[/](keys|team|profile)$/.test(location.pathname)) return [];
              const deed = new RegExp('\\\\b(edit|delete|remove|create|add|save|keep|dismiss|tags?|note|change|make|run|poll|import|merge|split|move|'
                + 'invite|revoke|read again|switch on|bring|is about|is not|not about|alert (by|on)|watch|choose)\\\\b', 'i');
              const name = (e) => (e.getAttribute('aria-label') ?? e.textContent).trim();
              const pressed = 'main :is(button, a.btn, input[type=checkbox], input[type=file])';
              return [...document.querySelectorAll(pressed)]
                .filter((e) => e.checkVisibility() && !e.closest('.facets, .legend, .filters, .entity, .segmented') && deed.test(name(e)))
                .map(name);
            }""";

    private static void open(String path) {
        page.navigate(stack.url() + path);
        page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.skeleton')");
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
