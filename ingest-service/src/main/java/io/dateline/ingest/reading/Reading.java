package io.dateline.ingest.reading;

import io.dateline.contract.article.PageFacts;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.extract.Choice;
import io.dateline.ingest.extract.Extraction.Extracted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a page was read: what it says besides the text, and why each part came out as it did.
///
/// @param page null if nothing but a text was brought
/// @param why one entry a chosen part, in the order of choosing
public record Reading(@Nullable PageFacts page, List<Choice> why) {

    public Reading {
        why = List.copyOf(why);
    }

    public static Reading of(Extracted extracted) {
        Published published = extracted.published();
        Published modified = extracted.modified();
        PageFacts page = new PageFacts(
                modified == null ? null : modified.at(),
                published == null || published.offset() == null
                        ? null
                        : published.offset().getId(),
                extracted.section(),
                extracted.leadImage(),
                extracted.ampUrl(),
                extracted.flags().paywall(),
                extracted.flags().liveBlog(),
                extracted.flags().correction());
        return new Reading(page, extracted.why());
    }
}
