package io.dateline.ingest.extract;

import io.dateline.ingest.extract.Extraction.Extracted;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A newspaper's page around what a test is about, and what is read of it.
final class Pages {

    private Pages() {}

    /// @param head markup inside `head`
    /// @param body markup of the column that holds the article
    static String page(String head, String body) {
        return "<html><head>" + head
                + "</head><body class='site'><header class='top'><a class='brand' href='/'>Moorland Bote</a>"
                + "<nav class='main'><a href='/society'>Society</a> <a href='/sport'>Sport</a></nav></header>"
                + "<main class='page' id='m'><div class='content' id='c'>" + body + "</div></main>"
                + "<footer class='foot'><p class='small'>Moorland Bote 2026</p></footer></body></html>";
    }

    /// Reads a page that must be an article.
    ///
    /// @param url null for a page that was handed in without one
    static Extracted read(String page, @Nullable String url) {
        return (Extracted) extract(page, url);
    }

    /// @param url null for a page that was handed in without one
    static Extraction extract(String page, @Nullable String url) {
        return new Extractor()
                .extract(new Page(
                        page.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        url == null ? null : URI.create(url),
                        FeedHints.NONE));
    }
}
