package io.dateline.analysis.language;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.analysis.pipeline.Outcome.Reason;
import io.dateline.analysis.pipeline.Outcome.Rejected;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.article.Article;

/// Tells the language of an article, and turns away what is no text at all. Time is bounded whatever the length:
/// only a sample of the text is judged.
public final class LanguageStage implements Stage {

    /// Longest text that is analysed, in UTF-16 units: about 300,000 words, more than any article.
    static final int MAX_TEXT_LENGTH = 2_000_000;

    private final LanguageIdentifier identifier;

    public LanguageStage(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    @Override
    public Outcome apply(Document document) {
        Article article = document.article();
        if (article.text().length() > MAX_TEXT_LENGTH) {
            return new Rejected(Reason.TEXT_TOO_LONG);
        }
        TextSample sample = TextSample.of(article.title(), article.text());
        if (sample.letters() == 0) {
            return new Rejected(Reason.NO_LETTERS);
        }
        if (!sample.holdsSentence()) {
            return new Rejected(Reason.TEXT_TOO_SHORT);
        }
        return new Analysed(document.withLanguage(identifier.identify(sample, article.declaredLanguage())));
    }
}
