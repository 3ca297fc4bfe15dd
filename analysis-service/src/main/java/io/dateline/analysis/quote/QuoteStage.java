package io.dateline.analysis.quote;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.finding.Quote;
import java.util.List;
import java.util.Set;

/// Finds what an article reports that somebody said. Supports English; in other languages it finds the longer
/// quotations between marks and does not guess who speaks.
public final class QuoteStage implements Stage {

    /// Languages whose speakers, indirect quotes and stances are found.
    public static final Set<String> LANGUAGES = Set.of("en");

    /// Quotes beyond this place in the text, in UTF-16 units, are not looked for: bounds the time of one article.
    static final int MAX_OFFSET = 200_000;

    /// Most quotes of an article.
    static final int MAX_QUOTES = 500;

    @Override
    public Outcome apply(Document document) {
        String whole = document.article().text();
        String text = whole.substring(0, Math.min(MAX_OFFSET, whole.length()));
        boolean english = LANGUAGES.contains(document.language().code());
        QuoteFinder finder = new QuoteFinder(text, document.entities());
        List<Quote> quotes = english ? finder.find() : finder.findMarked();
        return new Outcome.Analysed(document.withQuotes(quotes.subList(0, Math.min(MAX_QUOTES, quotes.size()))));
    }
}
