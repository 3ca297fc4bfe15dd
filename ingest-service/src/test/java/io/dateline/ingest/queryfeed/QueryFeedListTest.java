package io.dateline.ingest.queryfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.url.WebUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryFeedListTest {

    private static final List<QueryFeed> LIST = QueryFeedList.read();

    private static final List<String> HOSTILE = List.of(
            "Acme Foods",
            "  Acme \t Foods\n",
            "\"Acme\" & 'Sons' #1",
            "AT&T",
            "C++ / C# ? q=1&format=json",
            "https://evil.example/?a=b",
            "../../etc/passwd",
            "a@evil.example:80/",
            "Роснефть",
            "東京銀行 株式会社",
            "شركة الميناء",
            "😀 Acme",
            "%20%0d%0aHost: evil",
            "\u0000\u0007Acme\ud800",
            "{}{}",
            "A".repeat(100),
            "quarkusio/quarkus",
            "UC_x5XG1OV2P6uZZ5FSM9Ttw");

    static Stream<QueryFeed> all() {
        return LIST.stream();
    }

    @Test
    void listHoldsWhatServicesGive() {
        assertThat(LIST.stream().map(QueryFeed::kind))
                .contains("news", "forum", "video", "fediverse", "code", "questions", "podcast");
        assertThat(LIST.stream().map(QueryFeed::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        assertThat(LIST.stream().map(QueryFeed::name)).doesNotHaveDuplicates();
        assertThat(LIST).filteredOn(feed -> feed.blank().asksName()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineSaysWhatItCoversAndItsTerms(QueryFeed feed) {
        assertThat(feed.address().split("\\{}", -1)).hasSize(2);
        assertThat(List.of(feed.covers(), feed.terms())).allMatch(sentence -> sentence.matches("[A-Z].{20,200}\\."));
        assertThat(feed.example() == null).isEqualTo(feed.blank().asksName());
        assertThat(feed.example() == null || feed.url(feed.example()).isPresent())
                .isTrue();
    }

    /// Whatever is given, the address stays one of the service, and holds what was given nowhere but in its place.
    @ParameterizedTest
    @MethodSource("all")
    void everyNameMakesAnHttpsAddressOfTheServiceOrNone(QueryFeed feed) {
        int cut = feed.address().indexOf("{}");
        String before = feed.address().substring(0, cut);
        String after = feed.address().substring(cut + 2);
        int filled = 0;
        for (String name : HOSTILE) {
            String url = feed.url(name).orElse(null);
            if (url == null) {
                continue;
            }
            filled++;
            assertThat(url).as(name).startsWith(before).endsWith(after).matches("[\\x21-\\x7e]+");
            String inside = url.substring(before.length(), url.length() - after.length());
            assertThat(inside).as(name).matches(feed.blank() == Blank.REPOSITORY ? "[\\w.%/-]+" : "[\\w.%-]+");
            URI uri = URI.create(url);
            assertThat(uri.getScheme()).isEqualTo("https");
            assertThat(uri.getHost()).isEqualTo(URI.create(before).getHost());
            assertThat(uri.getRawFragment()).isNull();
            assertThat(WebUrl.parse(url).getHost()).isEqualTo(uri.getHost());
            if (Set.of(Blank.PHRASE, Blank.WORDS).contains(feed.blank()) && name.equals("東京銀行 株式会社")) {
                assertThat(URLDecoder.decode(inside, StandardCharsets.UTF_8)).contains(name);
            }
        }
        assertThat(filled).isPositive();
        assertThat(feed.url("")).isEmpty();
        assertThat(feed.url(" \"&# ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bing-news | Acme \"Foods\" | https://www.bing.com/news/search?q=%22Acme%20Foods%22&format=rss",
                "mastodon | AT&T Wireless | https://mastodon.social/tags/ATTWireless.rss",
                "stack-overflow | Spring Boot | https://stackoverflow.com/feeds/tag?tagnames=spring-boot&sort=newest",
                "stack-overflow | C# | https://stackoverflow.com/feeds/tag?tagnames=c%23&sort=newest",
                "wikipedia | Acme Foods plc | https://en.wikipedia.org/w/index.php?title=Acme_Foods_plc&action=history&feed=atom",
                "github-releases | quarkusio/quarkus | https://github.com/quarkusio/quarkus/releases.atom",
            })
    void nameIsFilledInAsTheServiceWantsIt(String id, String given, String url) {
        QueryFeed feed =
                LIST.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();

        assertThat(feed.url(given)).contains(url);
    }
}
