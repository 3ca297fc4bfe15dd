package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.Extraction.Extracted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each part of an article by itself: names, headlines, dates, and the lines of texts that were handed in.
class PartsTest {

    private static final String PROSE =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would"
                    + " begin before the end of the summer, if the weather allows it.</p>";

    @Test
    void headlineIsNotTheSitesName() {
        String headline = "Lighthouse keeper retires after forty years";
        for (String head : List.of(
                "<title>" + headline + " | Society | Moorland Bote</title>",
                "<title>Moorland Bote: " + headline + "</title><meta property='og:site_name' content='Moorland Bote'>",
                "<title>Moorland Bote - " + headline + "</title><meta property='og:site_name' content='Moorland Bote'>",
                "<title>" + headline + "</title><meta property='og:title' content='Moorland Bote'>"
                        + "<meta property='og:site_name' content='Moorland Bote'>")) {
            assertThat(Pages.read(Pages.page(head, PROSE.repeat(4)), null).title())
                    .as(head)
                    .isEqualTo(headline);
        }
    }

    @Test
    void headingThatIsTheLogoOrTheSectionIsNoHeadline() {
        String head = "<title>Lighthouse keeper retires | Moorland Bote</title>";
        String logo = "<h1 class='logo'><a href='/'>Moorland Bote</a></h1><h2>Lighthouse keeper retires</h2>"
                + PROSE.repeat(4);
        String section = "<h1>Society</h1><h2>Lighthouse keeper retires</h2>" + PROSE.repeat(4);

        assertThat(Pages.read(Pages.page(head, logo), null).title()).isEqualTo("Lighthouse keeper retires");
        assertThat(Pages.read(Pages.page(head, section), null).title()).isEqualTo("Lighthouse keeper retires");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Last updated November 19, 2026. First published March 2, 2026.",
                "Published 2 March 2026, updated 19 November 2026",
                "Aktualisiert am 19. November 2026 · Veröffentlicht am 2. März 2026",
                "Publié le 2 mars 2026 - Mis à jour le 19 novembre 2026",
                "Mis à jour le 19 novembre 2026, publié le 2 mars 2026",
                "Actualizado el 19 de noviembre de 2026 (2 de marzo de 2026: publicado)",
                "Zaktualizowano 19 listopada 2026 Opublikowano 2 marca 2026",
                "Обновлено 19 ноября 2026 Опубликовано 2 марта 2026",
                "2026年3月2日 公開 2026年11月19日 更新",
                "更新 2026年11月19日 公開 2026年3月2日",
            })
    void dateOfPublicationIsToldFromThatOfTheChange(String line) {
        Extracted article = Pages.read(
                Pages.page(
                        "<title>Lighthouse keeper retires</title>",
                        "<h1>Lighthouse keeper retires</h1><p class='meta'>" + line + "</p>" + PROSE.repeat(4)),
                null);

        assertThat(Objects.requireNonNull(article.published()).day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(Objects.requireNonNull(article.modified()).day()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(article.text()).startsWith("The council");
    }

    @Test
    void whatIsDeclaredAsTheTimeOfAChangeIsNoPublication() {
        Extracted article = Pages.read(
                Pages.page(
                        "<title>Lighthouse keeper retires</title><meta property='article:modified_time'"
                                + " content='2026-11-19T08:00:00Z'>",
                        "<h1>Lighthouse keeper retires</h1><time itemprop='dateModified' datetime='2026-11-19T08:00:00Z'></time>"
                                + PROSE.repeat(4)),
                null);

        assertThat(article.published()).isNull();
        assertThat(Objects.requireNonNull(article.modified()).at()).isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
    }

    @Test
    void attributeHasTheClockThatTheTextLeavesOut() {
        Extracted article = Pages.read(
                Pages.page(
                        "<title>Lighthouse keeper retires</title>",
                        "<h1>Lighthouse keeper retires</h1><time datetime='2026-11-12T02:30:00Z'>Nov 11, 2026</time>"
                                + PROSE.repeat(4)),
                null);

        assertThat(Objects.requireNonNull(article.published()).at()).isEqualTo(Instant.parse("2026-11-12T02:30:00Z"));
    }

    @Test
    void textThatIsHandedInKeepsEveryLine() {
        for (String text : List.of(
                "It rained.\nNobody came.\nThe keeper of the lighthouse, who has lived on the rock since 1986, will leave"
                        + " it in spring, the port authority said on Monday.\nThe light stays on.",
                "The port authority said on Monday that three lights would be switched off before the winter begins.\n"
                        + "These are concerned:\n- Skerrin North\n- Skerrin South\n- Old Mole",
                "The keeper has written four books about his life on the rock, of which the first sold best of all.\n"
                        + "The last was called Night Watch (2019)\nHe now works on a fifth.",
                "F: Gehen Sie gern?\nA: Nein.\nF: Kommen Sie wieder, wenn das Licht im Frühjahr erneuert worden ist?\nA: Nein.",
                "灯台守は春に島を離れる。\n後任はいない。\n灯りは残る。")) {
            Extracted article = (Extracted) new PlainText().extract("The last keeper", text, null);

            assertThat(article.text()).isEqualTo(text);
        }
    }

    @Test
    void pageWithHardlyAnyNameKeepsItsShortSentences() {
        String page =
                "<html><head><title>Keeper leaves</title></head><body><header><a href='/'>Moorland Bote</a></header><main>"
                        + "<article><h1>Keeper leaves</h1><p>The keeper leaves.</p><p>Nobody follows him.</p>" + PROSE
                        + "<dl><dt>Built</dt><dd>1871</dd></dl></article><aside><p>The ferry was late on Monday because of fog that"
                        + " lay over the sound until noon, its operator said.</p></aside></main><footer><p>The Moorland Bote is a"
                        + " member of the press council and follows its code.</p></footer></body></html>";

        assertThat(Pages.read(page, null).text())
                .startsWith("The keeper leaves.\nNobody follows him.")
                .contains("Built\n1871")
                .doesNotContain("ferry", "press council");
    }
}
