package io.dateline.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The HTML of an outlet: its home page and its article pages, with what surrounds an article on a news site.
final class DemoPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK);

    private final int port;
    private final Instant start;

    DemoPages(int port, Instant start) {
        this.port = port;
        this.start = start;
    }

    /// @param articles those that have appeared, newest first
    String home(Outlet outlet, List<DemoArticle> articles, Instant now) {
        String teasers = articles.stream()
                .map(article -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(
                                article.path(),
                                Markup.escape(article.versionAt(start, now).title())))
                .collect(Collectors.joining("\n"));
        return page(
                outlet,
                "en",
                "<title>%s</title>".formatted(Markup.escape(outlet.title())),
                "<main><h1>%s</h1><ul>%s</ul></main>".formatted(Markup.escape(outlet.title()), teasers));
    }

    /// @param others further articles of the outlet, to link to
    String article(DemoArticle article, List<DemoArticle> others, Instant now) {
        DemoArticle.Version version = article.versionAt(start, now);
        String text = version.paragraphs().stream()
                .map(paragraph -> "<p>" + Markup.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        String tags = article.tags().stream()
                .map(tag -> "<li><a rel=\"tag\" href=\"/topics/%s\">%s</a></li>"
                        .formatted(Markup.escape(tag.replace(' ', '-')), Markup.escape(tag)))
                .collect(Collectors.joining());
        String body = """
                <main><article>
                <header><p class="kicker">%s</p><h1>%s</h1>
                <p class="byline">By <span rel="author">%s</span></p>
                <time datetime="%s">%s</time></header>
                <div class="share-bar"><a href="#">Share</a> <a href="#">E-mail</a> <a href="#">Print</a></div>
                <div class="article-body">
                %s
                </div>
                <ul class="tags">%s</ul>
                </article>
                <aside class="related"><h2>More from %s</h2><ul>%s</ul></aside></main>
                """.formatted(
                        Markup.escape(article.section()),
                        Markup.escape(version.title()),
                        Markup.escape(String.join(" and ", article.byline())),
                        seconds(article.publishedAt(start)),
                        SHOWN.format(article.publishedAt(start).atOffset(ZoneOffset.UTC)),
                        text,
                        tags,
                        Markup.escape(article.outlet().title()),
                        related(article, others, now));
        return page(article.outlet(), article.language(), head(article, version, now), body);
    }

    private String related(DemoArticle article, List<DemoArticle> others, Instant now) {
        return others.stream()
                .filter(other -> !other.id().equals(article.id()))
                .limit(4)
                .map(other -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(
                                other.path(),
                                Markup.escape(other.versionAt(start, now).title())))
                .collect(Collectors.joining("\n"));
    }

    private String head(DemoArticle article, DemoArticle.Version version, Instant now) {
        String address = article.outlet().home(port).resolve(article.path()).toString();
        String title = Markup.escape(version.title());
        String head = """
                <title>%s | %s</title>
                <link rel="canonical" href="%s">
                <meta name="description" content="%s">
                <meta property="og:type" content="article"><meta property="og:title" content="%s">
                <meta property="og:url" content="%s"><meta property="og:site_name" content="%s">
                <meta property="article:published_time" content="%s">
                <meta property="article:modified_time" content="%s">
                """.formatted(
                        title,
                        Markup.escape(article.outlet().title()),
                        address,
                        Markup.escape(version.paragraphs().getFirst()),
                        title,
                        address,
                        Markup.escape(article.outlet().title()),
                        seconds(article.publishedAt(start)),
                        seconds(article.updatedAt(start, now)));
        return article.outlet().structured() ? head + structured(article, version, address, now) : head;
    }

    private String structured(DemoArticle article, DemoArticle.Version version, String address, Instant now) {
        ObjectNode about = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", version.title())
                .put("url", address)
                .put("datePublished", seconds(article.publishedAt(start)))
                .put("dateModified", seconds(article.updatedAt(start, now)))
                .put("articleSection", article.section());
        String author = article.agency() ? "Organization" : "Person";
        article.byline()
                .forEach(name -> about.withArray("author")
                        .addObject()
                        .put("@type", author)
                        .put("name", name));
        about.putObject("publisher")
                .put("@type", "NewsMediaOrganization")
                .put("name", article.outlet().title());
        String json = about.toString().replace("<", "\\u003c");
        return "<script type=\"application/ld+json\">" + json + "</script>\n";
    }

    private String page(Outlet outlet, String language, String head, String body) {
        String name = Markup.escape(outlet.title());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                %s<link rel="alternate" type="%s" title="%s" href="%s">
                <meta name="viewport" content="width=device-width">
                </head><body>
                <header class="site"><a class="logo" href="/">%s</a>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li>
                <li><a href="/subscribe">Subscribe</a></li></ul></nav></header>
                %s
                <footer><p>%s is invented, as are all people and companies in it.</p>
                <a href="/privacy">Privacy</a> <a href="/contact">Contact</a></footer>
                </body></html>
                """.formatted(
                        language,
                        head,
                        outlet.format().mediaType(),
                        name,
                        outlet.format().path(),
                        name,
                        body,
                        name);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
