package io.dateline.ingest.api.article;

import io.dateline.contract.article.PageFacts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why an article reads as it does: for each part what was chosen, and by which rule from which witness.
///
/// @param articleId null for a page that was only looked at
/// @param revision that was read; null for a page that was only looked at
/// @param outcome `extracted`, or the reason why the page holds no article, e.g. `paywall-stub`
/// @param detail one sentence for a page without an article; null otherwise
/// @param choices one entry a part; empty for a text that was read before reasons were kept
/// @param page null if nothing but a text was brought
@Schema(name = "Explanation", description = "Why an article reads as it does.")
public record Explanation(
        @Nullable UUID articleId,
        @Nullable Integer revision,
        @Schema(examples = "extracted") String outcome,
        @Nullable String detail,
        List<Choice> choices,
        @Nullable PageFacts page) {

    public static final String EXTRACTED = "extracted";

    /// Why one part came out as it did.
    ///
    /// @param part the part chosen, e.g. `title`, `published`, `text`
    /// @param value what was chosen, at most 120 characters
    /// @param reason the witness and the rule, one plain sentence
    @Schema(name = "ExplanationChoice")
    public record Choice(String part, String value, String reason) {}
}
