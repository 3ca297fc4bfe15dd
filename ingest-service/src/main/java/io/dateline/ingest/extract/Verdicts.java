package io.dateline.ingest.extract;

import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Says why a page is no article.
final class Verdicts {

    private static final int SAMPLE = 2_048;

    private static final List<String> MAGIC = List.of(
            "%PDF-",
            "PK\u0003\u0004",
            "\u0089PNG",
            "GIF8",
            "\u00ff\u00d8\u00ff",
            "\u001f\u008b",
            "RIFF",
            "\u007fELF",
            "MZ\u0090",
            "Rar!",
            "7z\u00bc\u00af",
            "BZh",
            "OggS",
            "ID3",
            "\u0000\u0000\u0001\u0000",
            "wOFF",
            "wOF2",
            "\u00d0\u00cf\u0011\u00e0",
            "\u00ca\u00fe\u00ba\u00be",
            "SQLite format");

    private Verdicts() {}

    static @Nullable NotAnArticle ofBytes(Page page) {
        byte[] body = page.body();
        if (body.length == 0) {
            return new NotAnArticle(Reason.NO_TEXT, "The answer had no body.");
        }
        String head = new String(body, 0, Math.min(SAMPLE, body.length), StandardCharsets.ISO_8859_1);
        for (String magic : MAGIC) {
            if (head.startsWith(magic)) {
                return new NotAnArticle(Reason.BINARY, "The bytes are those of a file that is not text.");
            }
        }
        boolean wide = head.startsWith("\u00ff\u00fe")
                || head.startsWith("\u00fe\u00ff")
                || head.startsWith("<\0")
                || head.startsWith("\0<");
        long zeros =
                head.chars().filter(c -> c == 0 || c < 9 || c > 13 && c < 27).count();
        if (!wide && zeros > 8 && zeros * 20 > head.length()) {
            return new NotAnArticle(Reason.BINARY, "More than one byte in twenty is a control character.");
        }
        return wide ? null : ofHead(head.stripLeading(), page.contentType());
    }

    private static @Nullable NotAnArticle ofHead(String head, @Nullable String contentType) {
        String start = head.toLowerCase(Locale.ROOT);
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        boolean feed = start.contains("<rss")
                || start.contains("<feed") && start.contains("http://www.w3.org/2005/atom")
                || start.contains("<urlset")
                || start.contains("<sitemapindex");
        if (feed && !start.contains("<html") && !start.contains("<body")) {
            return new NotAnArticle(Reason.NOT_HTML, "The page is a feed or a sitemap.");
        }
        boolean json = (start.startsWith("{") || start.startsWith("[")) && !start.contains("<html");
        if (json && (type.contains("json") || start.startsWith("{\"") || start.startsWith("[{"))) {
            return new NotAnArticle(Reason.NOT_HTML, "The page is JSON.");
        }
        boolean other = type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.startsWith("font/")
                || type.contains("javascript")
                || type.startsWith("text/css");
        if (other && !start.contains("<html")) {
            return new NotAnArticle(Reason.NOT_HTML, "The server calls it " + type + ".");
        }
        return null;
    }

    /// Of a page without structure: its few words may be all that an article has.
    static @Nullable NotAnArticle ofLines(
            MainText.Found main, String title, Document document, PageTree tree, PageClaims claims, Page page) {
        NotAnArticle refusal = ofText(main, title, document, tree, claims, page);
        return refusal == null || refusal.reason() == Reason.TOO_SHORT ? null : refusal;
    }

    static @Nullable NotAnArticle ofText(
            MainText.Found main, String title, Document document, PageTree tree, PageClaims claims, Page page) {
        NotAnArticle stub = Stubs.judge(main, title, document, tree);
        if (stub != null) {
            return stub;
        }
        Reason reason = Listing.judge(
                document,
                tree,
                claims,
                title,
                main.weight(),
                page.url(),
                page.hints().title());
        if (reason == Reason.LISTING) {
            return new NotAnArticle(reason, "The page lists articles instead of being one.");
        }
        if (main.weight() == 0) {
            return new NotAnArticle(Reason.NO_TEXT, "No text was found on the page.");
        }
        return reason == null ? null : new NotAnArticle(reason, "The page holds fewer words than any article has.");
    }
}
