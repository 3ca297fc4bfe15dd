package io.dateline.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NewsHostsTest {

    private static final Pattern LINK = Pattern.compile("<link>(http[^<]*html)</link>");

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aSiteHasAFeedOfItsOwnAndEachPageIsAnArticleOfItsOwn() throws Exception {
        try (NewsHosts hosts = new NewsHosts(List.of("The port of Kiel closed.", "A ferry ran aground & floats."), 3)) {
            assertThat(hosts.firstPageAt()).isZero();
            HttpResponse<String> feed = get(hosts.feed(1));
            List<String> links = LINK.matcher(feed.body())
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();

            assertThat(feed.headers().firstValue("Content-Type")).contains("application/rss+xml");
            assertThat(links).hasSize(3).doesNotHaveDuplicates().allMatch(link -> link.contains("site-1.localhost"));
            HttpResponse<String> page = get(links.getFirst());
            assertThat(page.body())
                    .contains("<article><h1>")
                    .isEqualTo(get(links.getFirst()).body());
            assertThat(page.body().replaceAll("<[^>]*>", " ").split("\\s+")).hasSizeGreaterThan(400);
            assertThat(hosts.firstPageAt()).isNotZero();
            assertThat(get(hosts.feed(1).replace("feed.xml", "robots.txt")).statusCode())
                    .isEqualTo(404);
            assertThat(get("http://127.0.0.1:" + hosts.port() + "/feed.xml").statusCode())
                    .isEqualTo(404);
        }
    }
}
