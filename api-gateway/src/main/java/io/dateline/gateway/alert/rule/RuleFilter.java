package io.dateline.gateway.alert.rule;

import io.dateline.gateway.signal.notice.MentionTest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a mention must be to count for a rule; all of what is given must hold.
///
/// @param prominence any of these; null or empty: any
/// @param maxTier the outlet's tier is at most this, 1 to 4; null: any, also where it is unknown
/// @param tones any of these; null or empty: any, also where it is unknown
/// @param languages BCP 47, any of these; null or empty: any
/// @param outletListId null: any outlet
/// @param query in Dateline's query language, of the article; null: any
@Schema(name = "AlertRuleFilter")
@RegisterForReflection
public record RuleFilter(
        @Size(max = 4) @Nullable
        List<
                        @NotNull
                        @Pattern(
                                regexp = "headline|lede|body|passing",
                                message = "is none of headline, lede, body, passing")
                        String>
                prominence,

        @Min(1) @Max(4) @Nullable Integer maxTier,

        @Size(max = 4) @Nullable
        List<
                        @NotNull
                        @Pattern(
                                regexp = "positive|neutral|negative",
                                message = "is none of positive, neutral, negative")
                        String>
                tones,

        @Size(max = 50) @Nullable List<@NotNull @Size(min = 2, max = 20) String> languages,
        @Nullable UUID outletListId,
        @Size(max = 20_000) @Nullable String query) {

    /// Every mention counts.
    public static final RuleFilter ALL = new RuleFilter(null, null, null, null, null, null);

    /// The same as detectors ask it; the query is asked by whoever has the article.
    ///
    /// @param outlets of the list that it names
    public MentionTest test(Collection<UUID> outlets) {
        return new MentionTest(set(prominence), maxTier, set(tones), set(languages), Set.copyOf(outlets));
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }
}
