package io.dateline.ingest.reading;

import io.dateline.contract.PageFacts;
import io.dateline.ingest.extract.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why an article reads as it does: for each part what was chosen, and by which rule from which witness.
///
/// @param articleId null for a page that was only looked at
/// @param revision that was read; null for a page that was only looked at
/// @param outcome `extracted`, or the reason why the page holds no article, e.g. `paywall-stub`
/// @param detail one sentence for a page without an article; null otherwise
/// @param choices one entry a part; empty for a text that was read before reasons were kept
/// @param page null if nothing but a text was brought
record Explanation(
        @Nullable UUID articleId,
        @Nullable Integer revision,
        String outcome,
        @Nullable String detail,
        List<Choice> choices,
        @Nullable PageFacts page) {

    static final String EXTRACTED = "extracted";
}
