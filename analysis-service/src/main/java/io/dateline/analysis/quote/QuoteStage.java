package io.dateline.analysis.quote;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.quote.speech.SpeechRules;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import java.util.List;
import java.util.Set;

/// Finds what an article reports that somebody said. In English with speakers, indirect speech and stance; in the
/// languages of [SpeechRules] between marks, with speakers; in others it finds the longer quotations between marks and
/// does not guess who speaks.
public final class QuoteStage implements Stage {

    /// Languages whose indirect quotes and stances are found too.
    public static final Set<String> LANGUAGES = Set.of("en");

    /// Quotes beyond this place in the text, in UTF-16 units, are not looked for: bounds the time of one article.
    static final int MAX_OFFSET = 200_000;

    /// Most quotes of an article.
    static final int MAX_QUOTES = 500;

    @Override
    public Outcome apply(Document document) {
        String whole = document.article().text();
        String text = whole.substring(0, Math.min(MAX_OFFSET, whole.length()));
        List<Quote> quotes = quotes(text, document.language().code(), document.entities());
        return new Outcome.Analysed(document.withQuotes(quotes.subList(0, Math.min(MAX_QUOTES, quotes.size()))));
    }

    private static List<Quote> quotes(String text, String language, List<Entity> entities) {
        if (LANGUAGES.contains(language)) {
            return new QuoteFinder(text, entities).find();
        }
        List<Quote> ruled = SpeechRules.find(text, language, entities);
        return ruled == null ? new QuoteFinder(text, entities).findMarked() : ruled;
    }
}
