package io.dateline.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HostileDiscoveryTest {

    @Test
    void pageOfManyLinksIsLookedThroughInProportionToItsLength() {
        for (String link : List.of(
                "<link rel=alternate type=application/rss+xml href=/feed#>",
                "<link rel=feed href=/feed>",
                "<a href=/#/feed>Wall</a>",
                "<a href=x.rss>",
                "<base href=#>")) {
            Growth.assertLinear(link, 40_000, count -> {
                StringBuilder html = new StringBuilder("<html><head>");
                for (int i = 0; i < count; i++) {
                    html.append(link.replace("#", Integer.toString(i)));
                }
                Document page = Jsoup.parse(html.toString(), "https://quay.example/");
                assertThat(FeedLinks.declared(page)).hasSizeLessThanOrEqualTo(100);
                assertThat(FeedLinks.linked(page)).hasSizeLessThanOrEqualTo(4);
            });
        }
    }
}
