package io.dateline.gateway.alert.judge;

import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.volume.Episode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule says of one thing.
///
/// @param about what tells this alert of the rule from its others
/// @param finding null where there is nothing to tell
/// @param mentions that an alert about it counts
/// @param episode how the detector left it; null for kinds that have none
/// @param closes why an alert that is open ends, a plain sentence; null if it does not
public record Verdict(
        String about,
        @Nullable Finding finding,
        List<SignalMention> mentions,
        @Nullable Episode episode,
        @Nullable String closes) {

    public static Verdict found(String about, Finding finding, List<SignalMention> mentions) {
        return new Verdict(about, finding, mentions, null, null);
    }

    public static Verdict over(String about, String closes) {
        return new Verdict(about, null, List.of(), null, closes);
    }
}
