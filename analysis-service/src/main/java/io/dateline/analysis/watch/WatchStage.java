package io.dateline.analysis.watch;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import java.util.function.Supplier;

/// Finds the names that teams watch, in every language. What it finds changes nothing else: neither who watches what,
/// nor that anybody watches, shows in the findings for everybody.
public final class WatchStage implements Stage {

    private final Supplier<WatchedNames> names;

    /// @param names as they are now; asked once for each document
    public WatchStage(Supplier<WatchedNames> names) {
        this.names = names;
    }

    @Override
    public Outcome apply(Document document) {
        return new Outcome.Analysed(document.withWatched(new WatchedMentions(names.get(), document).entities()));
    }
}
