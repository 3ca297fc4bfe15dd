package io.dateline.ingest.extract;

import io.dateline.contract.article.Dateline;
import io.dateline.ingest.dates.DatelineParser;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.text.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From an own text, as a person pastes it, to an article's parts: the same as [Extractor] for a page. Stateless, safe
/// for use by many threads.
public final class PlainText {

    /// UTF-16 units that are read of a text.
    private static final int MAX_LENGTH = 2_000_000;

    /// @param title null if none is given
    /// @param text as pasted, clutter included
    /// @param url null if none is given
    public Extraction extract(@Nullable String title, String text, @Nullable URI url) {
        String given = title == null ? "" : Words.tidy(title);
        List<String> lines = lines(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        PlainLines.Cleaned cleaned = PlainLines.own(lines, given.isEmpty() ? null : given);
        if (cleaned.paragraphs().isEmpty()) {
            return new Extraction.NotAnArticle(Extraction.Reason.NO_TEXT, "The text holds no words but clutter.");
        }
        List<Choice> why = new ArrayList<>();
        why.add(new Choice("text", cleaned.paragraphs().getFirst(), "the text that was handed in"));
        String headline = given;
        if (headline.isEmpty()) {
            headline = cleaned.title() == null ? firstLine(cleaned.paragraphs()) : cleaned.title();
            why.add(new Choice("title", headline, "the first line that can be a headline"));
        } else {
            why.add(new Choice("title", headline, "given"));
        }
        return article(headline, cleaned, url, why);
    }

    private static Extraction article(
            String headline, PlainLines.Cleaned cleaned, @Nullable URI url, List<Choice> why) {
        Dateline dateline = dateline(cleaned.paragraphs());
        Published published = null;
        if (dateline != null) {
            dateline = DatelineParser.withYear(dateline, url == null ? null : Dates.inAddress(url.toString()));
            published = ofDateline(dateline);
            if (published != null) {
                why.add(new Choice("published", String.valueOf(dateline.date()), "the dateline, its year as stated"));
            }
        }
        if (published == null && url != null) {
            published = Dates.inAddress(url.toString());
            if (published != null) {
                why.add(new Choice("published", published.day().toString(), "the day in the address"));
            }
        }
        return new Extraction.Extracted(
                headline,
                String.join("\n", cleaned.paragraphs()),
                cleaned.byline(),
                published,
                null,
                dateline,
                null,
                null,
                null,
                cleaned.tags(),
                null,
                null,
                Extraction.Flags.NONE,
                why);
    }

    /// The dateline at the head of one of the first paragraphs: a standfirst may stand before it.
    static @Nullable Dateline dateline(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(4, paragraphs.size()))) {
            DatelineParser.Line line = DatelineParser.read(paragraph);
            if (line != null) {
                return line.found();
            }
        }
        return null;
    }

    /// The day of a dateline, where its year is known.
    static @Nullable Published ofDateline(Dateline dateline) {
        String date = dateline.date();
        return date == null || date.startsWith("--") ? null : Published.ofDay(LocalDate.parse(date));
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("[\\r\\n\\u2028\\u2029]+")) {
            String tidy = Words.tidy(line);
            if (!tidy.isEmpty()) {
                lines.add(tidy);
            }
        }
        return lines;
    }

    static String firstLine(List<String> paragraphs) {
        String first = paragraphs.getFirst();
        return first.length() <= 160 ? first : first.substring(0, 159) + "…";
    }
}
