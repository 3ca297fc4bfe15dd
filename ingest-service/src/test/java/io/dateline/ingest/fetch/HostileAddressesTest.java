package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import io.dateline.ingest.robots.RobotsRules;
import io.dateline.ingest.url.ArticleUrl;
import io.dateline.ingest.url.WebUrl;
import io.dateline.ingest.url.Wrappers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever a site answers before its page is read costs little: its robots.txt, its addresses, its cookies, and pages
/// that lead on.
class HostileAddressesTest {

    private static final URI URL = URI.create("https://quay.example/wall");

    @Test
    void rulesOfASiteAreComparedWithAnAddressAtOnce() {
        for (String piece : List.of(
                "*", "a", "a*", "*a", "**a", "aa*b", "*aaaaaaaaab", "%41", "漢", "/", "*/*a$", "$", " ", "#", ":")) {
            for (int length : List.of(10, 500, 1_000, 2_000, 16_000)) {
                String rule = "Disallow: /" + piece.repeat(length / piece.length() + 1) + "b\n";
                byte[] rules =
                        ("User-agent: *\n" + rule.repeat(512_000 / rule.length())).getBytes(StandardCharsets.UTF_8);
                RobotsRules[] read = new RobotsRules[1];
                Growth.assertWithin(
                        "read " + piece + length, 1_500, () -> read[0] = RobotsRules.parse(rules, "dateline"));
                Growth.assertWithin(
                        piece + length, 400, () -> read[0].allows("https://quay.example/" + "a".repeat(1_970)));
            }
        }
    }

    @Test
    void addressesAreReadAtOnce() {
        List<String> addresses = new ArrayList<>();
        for (String piece : List.of(
                "a=b&",
                "utm_a=b&",
                "&",
                "%41",
                "%",
                "%25",
                "/",
                "//",
                "a/",
                "../",
                ";jsessionid=",
                "?",
                "#",
                ".",
                "a.",
                "-",
                "漢",
                "url=http%3A%2F%2F",
                "url=https://quay.example/?",
                "=",
                "_",
                "@",
                ":",
                "[",
                "amp;",
                "a1aHR0",
                "A",
                "+")) {
            for (String before : List.of(
                    "https://quay.example/",
                    "https://quay.example/?",
                    "https://",
                    "https://www.google.com/url?url=",
                    "https://quay.example/redirect?",
                    "https://urldefense.com/v3/__https://",
                    "https://news.google.com/articles/",
                    "https://r.search.yahoo.com/RU=",
                    "https://cdn.ampproject.org/c/s/",
                    "")) {
                addresses.add((before + piece.repeat(100_000)).substring(0, 1_990));
                addresses.add(before + piece.repeat(50_000));
            }
        }
        for (String address : addresses) {
            Growth.assertWithin(address.substring(0, 50), 60, () -> {
                URI url = WebUrl.resolve(URL, address);
                if (url != null) {
                    Wrappers.unwrapped(url);
                    ArticleUrl.key(url);
                    ArticleUrl.looseKey(url);
                    ArticleUrl.credible(url, url);
                }
            });
        }
    }

    @Test
    void cookiesAreKeptAtOnce() {
        for (String piece :
                List.of("a=b;", ";", "=", "a", " ", "Domain=", "Path=/;", "Expires=1 ", "Max-Age=9", "\u0301")) {
            List<String> headers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                headers.add("c" + i + "=" + piece.repeat(8_000 / piece.length()));
            }
            Growth.assertWithin(piece, 1_500, () -> {
                ChainCookies cookies = new ChainCookies(Instant.EPOCH);
                cookies.keep(URL, headers);
                cookies.header(URL);
            });
        }
    }

    @Test
    void pagesThatLeadOnAreReadAtOnce() {
        for (String piece : List.of(
                "<meta http-equiv=refresh content='9",
                "<meta http-equiv=refresh content='1;url=x'>",
                "<meta http-equiv=refresh content='" + " ".repeat(1_000) + "'>",
                "<script>location=",
                "location.href = '",
                "location='/a",
                "<a href=x>Wall</a>",
                "<base href=x>",
                "redirect",
                "<p>you will be redirected",
                "<noscript>",
                " ",
                "\u0301",
                "<div>")) {
            byte[] page = ("<html><head><meta http-equiv=refresh content='9'>" + piece.repeat(95_000 / piece.length()))
                    .getBytes(StandardCharsets.UTF_8);
            Growth.assertWithin(
                    piece,
                    400,
                    () -> assertThat(Forwarding.of(page, "text/html", URL)).isNotNull());
        }
    }
}
