package io.dateline.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        " HTTP://Example.ORG:80/a b , http://example.org/a%20b",
        "https://example.org:443/x#top, https://example.org/x",
        "example.org:8080/feed, https://example.org:8080/feed",
        "feed://example.org/rss, https://example.org/rss",
        "feed:https://example.org/rss, https://example.org/rss",
        "FEED:http://example.org/rss, http://example.org/rss",
        "feed:example.org/rss, https://example.org/rss",
        "https://bücher.example/ä?q=ü, https://xn--bcher-kva.example/%C3%A4?q=%C3%BC",
        "https://user:secret@example.org/x, https://example.org/x",
        "https://example.org/a/../b, https://example.org/b",
        "https://example.org/a%2Fb?x=100%, https://example.org/a%2Fb?x=100%25",
        "http://a.localhost:1234/x, http://a.localhost:1234/x",
    })
    void addressesAreReadAsPeopleWriteThem(String written, String read) {
        assertThat(WebUrl.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://",
                "http://[::1",
                "http://example.org:99999/",
                "data:text/html,x"
            })
    void whatIsNoWebAddressIsRefused(String written) {
        assertThatThrownBy(() -> WebUrl.parse(written)).isInstanceOf(InvalidUrlException.class);
    }

    @Test
    void linksAreResolvedAgainstTheirPage() {
        URI page = URI.create("https://example.org/news/today");

        assertThat(WebUrl.resolve(page, " ../a?b=c d ")).hasToString("https://example.org/a?b=c%20d");
        assertThat(WebUrl.resolve(page, "//cdn.example.net/x")).hasToString("https://cdn.example.net/x");
        assertThat(WebUrl.resolve(page, "feed://example.net/x")).hasToString("https://example.net/x");
        assertThat(WebUrl.resolve(page, "feed:http://example.net/x")).hasToString("http://example.net/x");
        assertThat(WebUrl.resolve(page, "mailto:a@b.c")).isNull();
        assertThat(WebUrl.resolve(page, "#here")).isNull();
        assertThat(WebUrl.resolve(page, "javascript:void(0)")).isNull();
    }

    @Test
    void whoGivesNoSchemeLeavesItOpen() {
        assertThat(WebUrl.isSchemeOpen("example.org/feed")).isTrue();
        assertThat(WebUrl.isSchemeOpen(" feed://example.org/feed")).isTrue();
        assertThat(WebUrl.isSchemeOpen("feed:http://example.org/feed")).isFalse();
        assertThat(WebUrl.isSchemeOpen("https://example.org/")).isFalse();
        assertThat(WebUrl.overHttp(URI.create("https://example.org/x?y"))).hasToString("http://example.org/x?y");
        assertThat(WebUrl.overHttp(URI.create("https://example.org:8443/"))).isNull();
        assertThat(WebUrl.overHttp(URI.create("http://example.org/"))).isNull();
        assertThat(WebUrl.readAsHttp(WebUrl.parse("example.org:8081/x"))).hasToString("http://example.org:8081/x");
    }

    @Test
    void whatIsNoAddressIsToldWithHowOneLooks() {
        for (String typed : List.of("not a url", "https://", "http://a b/")) {
            assertThatThrownBy(() -> WebUrl.parse(typed))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            InvalidUrlException.class,
                            e -> assertThat(e.reason())
                                    .contains("news.example")
                                    .doesNotContainIgnoringCase("authority"));
        }
    }

    @Test
    void sitesAreTheRegistrableNames() {
        assertThat(Site.same(URI.create("https://a.blogspot.com/"), URI.create("https://b.blogspot.com/")))
                .isFalse();
    }
}
