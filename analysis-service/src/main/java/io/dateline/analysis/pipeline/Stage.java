package io.dateline.analysis.pipeline;

/// One step of the line: reads a document and answers with what it now knows, or says why the document ends here.
/// Pure and total: the same document gives the same outcome, and every text ends in bounded time.
@FunctionalInterface
public interface Stage {

    Outcome apply(Document document);

    /// This stage, then the next; a rejection ends the line.
    default Stage then(Stage next) {
        return document -> switch (apply(document)) {
            case Outcome.Analysed(Document known) -> next.apply(known);
            case Outcome.Rejected rejected -> rejected;
        };
    }
}
