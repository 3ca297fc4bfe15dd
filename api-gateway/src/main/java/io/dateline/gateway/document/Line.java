package io.dateline.gateway.document;

import io.dateline.platform.text.Characters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is said of the news. There is no line that does not say where it comes from.
///
/// @param text plain, on one line, never blank
/// @param language BCP 47; null where unknown
/// @param citations at least one
@RegisterForReflection
public record Line(String text, @Nullable String language, List<CitedArticle> citations) {

    private static final int MAX_TEXT = 2_000;

    /// @throws IllegalArgumentException nothing is cited, or nothing is said
    public Line {
        text = Characters.shortened(Characters.plain(text), MAX_TEXT);
        citations = List.copyOf(citations);
        if (!Characters.showSomething(text)) {
            throw new IllegalArgumentException("a line says nothing");
        }
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a line cites nothing: " + Characters.onOneLine(text, 80));
        }
    }
}
