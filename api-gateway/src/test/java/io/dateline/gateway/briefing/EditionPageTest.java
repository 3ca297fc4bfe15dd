package io.dateline.gateway.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.platform.fixture.Chromium;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An editor at work in a browser. Pictures of the pages are left in `target`.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class EditionPageTest {

    private static final List<String> TITLES =
            List.of("Ferry aground in the harbour", "Port closed for a day", "Tug sent from the north");

    @Inject
    Topics topics;

    private Desk desk;
    private String word;
    private int actions;

    @BeforeEach
    void open() {
        desk = Desk.open();
        word = Samples.word();
    }

    @Test
    void anEditorMakesTheBriefByKeysInAFewActions() throws IOException {
        String id = edition();
        try (Chromium chromium = Chromium.open()) {
            Page page = signedIn(chromium);
            page.navigate(base() + "/editions/" + id);
            Locator stories = page.locator(".edition-story");
            PlaywrightAssertions.assertThat(stories).hasCount(3);
            String first = title(stories.first());
            shoot(page, "edition");

            press(page, "j");
            press(page, "J");
            PlaywrightAssertions.assertThat(stories.nth(1)).containsText(first);
            PlaywrightAssertions.assertThat(stories.nth(1)).isFocused();
            press(page, "p");
            PlaywrightAssertions.assertThat(stories.first()).containsText("pinned");
            PlaywrightAssertions.assertThat(stories.first()).containsText(first);
            press(page, "c");
            page.keyboard().type("The port is our largest customer.");
            actions++;
            press(page, "Enter");
            PlaywrightAssertions.assertThat(stories.first()).containsText("Why it matters: The port");
            press(page, "j");
            press(page, "h");
            PlaywrightAssertions.assertThat(page.locator(".hidden-story")).hasCount(1);
            press(page, "u");
            PlaywrightAssertions.assertThat(page.locator(".hidden-story")).hasCount(0);

            FrameLocator mail = page.frameLocator(".edition-preview iframe");
            PlaywrightAssertions.assertThat(mail.locator("body")).containsText("The port is our largest customer.");
            PlaywrightAssertions.assertThat(mail.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
            page.locator(".edition-preview .btn", new Page.LocatorOptions().setHasText("Dark"))
                    .click();
            PlaywrightAssertions.assertThat(mail.locator("body")).hasCSS("background-color", "rgb(22, 24, 27)");
            shoot(page, "edition-dark-mail");

            page.getByText("Approve", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.locator("dialog .btn.danger").click();
            actions += 2;
            PlaywrightAssertions.assertThat(page.locator(".chip.positive").first())
                    .containsText("approved");
            assertThat(actions).isLessThanOrEqualTo(30);
            page.setViewportSize(390, 900);
            shoot(page, "edition-narrow");
            page.navigate(base() + "/briefings");
            PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
            shoot(page, "briefings-narrow");
            page.setViewportSize(1440, 900);
            shoot(page, "briefings");
            page.navigate(base() + "/briefings/new");
            PlaywrightAssertions.assertThat(page.locator("#briefing-name")).isVisible();
            shoot(page, "briefing-new");
        }
        assertThat(desk.get("/editions/" + id).getString("entries[0].comment"))
                .isEqualTo("The port is our largest customer.");
    }

    @Test
    void theWebFormHasNoBarriersAndNoScript() throws IOException {
        String id = edition();
        String form = desk.team()
                .request()
                .get("/api/v1/editions/" + id + "/web.html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(form).doesNotContain("<script").doesNotContain(" src=");
        try (Chromium chromium = Chromium.open();
                InputStream axe = Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("axe.min.js"))) {
            Page page = chromium.newPage(new Browser.NewPageOptions());
            page.setContent(form);
            page.addScriptTag(
                    new Page.AddScriptTagOptions().setContent(new String(axe.readAllBytes(), StandardCharsets.UTF_8)));
            assertThat((List<?>)
                            page.evaluate("async () => (await axe.run()).violations.map((v) => v.id + ' ' + v.help)"))
                    .isEmpty();
            shoot(page, "edition-web");
        }
    }

    private String edition() {
        String monitor = desk.monitor("Harbour", word);
        for (String title : TITLES) {
            topics.send(Samples.analysed(article(title), 1));
        }
        desk.awaitMentions(monitor, TITLES.size());
        String briefing =
                desk.post("/briefings", Map.of("name", "Morning briefing"), 201).getString("id");
        return desk.post("/briefings/" + briefing + "/editions", Map.of(), 201).getString("id");
    }

    private Article article(String title) {
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        return new ArticleBuilder(title + " " + word, title + ", says the harbour master. Nobody was hurt.")
                .id(id)
                .tenantId(desk.team().tenantId())
                .url("https://herald.example/" + id)
                .publishedAt(now, Precision.SECOND)
                .seenAt(now)
                .fetchedAt(now)
                .build();
    }

    private Page signedIn(Chromium chromium) {
        // No scheme of the page's own: one that is emulated would also hold for the mail in its frame.
        Page page = chromium.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 900).setColorScheme(null));
        page.context()
                .request()
                .post(
                        base() + "/api/v1/session",
                        RequestOptions.create()
                                .setData(Map.of(
                                        "username",
                                        desk.team().username(),
                                        "password",
                                        desk.team().password())));
        return page;
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        actions++;
        // The next change builds on what came of this one.
        page.waitForFunction("() => !document.querySelector('dl-edition')?.busy");
    }

    private static String title(Locator story) {
        return story.locator("h3").innerText();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }
}
