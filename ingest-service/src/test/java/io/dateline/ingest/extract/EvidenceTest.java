package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.dates.Published;
import io.dateline.ingest.extract.Extraction.Extracted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is believed when witnesses agree, differ or stand alone.
class EvidenceTest {

    private static final String PROSE =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would"
                    + " begin before the end of the summer, if the weather allows it.</p>";

    @Test
    void dayInTheAddressTellsTheDayWhereItWasWritten() {
        Extracted article =
                Pages.read(dated("2024-05-04T02:10:00Z"), "https://news.example/2024/05/03/bridge-approved");

        assertThat(published(article).day()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(published(article).at()).hasToString("2024-05-04T02:10:00Z");
    }

    @Test
    void dayInTheAddressThatNoTimeZoneExplainsIsNotBelieved() {
        Extracted article =
                Pages.read(dated("2024-05-04T02:10:00Z"), "https://news.example/2023/01/01/bridge-approved");

        assertThat(published(article).day()).isEqualTo(LocalDate.of(2024, 5, 4));
    }

    @Test
    void dayThatAReaderSeesIsSurerThanThatOfAVagueMetaElement() {
        String vague = dated("x").replace("article:published_time' content='x", "date' content='2024-06-09T02:10:00Z");
        String marks =
                "<i class='a'></i><i class='b'></i><i class='c'></i><i class='d'></i><i class='e'></i><i class='f'></i>";
        String seen = vague.replace(
                "<body>", "<body class='g'>" + marks + "<h1>Bridge approved by council</h1><time>2024-05-04</time>");
        String bare = vague.replace("<body>", "<body><h1>Bridge approved by council</h1><time>2024-05-04</time>");

        assertThat(published(Pages.read(vague, "https://news.example/a")).day()).isEqualTo(LocalDate.of(2024, 6, 9));
        assertThat(published(Pages.read(seen, "https://news.example/a")).day()).isEqualTo(LocalDate.of(2024, 5, 4));
        // Where a page has no structure, a line with a date may be anything.
        assertThat(published(Pages.read(bare, "https://news.example/a")).day()).isEqualTo(LocalDate.of(2024, 6, 9));
    }

    @Test
    void offsetBesideTheTimeIsKept() {
        Extracted article = Pages.read(dated("2024-05-04T02:10:00+02:00"), "https://news.example/a");

        assertThat(published(article).offset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void nameThatClosesTheTextIsItsAuthors() {
        String signed = "<html><body><article><h1>Bridge approved</h1>" + PROSE.repeat(4)
                + "<p><strong>Ada Low</strong></p></article></body></html>";
        String heading = signed.replace("</article>", PROSE + "</article>");
        String linked = signed.replace("Ada Low", "<a href='/more'>Read More</a>");

        assertThat(Pages.read(signed, "https://news.example/a").byline()).containsExactly("Ada Low");
        assertThat(Pages.read(heading, "https://news.example/a").byline()).isEmpty();
        assertThat(Pages.read(linked, "https://news.example/a").byline()).isEmpty();
    }

    @Test
    void rowsOfFiguresAreLines() {
        String page = "<html><body class='a'><div class='b' id='c'>" + PROSE.repeat(4)
                + "<table><tr><td>1</td><td>Ada Low</td><td>5040</td></tr></table>" + PROSE
                + "</div><i class='d'></i><i class='e'></i><i class='f'></i><i class='g'></i><i class='h'></i></body></html>";

        assertThat(Pages.read(page, "https://news.example/a").text()).contains("\n1 Ada Low 5040\n");
    }

    @Test
    void flagsAndFactsOfThePageComeWithTheirReasons() {
        String page = "<html><head><title>Bridge approved by council</title>"
                + "<meta property='article:content_tier' content='metered'>"
                + "<meta property='article:section' content='Local'><meta property='og:image' content='/b.jpg'>"
                + "<link rel='amphtml' href='/amp/a'></head><body>" + PROSE.repeat(4)
                + "<p>Correction: an earlier version gave the wrong day.</p></body></html>";

        Extracted article = Pages.read(page, "https://news.example/a");

        assertThat(article.flags().paywall()).isTrue();
        assertThat(article.flags().correction()).isTrue();
        assertThat(article.section()).isEqualTo("Local");
        assertThat(article.leadImage()).isEqualTo("https://news.example/b.jpg");
        assertThat(article.ampUrl()).isEqualTo("https://news.example/amp/a");
        assertThat(article.why())
                .extracting(Choice::part)
                .contains("title", "text", "section", "lead image", "AMP address", "paywalled", "corrected");
    }

    @Test
    void pageThatSpeaksMicrodataAloneIsUnderstood() {
        String page = "<html><body><article itemscope itemtype='https://schema.org/NewsArticle'>"
                + "<h2 itemprop='headline'>Bridge approved by council</h2><meta itemprop='inLanguage' content='en-GB'>"
                + "<time itemprop='datePublished' datetime='2024-05-04T02:10:00Z'>yesterday</time>"
                + "<span itemprop='author' itemscope><b itemprop='name'>Ada Low</b></span>"
                + "<figure itemprop='image' itemscope><img itemprop='url' src='/bridge.jpg'></figure>"
                + "<span itemprop='articleSection'>City</span><span itemprop='keywords'>bridges, council</span>"
                + "<div itemprop='articleBody'>" + PROSE.repeat(4) + "</div></article></body></html>";

        Extracted article = Pages.read(page, "https://news.example/a");

        assertThat(article.title()).isEqualTo("Bridge approved by council");
        assertThat(article.byline()).containsExactly("Ada Low");
        assertThat(published(article).at()).hasToString("2024-05-04T02:10:00Z");
        assertThat(article.declaredLanguage()).isEqualTo("en-GB");
        assertThat(article.section()).isEqualTo("City");
        assertThat(article.leadImage()).hasToString("https://news.example/bridge.jpg");
        assertThat(article.tags()).containsExactly("bridges", "council");
    }

    @Test
    void headlinesOfSeveralArticlesInMicrodataSayNothing() {
        String page = "<html><head><title>Bridge approved by council</title></head><body>" + PROSE.repeat(4)
                + "<h3 itemprop='headline'>Ferry cancelled</h3><h3 itemprop='headline'>Tunnel dug</h3></body></html>";

        assertThat(Pages.read(page, "https://news.example/a").title()).isEqualTo("Bridge approved by council");
    }

    @Test
    void pageThatSpeaksDublinCoreAloneIsUnderstood() {
        String page = "<html><head><meta name='DC.title' content='Bridge approved by council'>"
                + "<meta name='DC.creator' content='Ada Low'><meta name='DC.language' content='en-GB'>"
                + "<meta name='DC.date.issued' content='2024-05-04T02:10:00Z'>"
                + "<meta name='DCTERMS.modified' content='2024-05-05T02:10:00Z'>"
                + "<meta name='DC.subject' content='bridges; council'></head><body>" + PROSE.repeat(4)
                + "</body></html>";

        Extracted article = Pages.read(page, "https://news.example/a");

        assertThat(article.title()).isEqualTo("Bridge approved by council");
        assertThat(article.byline()).containsExactly("Ada Low");
        assertThat(published(article).at()).hasToString("2024-05-04T02:10:00Z");
        assertThat(Objects.requireNonNull(article.modified()).at()).hasToString("2024-05-05T02:10:00Z");
        assertThat(article.declaredLanguage()).isEqualTo("en-GB");
        assertThat(article.tags()).containsExactly("bridges", "council");
    }

    private static Published published(Extracted article) {
        return Objects.requireNonNull(article.published());
    }

    private static String dated(String published) {
        return "<html><head><title>Bridge approved by council</title><meta property='article:published_time' content='"
                + published + "'></head><body>" + PROSE.repeat(4) + "</body></html>";
    }
}
