package io.dateline.gateway.signal.coverage;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sources that a monitor usually hits cannot be read: what it does not find says nothing.
public final class CannotLookDetector {

    private static final int MAX_NAMES = 5;

    /// An alert that is open ends when so few are left, or fewer.
    private static final double CALM_SHARE = 0.1;

    private CannotLookDetector() {}

    /// @param sources the monitor usually hits
    /// @param unread how many of them could not be read for more than two hours
    /// @param names of the first of them
    public record CannotLookFigures(
            int metricVersion,
            Instant at,
            int sources,
            int unread,
            @Nullable Instant unreadSince,
            List<String> names) implements Figures {

        public CannotLookFigures {
            names = List.copyOf(names);
        }
    }

    /// @param open whether an alert about this is open already
    /// @return empty where all is well; an alert that is open ends with it
    public static Optional<Finding> assess(Coverage coverage, Instant at, boolean open) {
        double share = coverage.unreadShare();
        if (coverage.sources() == 0 || (open ? share <= CALM_SHARE : share < Coverage.MIN_UNREAD_SHARE)) {
            return Optional.empty();
        }
        List<String> names = coverage.unread().stream().limit(MAX_NAMES).toList();
        int unread = coverage.unread().size();
        String more = unread > names.size() ? " and " + (unread - names.size()) + " more" : "";
        AlertLevel level = share >= 0.9 ? AlertLevel.LARGE : share >= 0.5 ? AlertLevel.MEDIUM : AlertLevel.SMALL;
        return Optional.of(new Finding(
                AlertKind.CANNOT_LOOK,
                Finding.EPISODE,
                level,
                "%d of %d usual sources cannot be read".formatted(unread, coverage.sources()),
                "%d of the %d sources that this monitor usually hits could not be read for more than two hours: %s%s."
                        .formatted(unread, coverage.sources(), String.join(", ", names), more),
                List.of(),
                new CannotLookFigures(1, at, coverage.sources(), unread, coverage.unreadSince(), names)));
    }
}
