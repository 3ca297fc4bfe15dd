package io.dateline.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate type='application/rss+xml' href='/feed'>",
                "<link rel='ALTERNATE' type=' Application/Atom+XML ' href='/feed'>",
                "<link rel='alternate home' type='application/feed+json' href='https://quay.example/feed'>",
                "<link rel=feed href='//quay.example/feed'>",
                "<base href='https://quay.example/'><link rel=alternate type='text/xml' href='feed'>"
            })
    void feedThatAPageDeclaresIsFound(String head) {
        assertThat(FeedLinks.declared(page(head))).containsExactly(URI.create("https://quay.example/feed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet type='text/css' href='/feed'>",
                "<link rel=alternate hreflang=de href='/de'>",
                "<link rel=alternate type='text/html' href='/amp'>",
                "<link rel=alternate type='application/rss+xml' title='Comments on Wall' href='/feed'>",
                "<link rel=alternate type='application/rss+xml' href='/comments/feed'>",
                "<link rel=alternate type='application/rss+xml' href='javascript:x'>"
            })
    void whatIsNoFeedOfArticlesIsNotTaken(String head) {
        assertThat(FeedLinks.declared(page(head))).isEmpty();
    }

    @Test
    void feedThatIsDeclaredTwiceIsOne() {
        String link = "<link rel=alternate type='application/rss+xml' href='/feed'>";

        assertThat(FeedLinks.declared(page(link + link))).hasSize(1);
    }

    @Test
    void pageMayDeclareAsManyAsItLikesAndAHundredAreTaken() {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            head.append("<link rel=alternate type='application/rss+xml' href='/feed")
                    .append(i)
                    .append("'>");
        }

        assertThat(FeedLinks.declared(page(head.toString()))).hasSize(100);
    }

    @Test
    void linkThatLooksLikeAFeedIsFoundWhereNothingIsDeclared() {
        Set<URI> found = FeedLinks.linked(
                page("<a href='/news/feed/'>RSS</a><a href='/about'>About</a><a href='/NEWS.RSS'>All</a>"));

        assertThat(found)
                .containsExactly(
                        URI.create("https://quay.example/news/feed/"), URI.create("https://quay.example/NEWS.RSS"));
    }

    @Test
    void ofLinksThatLookLikeFeedsAFewAreTried() {
        assertThat(FeedLinks.linked(page("<a href='/a/rss'><a href='/b/rss'><a href='/c/rss'>"
                        + "<a href='/d/rss'><a href='/e/rss'><a href='/f/rss'>")))
                .hasSize(4);
    }

    private static Document page(String head) {
        return Jsoup.parse("<html><head>" + head + "</head><body></body></html>", "https://quay.example/news/");
    }
}
