package io.dateline.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NewsHostsTest {

    private static final Pattern LINK = Pattern.compile("<link>(http[^<]*html)</link>");

    /// An answer whole, head and body: names of loopback are for the fetcher to resolve, not for every machine.
    private static String get(NewsHosts hosts, String address) throws IOException {
        URI url = URI.create(address);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hosts.port())) {
            socket.getOutputStream()
                    .write(("GET " + url.getPath() + " HTTP/1.0\r\nHost: " + url.getAuthority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSiteHasAFeedOfItsOwnAndEachPageIsAnArticleOfItsOwn() throws Exception {
        try (NewsHosts hosts = new NewsHosts(List.of("The port of Kiel closed.", "A ferry ran aground & floats."), 3)) {
            assertThat(hosts.firstPageAt()).isZero();
            String feed = get(hosts, hosts.feed(1));
            List<String> links = LINK.matcher(feed)
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();

            assertThat(feed).contains("application/rss+xml");
            assertThat(links).hasSize(3).doesNotHaveDuplicates().allMatch(link -> link.contains("site-1.localhost"));
            String page = get(hosts, links.getFirst());
            assertThat(page).contains("<article><h1>");
            assertThat(body(page))
                    .isEqualTo(body(get(hosts, links.getFirst())))
                    .isNotEqualTo(body(get(hosts, links.get(1))));
            assertThat(page.replaceAll("<[^>]*>", " ").split("\\s+")).hasSizeGreaterThan(400);
            assertThat(hosts.firstPageAt()).isNotZero();
            assertThat(get(hosts, hosts.feed(1).replace("feed.xml", "robots.txt")))
                    .startsWith("HTTP/1.1 404");
            assertThat(get(hosts, "http://elsewhere.localhost/feed.xml")).startsWith("HTTP/1.1 404");
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
