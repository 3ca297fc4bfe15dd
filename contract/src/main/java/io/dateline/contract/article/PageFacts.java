package io.dateline.contract.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a page says about its article besides the text, for people to see.
///
/// @param modifiedAt last change that the page states; null if it states none
/// @param utcOffset offset from UTC that stands beside the time of publication, e.g. `+02:00`, `Z`; null if none does
/// @param section of the publication, as the page names it; null if it names none
/// @param imageUrl absolute address of the lead image; null if the page names none
/// @param ampUrl absolute address of the AMP version; null if the page names none
/// @param paywalled the publisher says that the page is not free to read
/// @param liveBlog the page is added to while an event runs
/// @param corrected the page carries a note that it was corrected
public record PageFacts(
        @Nullable Instant modifiedAt,
        @Nullable String utcOffset,
        @Nullable String section,
        @Nullable String imageUrl,
        @Nullable String ampUrl,
        boolean paywalled,
        boolean liveBlog,
        boolean corrected) {}
