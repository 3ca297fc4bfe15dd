package io.dateline.gateway.match.field;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;

/// When a name that a team watches and what analysis found by itself are one and the same.
public final class OwnNames {

    private OwnNames() {}

    /// Whether it stands everywhere where the other does.
    public static boolean replaces(Entity own, Entity shared) {
        return shared.mentions().stream()
                .allMatch(mention -> own.mentions().stream().anyMatch(mention::overlaps));
    }

    /// Whether its bearer says this: the speaker that analysis found is the same, or the words that name the speaker
    /// are the name.
    public static boolean says(Entity own, Quote quote, Findings findings) {
        Quote.Speaker speaker = quote.speaker();
        Span source = quote.source();
        if (speaker == null) {
            return false;
        }
        if (speaker.entityId() == null) {
            return source != null && own.mentions().stream().anyMatch(mention -> holds(mention, source));
        }
        return findings.entities().stream()
                .anyMatch(shared -> shared.id().equals(speaker.entityId()) && replaces(own, shared));
    }

    private static boolean holds(Span mention, Span source) {
        return mention.field() == source.field() && mention.start() <= source.start() && mention.end() >= source.end();
    }
}
