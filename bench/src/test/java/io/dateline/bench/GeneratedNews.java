package io.dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// News sites on loopback whose articles are generated: each site has one feed, and the feed grows as time goes by.
final class GeneratedNews implements AutoCloseable {

    private static final List<String> TOWNS =
            List.of("Leeds", "Bristol", "Dundee", "Norwich", "Cardiff", "Exeter", "Durham", "Belfast");
    private static final List<String> TRADES =
            List.of("bakery", "shipyard", "print works", "brewery", "tannery", "foundry", "dairy", "sawmill");
    private static final List<String> EVENTS = List.of(
            "opens a second hall",
            "recalls a faulty product",
            "hires sixty apprentices",
            "loses a large order",
            "wins a regional award",
            "closes its night shift");

    /// Articles that a feed lists: its newest.
    private static final int FEED_LENGTH = 400;

    private final HttpServer server;
    private final int sites;
    private final List<Story> stories;
    private final AtomicInteger published = new AtomicInteger();

    /// One article.
    record Story(int number, String title, List<String> paragraphs) {

        String text() {
            return String.join("\n", paragraphs);
        }
    }

    /// @param sites how many there are; article n is on site n modulo this
    GeneratedNews(int sites, int articles) throws IOException {
        this.sites = sites;
        this.stories =
                IntStream.range(0, articles).mapToObj(GeneratedNews::story).toList();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// An article unlike any other: its number is in its title and its text.
    static Story story(int number) {
        String town = TOWNS.get(number % TOWNS.size());
        String trade = TRADES.get(number / TOWNS.size() % TRADES.size());
        String event = EVENTS.get(number % EVENTS.size());
        String title = "The " + town + " " + trade + " number " + number + " " + event;
        return new Story(
                number,
                title,
                List.of(
                        "The " + trade + " that carries the number " + number + " in the trade register of " + town
                                + " "
                                + event + ", its owners said on Monday. Neighbours had talked about it since "
                                + (number % 27 + 2)
                                + " days ago, when three lorries from the coast were seen in front of the gate.",
                        "The mayor of " + town
                                + " said that the town council would meet the owners next week. She spoke of "
                                + (number * 7 + 30) + " jobs which depend on the " + trade
                                + ", and of a road that has waited for repair for " + (number % 9 + 2) + " years.",
                        "A bank in London has lent the company money since it was founded. Its analysts expect that sales in "
                                + "the coming year will be " + (number % 13 + 1)
                                + " per cent higher than in this one, provided that the price of energy does not rise again."));
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI feed(int site) {
        return URI.create("http://paper-" + site + ".localhost:" + port() + "/feed.xml");
    }

    /// Titles of all articles that the sites will ever have.
    List<String> titles() {
        return stories.stream().map(Story::title).toList();
    }

    /// Makes more articles visible in the feeds.
    ///
    /// @param count how many are visible from now on, over all sites
    void publish(int count) {
        published.set(Math.min(count, stories.size()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int site = siteOf(exchange.getRequestHeaders().getFirst("Host"));
        if (path.equals("/feed.xml") && site >= 0) {
            send(exchange, 200, "application/rss+xml", rss(site));
        } else if (path.matches("/news/[0-9]+") && Integer.parseInt(path.substring(6)) < published.get()) {
            send(exchange, 200, "text/html; charset=utf-8", page(stories.get(Integer.parseInt(path.substring(6)))));
        } else {
            send(exchange, 404, "text/plain", "not here");
        }
    }

    private static int siteOf(String host) {
        return host != null && host.matches("paper-[0-9]+\\.localhost.*")
                ? Integer.parseInt(host.substring(6, host.indexOf('.')))
                : -1;
    }

    private String rss(int site) {
        List<String> items = new ArrayList<>();
        for (int number = published.get() - 1; number >= 0 && items.size() < FEED_LENGTH; number--) {
            if (number % sites == site) {
                Story story = stories.get(number);
                items.add("<item><title>" + story.title() + "</title><link>http://paper-" + site + ".localhost:"
                        + port() + "/news/" + number + "</link><guid>paper-" + site + "-" + number + "</guid></item>");
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Paper " + site
                + "</title><link>http://paper-" + site + ".localhost:" + port()
                + "/</link><description>Generated news</description><language>en</language>" + String.join("", items)
                + "</channel></rss>";
    }

    private static String page(Story story) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(story.title())
                .append("</title></head><body><article><h1>")
                .append(story.title())
                .append("</h1>");
        story.paragraphs()
                .forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>"));
        return html.append("</article></body></html>").toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
