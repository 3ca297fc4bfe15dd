package io.dateline.ingest.entry;

import io.dateline.ingest.extract.Choice;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.Reason;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.Page;
import io.dateline.ingest.fetch.FetchFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// An article out of a feed that carries its whole text, for a page that cannot be read. Pure.
public final class FeedArticle {

    /// Outcome of a page of which the feed's text is stored.
    public static final String OUTCOME = "text-of-feed";

    /// The page is not there, or may not be asked for; then what a feed says of it is no article either.
    private static final Set<FetchFailure> NOT_THERE = EnumSet.of(
            FetchFailure.NOT_FOUND, FetchFailure.GONE, FetchFailure.ADDRESS_REFUSED, FetchFailure.URL_INVALID);

    private static final Set<Reason> NO_ARTICLE = EnumSet.of(Reason.SOFT_404, Reason.BINARY, Reason.NOT_HTML);

    private FeedArticle() {}

    public static boolean standsFor(FetchFailure failure) {
        return !NOT_THERE.contains(failure);
    }

    public static boolean standsFor(Reason reason) {
        return !NO_ARTICLE.contains(reason);
    }

    /// @param trouble why the page cannot be read, a sentence
    /// @return null if the feed carries no whole text, or none that is an article
    public static @Nullable Extracted of(EntryHints hints, URI url, String trouble, Extractor extractor) {
        String content = hints.content();
        if (content == null) {
            return null;
        }
        String title = hints.title() == null ? "" : Entities.escape(hints.title());
        String html =
                "<!doctype html><html><head><meta charset=utf-8><title>" + title + "</title></head><body><article><h1>"
                        + title + "</h1>" + paragraphs(content) + "</article></body></html>";
        Extraction extraction = extractor.extract(new Page(
                html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url, hints.forExtraction()));
        return extraction instanceof Extracted extracted ? marked(extracted, trouble) : null;
    }

    /// Plain text has its paragraphs in lines.
    private static String paragraphs(String content) {
        if (content.indexOf('<') >= 0) {
            return content;
        }
        StringBuilder paragraphs = new StringBuilder();
        content.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> paragraphs.append("<p>").append(line).append("</p>"));
        return paragraphs.toString();
    }

    private static Extracted marked(Extracted extracted, String trouble) {
        List<Choice> why = new ArrayList<>();
        why.add(new Choice(
                "text", extracted.text(), "text from the feed, because the page itself could not be read: " + trouble));
        extracted.why().stream().filter(choice -> !choice.part().equals("text")).forEach(why::add);
        return new Extracted(
                extracted.title(),
                extracted.text(),
                extracted.byline(),
                extracted.published(),
                extracted.modified(),
                extracted.dateline(),
                null,
                null,
                extracted.declaredLanguage(),
                extracted.tags(),
                extracted.section(),
                extracted.leadImage(),
                extracted.flags(),
                why);
    }
}
