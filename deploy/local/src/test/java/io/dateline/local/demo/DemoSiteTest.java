package io.dateline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class DemoSiteTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofHours(1));
    private static final Duration MINUTES = Duration.ofMinutes(3);
    private static final int PORT = 8099;

    private final List<DemoArticle> articles = DemoArticles.all();

    @Test
    void everyArticleIsLongEnoughAndHasAnIdOfItsOwn() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(36);
        assertThat(articles).extracting(DemoArticle::id).doesNotHaveDuplicates();
        assertThat(articles)
                .allSatisfy(article -> assertThat(article.versions())
                        .allSatisfy(version ->
                                assertThat(version.words()).as(article.id()).isBetween(80, 230)));
    }

    @Test
    void everyOutletHasArticlesAndAFeedThatListsThem() throws Exception {
        DemoFeeds feeds = new DemoFeeds(PORT, START);
        for (Outlet outlet : Outlet.values()) {
            List<DemoArticle> own = of(outlet);
            String feed = feeds.render(outlet, own, LATER);

            assertThat(own).as(outlet.title()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(entries(outlet, feed)).as(outlet.title()).isEqualTo(own.size());
        }
    }

    @Test
    void pagesHoldTheWholeTextAndTheAddressOfTheFeed() {
        DemoPages pages = new DemoPages(PORT, START);
        for (DemoArticle article : articles) {
            String page = pages.article(article, of(article.outlet()), LATER);

            assertThat(page).contains(article.outlet().format().mediaType());
            assertThat(article.versionAt(START, LATER).paragraphs())
                    .allSatisfy(paragraph -> assertThat(page).contains("<p>" + Markup.escape(paragraph) + "</p>"));
        }
    }

    @Test
    void oneStoryIsToldInOtherLanguagesAndItsPagesSayWhich() {
        DemoPages pages = new DemoPages(PORT, START);
        List<DemoArticle> foreign = articles.stream()
                .filter(article -> !article.language().equals("en"))
                .toList();

        assertThat(foreign).extracting(DemoArticle::language).containsExactlyInAnyOrder("de", "fr", "es");
        assertThat(foreign).allSatisfy(article -> {
            assertThat(text(article)).contains("Brackenfield").containsAnyOf("„", "« ", "«");
            assertThat(pages.article(article, of(article.outlet()), LATER))
                    .contains("<html lang=\"" + article.language() + "\">");
        });
    }

    @Test
    void anEditedArticleChangesItsHeadlineWhileTheSiteRuns() {
        DemoArticle edited = articles.stream()
                .filter(article -> article.versions().size() == 2)
                .findFirst()
                .orElseThrow();

        Instant change = START.plus(edited.versions().getLast().offset());
        assertThat(edited.versionAt(START, change.minusSeconds(1)).title())
                .isNotEqualTo(edited.versionAt(START, change).title());
        assertThat(edited.updatedAt(START, change)).isAfter(edited.publishedAt(START));
    }

    @Test
    void articlesKeepAppearingAfterTheStart() {
        assertThat(articles.stream().filter(article -> article.appeared(START, START)))
                .hasSizeLessThan((int) articles.stream()
                        .filter(article -> article.appeared(START, START.plusSeconds(120)))
                        .count());
        assertThat(articles).allMatch(article -> article.appeared(START, LATER));
    }

    /// Adding the outlets may take minutes, and what they list by then raises no alert.
    @Test
    void whatIsToComeComesAfterTheSiteGoesOn() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        DemoArticle coming = articles.stream()
                .filter(article ->
                        article.offset().isPositive() && article.versions().size() == 1)
                .findFirst()
                .orElseThrow();
        DemoArticle edited = articles.stream()
                .filter(article -> article.versions().size() == 2)
                .findFirst()
                .orElseThrow();
        DemoSite site = new DemoSite(List.of(coming, edited), PORT, now::get);
        now.set(LATER);
        assertThat(site.appeared(coming.outlet(), LATER)).doesNotContain(coming);
        assertThat(of(site, edited, LATER).versionAt(START, LATER))
                .isEqualTo(edited.versions().getFirst());

        site.goOn();

        Instant due = LATER.plus(coming.offset());
        assertThat(of(site, coming, due).publishedAt(START)).isEqualTo(due);
        assertThat(of(site, coming, due).updatedAt(START, due)).isEqualTo(due);
        assertThat(site.appeared(coming.outlet(), due.minusSeconds(1)))
                .extracting(DemoArticle::id)
                .doesNotContain(coming.id());
        Instant change = LATER.plus(edited.versions().getLast().offset());
        DemoArticle later = of(site, edited, change);
        assertThat(later.publishedAt(START)).isEqualTo(edited.publishedAt(START));
        assertThat(later.versionAt(START, change.minusSeconds(1)).title())
                .isEqualTo(edited.versions().getFirst().title());
        assertThat(later.versionAt(START, change).title())
                .isEqualTo(edited.versions().getLast().title());
    }

    private static DemoArticle of(DemoSite site, DemoArticle wanted, Instant now) {
        return site.appeared(wanted.outlet(), now).stream()
                .filter(article -> article.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    /// Beside what the team watches most there must be news of the day, enough that a rule can tell of it.
    @Test
    void oneStoryGrowsLoudOneArticleIsEditedAndOneOutletFallsSilent() {
        List<DemoArticle> recall = articles.stream()
                .filter(article ->
                        article.offset().isPositive() && article.offset().compareTo(MINUTES) < 0)
                .filter(article -> text(article).contains("Brackenfield"))
                .toList();

        assertThat(recall).hasSizeGreaterThanOrEqualTo(10);
        assertThat(recall).extracting(DemoArticle::outlet).contains(Outlet.COURIER, Outlet.LEDGER, Outlet.NORTHLIGHT);
        assertThat(articles)
                .anyMatch(article -> article.outlet().tier() == 1
                        && article.versions().size() == 2
                        && text(article).contains("Brackenfield"));
        assertThat(Arrays.stream(Outlet.values())
                        .filter(outlet -> outlet.isSilent(START, START.plus(MINUTES.multipliedBy(2)))))
                .hasSize(1);
        assertThat(Outlet.values()).noneMatch(outlet -> outlet.isSilent(START, START.plus(MINUTES)));
    }

    private static String text(DemoArticle article) {
        return String.join(" ", article.versions().getFirst().paragraphs());
    }

    @Test
    void outletsAreChosenByHost() {
        assertThat(Outlet.ofHost("courier.localhost:8099")).contains(Outlet.COURIER);
        assertThat(Outlet.ofHost("127.0.0.1:8099")).isEmpty();
    }

    @Test
    void aFileThatLacksAFieldIsRefusedByName() {
        assertThatThrownBy(() -> DemoArticles.parse("x", "=== one\noutlet: courier\n\nText.\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one")
                .hasMessageContaining("missing");
    }

    private List<DemoArticle> of(Outlet outlet) {
        return articles.stream().filter(article -> article.outlet() == outlet).toList();
    }

    private static int entries(Outlet outlet, String feed) throws Exception {
        if (outlet.format() == Outlet.Format.JSON) {
            return new ObjectMapper().readTree(feed).path("items").size();
        }
        String name = outlet.format() == Outlet.Format.RSS ? "item" : "entry";
        return Objects.requireNonNull(DocumentBuilderFactory.newInstance().newDocumentBuilder())
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName(name)
                .getLength();
    }
}
