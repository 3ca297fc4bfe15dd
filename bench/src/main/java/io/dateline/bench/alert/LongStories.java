package io.dateline.bench.alert;

import io.dateline.gateway.routing.plan.GroupBy;
import io.dateline.gateway.routing.plan.Reach;
import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.routing.plan.Simulation;
import io.dateline.gateway.routing.plan.Simulation.Moment;
import io.dateline.gateway.routing.plan.Simulation.What;
import io.dateline.gateway.routing.quiet.QuietHours;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A story of fifty articles in twelve hours, which cannot pass while one waits: the gateway's own planner, with a
/// clock of its own, over many days. In half of them the articles come early, in the others at any time.
final class LongStories {

    private static final int STORIES = 300;
    private static final int ARTICLES = 50;
    private static final Duration LENGTH = Duration.ofHours(12);
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final UUID DESK = new UUID(0, 7);

    private LongStories() {}

    /// @return the most messages that one story came to for one target, the first one and its end among them
    static int mostMessages(long seed) {
        int most = 0;
        for (int i = 0; i < STORIES; i++) {
            List<Moment> moments = Simulation.of(
                    List.of(route()),
                    target -> new Reach("Desk", true, QuietHours.NONE, List.of()),
                    story(new Random(seed * STORIES + i), i % 2 == 0));
            most = Math.max(most, (int) moments.stream()
                    .filter(moment -> moment.what() != What.HELD)
                    .count());
        }
        return most;
    }

    /// As a route is made where nothing else is said.
    private static Route route() {
        return new Route(
                new UUID(0, 3),
                "Desk",
                new Route.Match(Set.of(), Set.of(), Set.of(), Set.of()),
                List.of(DESK),
                GroupBy.STORY,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                null,
                QuietHours.NONE,
                List.of(),
                20,
                false);
    }

    private static Simulation.Sample story(Random random, boolean early) {
        List<Duration> arrivals = random.doubles(ARTICLES)
                .map(share -> early ? share * share : share)
                .sorted()
                .mapToObj(share -> Duration.ofSeconds(Math.round(share * LENGTH.toSeconds())))
                .toList();
        return new Simulation.Sample(
                AlertKind.MATCH,
                AlertLevel.SMALL,
                null,
                List.of(),
                arrivals,
                null,
                null,
                Duration.ZERO,
                MORNING.plus(Duration.ofMinutes(random.nextInt(1_440))));
    }
}
