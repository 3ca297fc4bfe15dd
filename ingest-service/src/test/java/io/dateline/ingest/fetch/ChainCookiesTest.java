package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainCookiesTest {

    private static final URI SHOP = URI.create("https://news.post.example.co.uk/a/b?x=1");

    private final ChainCookies cookies = new ChainCookies(Instant.parse("2026-11-29T12:00:00Z"));

    @Test
    void aCookieGoesBackToItsHostAlone() {
        cookies.keep(SHOP, List.of("seen=1; Path=/", "id=\"7\"; HttpOnly"));

        assertThat(cookies.header(SHOP)).isEqualTo("seen=1; id=\"7\"");
        assertThat(cookies.header(URI.create("https://news.post.example.co.uk/")))
                .isEqualTo("seen=1");
        assertThat(cookies.header(URI.create("https://post.example.co.uk/"))).isNull();
        assertThat(cookies.header(URI.create("https://evil.example/"))).isNull();
    }

    @Test
    void aDomainIsNoWiderThanTheSite() {
        cookies.keep(
                SHOP,
                List.of(
                        "site=1; Domain=.example.co.uk; Path=/",
                        "suffix=1; Domain=co.uk; Path=/",
                        "other=1; Domain=other.example; Path=/",
                        "below=1; Domain=x.news.post.example.co.uk; Path=/"));

        assertThat(cookies.header(URI.create("https://www.example.co.uk/"))).isEqualTo("site=1");
        assertThat(cookies.header(URI.create("https://bad.co.uk/"))).isNull();
        assertThat(cookies.header(URI.create("https://notexample.co.uk/"))).isNull();
    }

    @Test
    void pathAndSecureAreHeld() {
        cookies.keep(SHOP, List.of("deep=1; Path=/a", "safe=1; Secure; Path=/"));

        assertThat(cookies.header(URI.create("https://news.post.example.co.uk/ab")))
                .isEqualTo("safe=1");
        assertThat(cookies.header(URI.create("http://news.post.example.co.uk/a/c")))
                .isEqualTo("deep=1");
        cookies.keep(URI.create("http://plain.example/"), List.of("s=1; Secure", "__Host-x=1; Path=/", "__Secure-y=1"));
        assertThat(cookies.header(URI.create("https://plain.example/"))).isNull();
    }

    @Test
    void aCookieThatIsOverIsForgotten() {
        cookies.keep(SHOP, List.of("a=1; Path=/", "b=1; Path=/", "c=1; Path=/"));
        cookies.keep(
                SHOP,
                List.of(
                        "a=; Path=/; Max-Age=0",
                        "b=; Path=/; Expires=Thu, 01-Jan-1970 00:00:00 GMT",
                        "c=2; Path=/; Max-Age=60"));

        assertThat(cookies.header(SHOP)).isEqualTo("c=2");
    }

    @Test
    void whatIsTooMuchOrBrokenIsLeftOut() {
        cookies.keep(SHOP, List.of("=x", "nothing", "a\u0001=1", "big=" + "x".repeat(5_000)));
        assertThat(cookies.header(SHOP)).isNull();

        cookies.keep(
                SHOP,
                IntStream.range(0, 10_000).mapToObj(i -> "c" + i + "=1; Path=/").toList());
        assertThat(String.valueOf(cookies.header(SHOP)).split("; ")).hasSizeLessThanOrEqualTo(50);
    }
}
