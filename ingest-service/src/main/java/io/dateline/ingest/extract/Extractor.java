package io.dateline.ingest.extract;

import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.text.Charsets;
import io.dateline.platform.work.Cancellation;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// From the bytes of a page to an article's parts. Total: every input ends in an [Extraction], within bounds of time
/// and memory, unless nobody waits for it any more. Stateless, safe for use by many threads.
public final class Extractor {

    /// Bytes of a page that are read; an article that needs more has not been seen.
    private static final int MAX_BYTES = 6_000_000;

    /// Elements of a page that are read, more than any article's page has: what reading one page may cost is bounded by
    /// them and by its bytes, so that a feed of hostile pages keeps nobody else's waiting.
    private static final int MAX_ELEMENTS = 200_000;

    /// Deeper elements are attached at this depth.
    private static final int DEEPEST = 400;

    public Extraction extract(Page page) {
        Extraction.NotAnArticle refusal = Verdicts.ofBytes(page);
        if (refusal != null) {
            return refusal;
        }
        Charsets.Found charset = Charsets.find(page.body(), page.contentType());
        int length = Math.min(page.body().length, MAX_BYTES) - charset.skip();
        String html = new String(page.body(), charset.skip(), length, charset.charset());
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        Cancellation.check();
        PageTree tree = PageTree.of(document);
        if (tree.size() > MAX_ELEMENTS) {
            return new Extraction.NotAnArticle(
                    Extraction.Reason.LISTING,
                    "The page has " + tree.size() + " elements; at most " + MAX_ELEMENTS + " are read.");
        }
        PageClaims claims = PageClaims.of(document, tree);
        Cancellation.check();
        return extract(page, document, tree, claims, charset);
    }

    private static Extraction extract(
            Page page, Document document, PageTree tree, PageClaims claims, Charsets.Found charset) {
        List<Choice> why = new ArrayList<>();
        why.add(new Choice("charset", charset.charset().name(), charset.reason()));
        FeedHints hints = page.hints();
        Titles.Title title = Titles.choose(document, tree, claims, hints.title(), page.url());
        String headline = title == null ? "" : title.text();
        List<String> bare = BareLines.of(document, tree);
        if (bare != null) {
            PlainLines.Cleaned cleaned = PlainLines.clean(bare, headline.isEmpty() ? null : headline);
            if (!cleaned.paragraphs().isEmpty()) {
                MainText.Found lines = new MainText.Found(cleaned.paragraphs(), "lines");
                Extraction.NotAnArticle refusal = Verdicts.ofLines(lines, headline, document, tree, claims, page);
                if (refusal != null) {
                    return refusal;
                }
                why.add(new Choice("text", cleaned.paragraphs().getFirst(), "lines of a page without structure"));
                return assembled(page, document, tree, claims, why, title, cleaned, true);
            }
        }
        Cancellation.check();
        MainText.Found main = MainText.find(document, tree, claims, headline);
        if (main.paragraphs().isEmpty() || MainText.hides(main, claims)) {
            main = MainText.claimed(claims);
        }
        Cancellation.check();
        Extraction.NotAnArticle refusal = Verdicts.ofText(main, headline, document, tree, claims, page);
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
