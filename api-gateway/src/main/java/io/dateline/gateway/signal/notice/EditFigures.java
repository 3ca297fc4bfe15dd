package io.dateline.gateway.signal.notice;

import io.dateline.gateway.signal.Figures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/// What was told of an edit.
///
/// @param changes `withdrawn`, `headline`, `passage`, `number`, `quote`, `tone`
/// @param stealth whether the page does not own up to it: it gives a time of change, and that did not move
@RegisterForReflection
public record EditFigures(int metricVersion, Instant at, List<String> changes, boolean stealth) implements Figures {

    public EditFigures {
        changes = List.copyOf(changes);
    }
}
