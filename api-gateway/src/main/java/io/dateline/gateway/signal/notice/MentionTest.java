package io.dateline.gateway.signal.notice;

import io.dateline.gateway.signal.SignalMention;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which mentions a rule is about. An empty set lets everything through.
///
/// @param prominences `headline`, `lede`, `body`, `passing`
/// @param maxTier 1 to 4: outlets of that tier or a better one; null for every outlet, those without a tier
///     among them
/// @param tones `positive`, `neutral`, `negative`
/// @param languages such as `en`
/// @param outletIds of an outlet list
public record MentionTest(
        Set<String> prominences,
        @Nullable Integer maxTier,
        Set<String> tones,
        Set<String> languages,
        Set<UUID> outletIds) {

    public static final MentionTest ALL = new MentionTest(Set.of(), null, Set.of(), Set.of(), Set.of());

    public MentionTest {
        prominences = Set.copyOf(prominences);
        tones = Set.copyOf(tones);
        languages = Set.copyOf(languages);
        outletIds = Set.copyOf(outletIds);
    }

    public boolean passes(SignalMention mention) {
        return (prominences.isEmpty() || prominences.contains(mention.prominence()))
                && (maxTier == null || mention.tier() != null && mention.tier() <= maxTier)
                && (tones.isEmpty() || mention.tone() != null && tones.contains(mention.tone()))
                && (languages.isEmpty() || mention.language() != null && languages.contains(mention.language()))
                && (outletIds.isEmpty() || outletIds.contains(mention.outletId()));
    }
}
