package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// From the bytes of a page to an article's parts. Total: every input ends in an [Extraction], within bounds of time
/// and memory. Stateless, safe for use by many threads.
public final class Extractor {

    /// Bytes of a page that are read; an article that needs more has not been seen.
    private static final int MOST_BYTES = 6_000_000;

    /// Deeper elements are attached at this depth.
    private static final int DEEPEST = 400;

    public Extraction extract(Page page) {
        Extraction.NotAnArticle refusal = Verdicts.ofBytes(page);
        if (refusal != null) {
            return refusal;
        }
        Charsets.Found charset = Charsets.find(page.body(), page.contentType());
        int length = Math.min(page.body().length, MOST_BYTES) - charset.skip();
        String html = new String(page.body(), charset.skip(), length, charset.charset());
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        PageTree tree = PageTree.of(document);
        PageClaims claims = PageClaims.of(document, tree);
        return extract(page, document, tree, claims, charset);
    }

    private static Extraction extract(
            Page page, Document document, PageTree tree, PageClaims claims, Charsets.Found charset) {
        List<Choice> why = new ArrayList<>();
        why.add(new Choice("charset", charset.charset().name(), charset.reason()));
        FeedHints hints = page.hints();
        Titles.Title title = Titles.choose(document, tree, claims, hints.title());
        String headline = title == null ? "" : title.text();
        List<String> bare = BareLines.of(document, tree);
        if (bare != null) {
            PlainLines.Cleaned cleaned = PlainLines.clean(bare, headline.isEmpty() ? null : headline);
            if (!cleaned.paragraphs().isEmpty()) {
                why.add(new Choice("text", cleaned.paragraphs().getFirst(), "lines of a page without structure"));
                return assembled(page, document, tree, claims, why, title, cleaned, true);
            }
        }
        MainText.Found main = MainText.find(document, tree, claims, headline);
        if (main.paragraphs().isEmpty() || MainText.hides(main, claims)) {
            main = MainText.claimed(claims);
        }
        Extraction.NotAnArticle refusal = Verdicts.ofText(main, headline, document, tree);
        if (refusal != null) {
            return refusal;
        }
        why.add(new Choice("text", main.paragraphs().getFirst(), "element " + main.container()));
        PlainLines.Cleaned found = new PlainLines.Cleaned(null, List.of(), main.paragraphs(), List.of());
        return assembled(page, document, tree, claims, why, title, found, false);
    }

    private static Extraction assembled(
            Page page,
            Document document,
            PageTree tree,
            PageClaims claims,
            List<Choice> why,
            Titles.@Nullable Title title,
            PlainLines.Cleaned cleaned,
            boolean bare) {
        String headline = title == null ? cleaned.title() : title.text();
        headline = headline == null ? PlainText.firstLine(cleaned.paragraphs()) : headline;
        why.add(new Choice("title", headline, title == null ? "a line of the text" : title.reason()));
        return new Assembly(page, document, tree, claims, why, bare).article(headline, cleaned);
    }
}
