package io.dateline.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The feed of an outlet, in the outlet's format.
final class DemoFeeds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Instant start;

    DemoFeeds(int port, Instant start) {
        this.port = port;
        this.start = start;
    }

    /// @param articles those that have appeared, newest first
    String render(Outlet outlet, List<DemoArticle> articles, Instant now) {
        return switch (outlet.format()) {
            case RSS -> rss(outlet, articles, now);
            case ATOM -> atom(outlet, articles, now);
            case JSON -> json(outlet, articles, now);
        };
    }

    private String rss(Outlet outlet, List<DemoArticle> articles, Instant now) {
        StringBuilder feed = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>%s</title><link>%s</link><description>News from %s</description><language>en</language>
                """.formatted(Markup.escape(outlet.title()), outlet.home(port), Markup.escape(outlet.title())));
        for (DemoArticle article : articles) {
            DemoArticle.Version version = article.versionAt(start, now);
            feed.append("<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid>"
                    .formatted(Markup.escape(version.title()), address(article), article.id()));
            feed.append("<pubDate>%s</pubDate><dc:creator>%s</dc:creator><category>%s</category>"
                    .formatted(
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    article.publishedAt(start).atOffset(ZoneOffset.UTC)),
                            Markup.escape(String.join(", ", article.byline())),
                            Markup.escape(article.section())));
            feed.append("<description>%s</description></item>\n".formatted(Markup.escape(summary(version))));
        }
        return feed.append("</channel></rss>\n").toString();
    }

    private String atom(Outlet outlet, List<DemoArticle> articles, Instant now) {
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>%s</title><id>%s</id>
                <link href="%s"/><updated>%s</updated>
                """.formatted(
                        Markup.escape(outlet.title()),
                        outlet.home(port),
                        outlet.home(port),
                        seconds(changedAt(articles, now))));
        for (DemoArticle article : articles) {
            DemoArticle.Version version = article.versionAt(start, now);
            feed.append("<entry><title>%s</title><link rel=\"alternate\" href=\"%s\"/><id>%s</id>"
                    .formatted(Markup.escape(version.title()), address(article), address(article)));
            feed.append("<published>%s</published><updated>%s</updated>"
                    .formatted(seconds(article.publishedAt(start)), seconds(article.updatedAt(start, now))));
            article.byline()
                    .forEach(name -> feed.append("<author><name>%s</name></author>".formatted(Markup.escape(name))));
            feed.append("<summary>%s</summary></entry>\n".formatted(Markup.escape(summary(version))));
        }
        return feed.append("</feed>\n").toString();
    }

    private String json(Outlet outlet, List<DemoArticle> articles, Instant now) {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", outlet.title())
                .put("home_page_url", outlet.home(port).toString())
                .put("language", "en");
        for (DemoArticle article : articles) {
            DemoArticle.Version version = article.versionAt(start, now);
            ObjectNode entry = feed.withArray("items")
                    .addObject()
                    .put("id", address(article))
                    .put("url", address(article))
                    .put("title", version.title())
                    .put("summary", summary(version))
                    .put("date_published", seconds(article.publishedAt(start)))
                    .put("date_modified", seconds(article.updatedAt(start, now)));
            article.byline()
                    .forEach(name -> entry.withArray("authors").addObject().put("name", name));
            article.tags().forEach(entry.withArray("tags")::add);
        }
        return feed.toPrettyString();
    }

    /// When the newest change in a feed was made; the start of the site if the feed is empty.
    Instant changedAt(List<DemoArticle> articles, Instant now) {
        return articles.stream()
                .map(article -> article.updatedAt(start, now))
                .max(Instant::compareTo)
                .orElse(start);
    }

    private String address(DemoArticle article) {
        return article.outlet().home(port).resolve(article.path()).toString();
    }

    private static String summary(DemoArticle.Version version) {
        return version.paragraphs().getFirst();
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
