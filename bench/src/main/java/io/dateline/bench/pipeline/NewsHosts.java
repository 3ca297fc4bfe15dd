package io.dateline.bench.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many news sites on one port of loopback: each has a feed and its pages, and every page an article of its own.
final class NewsHosts implements AutoCloseable {

    private static final int WORDS = 400;

    private static final Pattern HOST = Pattern.compile("site-(\\d+)\\.localhost(?::\\d+)?");
    private static final Pattern PAGE = Pattern.compile("/news/(\\d+)\\.html");
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final List<String> sentences;
    private final int pages;
    private final Instant began = Instant.now();
    private final AtomicLong firstPage = new AtomicLong();
    private final HttpServer server;

    /// @param sentences of which articles are made
    /// @param pages of each site
    NewsHosts(List<String> sentences, int pages) throws IOException {
        this.sentences = sentences;
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String feed(int site) {
        return address(site) + "/feed.xml";
    }

    /// When the first page was asked for, as [System#nanoTime] counts; 0 if none was.
    long firstPageAt() {
        return firstPage.get();
    }

    private String address(int site) {
        return "http://site-" + site + ".localhost:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher host =
                    HOST.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
            Matcher page = PAGE.matcher(path);
            if (!host.matches()) {
                send(exchange, 404, "text/plain", "no such site");
            } else if (path.equals("/feed.xml")) {
                send(exchange, 200, "application/rss+xml", feedText(Integer.parseInt(host.group(1))));
            } else if (page.matches()) {
                firstPage.compareAndSet(0, System.nanoTime());
                send(exchange, 200, "text/html; charset=utf-8", page(Integer.parseInt(page.group(1))));
            } else {
                send(exchange, 404, "text/plain", "nothing here");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String feedText(int site) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site ")
                .append(site)
                .append("</title><link>")
                .append(address(site))
                .append("/</link><description>News</description>");
        for (int i = 0; i < pages; i++) {
            int number = site * pages + i;
            feed.append("<item><title>")
                    .append(escaped(sentence(new Random(number))))
                    .append("</title><link>")
                    .append(address(site))
                    .append("/news/")
                    .append(number)
                    .append(".html</link><pubDate>")
                    .append(RFC_822.format(began.minusSeconds(60L * i)))
                    .append("</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    /// The same number is the same article.
    private String page(int number) {
        Random random = new Random(number);
        String title = escaped(sentence(random));
        StringBuilder text = new StringBuilder();
        for (int words = 0; words < WORDS; ) {
            text.append("<p>");
            for (int i = 0; i < 3; i++) {
                String sentence = sentence(random);
                words += sentence.split(" ").length;
                text.append(escaped(sentence)).append(' ');
            }
            text.append("</p>\n");
        }
        return """
                <!doctype html><html lang="en"><head><title>%s</title></head><body>
                <nav><a href="/">Home</a> <a href="/news/">News</a> <a href="/about/">About</a></nav>
                <main><article><h1>%s</h1>
                %s</article></main>
                <footer><p>All rights reserved. Contact the editors.</p></footer></body></html>
                """.formatted(title, title, text);
    }

    private String sentence(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
