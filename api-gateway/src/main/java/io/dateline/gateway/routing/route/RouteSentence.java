package io.dateline.gateway.routing.route;

import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.routing.quiet.QuietRange;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Says what a route does, in one sentence: nobody guesses what its settings mean together.
final class RouteSentence {

    private static final int DAYS = 7;

    private RouteSentence() {}

    /// @param names of targets and monitors
    static String of(Route route, Map<UUID, String> names) {
        StringBuilder text = new StringBuilder(which(route.match(), names));
        if (route.targets().isEmpty()) {
            text.append(route.escalation().isEmpty() ? " go to nobody" : " go to nobody at first");
        } else {
            text.append(" go to ").append(and(named(route.targets(), names)));
            text.append(": ")
                    .append(first(route))
                    .append(", updates ")
                    .append(group(route))
                    .append(distance(route));
        }
        if (route.repeat() != null) {
            text.append(", again after ")
                    .append(length(route.repeat()))
                    .append(" without a message until somebody acknowledges");
        }
        quiet(route, text);
        escalation(route, names, text);
        if (!route.targets().isEmpty()) {
            text.append("; at most ").append(route.dailyCap()).append(" messages a day to each, the rest in one");
        }
        text.append(route.goesOn() ? "; the routes below are asked too." : ".");
        return text.toString();
    }

    private static String which(Route.Match match, Map<UUID, String> names) {
        StringBuilder text = new StringBuilder(match.kinds().isEmpty() ? "All alerts" : "Alerts");
        if (!match.kinds().isEmpty()) {
            text.append(" of the kind ")
                    .append(or(
                            match.kinds().stream().sorted().map(AlertKind::word).toList()));
        }
        if (!match.levels().isEmpty()) {
            text.append(" at the level ")
                    .append(or(match.levels().stream()
                            .sorted()
                            .map(AlertLevel::word)
                            .toList()));
        }
        if (!match.monitors().isEmpty()) {
            text.append(" of the monitor ").append(or(named(match.monitors(), names)));
        }
        if (!match.tags().isEmpty()) {
            text.append(" of monitors tagged ")
                    .append(or(match.tags().stream()
                            .sorted()
                            .map(RouteSentence::quoted)
                            .toList()));
        }
        return text.toString();
    }

    private static String first(Route route) {
        return route.delay().isZero()
                ? "the first message at once"
                : "the first message after " + length(route.delay()) + " (at once at the level large)";
    }

    private static String group(Route route) {
        return switch (route.groupBy()) {
            case NONE -> "of each alert ";
            case STORY -> "of each story ";
            case MONITOR -> "of each monitor ";
            case TEAM -> "of all together ";
        };
    }

    private static String distance(Route route) {
        return "no sooner than " + length(route.update())
                + " after it and ever more rarely, unless the level rises or a new story joins";
    }

    private static void quiet(Route route, StringBuilder text) {
        List<QuietRange> ranges = route.quiet().ranges();
        int holidays = route.quiet().holidays().size();
        if (ranges.isEmpty() && holidays == 0) {
            return;
        }
        List<String> times =
                new ArrayList<>(ranges.stream().map(RouteSentence::range).toList());
        if (holidays > 0) {
            times.add("on " + holidays + (holidays == 1 ? " holiday" : " holidays"));
        }
        text.append("; held ")
                .append(and(times))
                .append(" (")
                .append(route.quiet().zone())
                .append(route.quiet().largeGoesThrough() ? ") unless it is large" : "), large too");
    }

    private static String range(QuietRange range) {
        String times = range.from().equals(range.to())
                ? "for 24 hours from " + range.from()
                : "from " + range.from() + " to " + range.to();
        if (range.days().size() == DAYS) {
            return times;
        }
        return times + " on "
                + range.days().stream().sorted().map(RouteSentence::day).collect(Collectors.joining(", "));
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    private static void escalation(Route route, Map<UUID, String> names, StringBuilder text) {
        List<String> steps = route.escalation().stream()
                .filter(step -> step.target() != null)
                .map(step ->
                        names.getOrDefault(step.target(), "a target that is gone") + " after " + length(step.after()))
                .toList();
        if (!steps.isEmpty()) {
            text.append("; if nobody acknowledges, ").append(String.join(", then ", steps));
        }
    }

    private static List<String> named(Collection<UUID> ids, Map<UUID, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, "one that is gone"))
                .toList();
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    private static String and(List<String> parts) {
        return joined(parts, " and ");
    }

    private static String or(List<String> parts) {
        return joined(parts, " or ");
    }

    private static String joined(List<String> parts, String last) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
    }

    static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return counted(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 && seconds > 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
