package io.dateline.bench.signal;

import io.dateline.gateway.signal.AlertLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How well a detector did on monitors of one volume. An alarm is the start of an episode after 24 h without a
/// signal; an event is found by an alarm within 24 h, and an alarm is false if no event began within the 60 h
/// before it.
final class Score {

    private static final double CALM_HOURS = 24;
    private static final double FOUND_HOURS = 24;
    private static final double TRUE_HOURS = 60;

    /// A detector signals.
    ///
    /// @param time in hours since the start
    record Signal(double time, AlertLevel level) {}

    private int events;
    private int told;
    private int found;
    private int falseAlarms;
    private double weeks;
    private final List<Double> delays = new ArrayList<>();

    /// @param signals in order
    /// @param from where judging begins
    void add(SyntheticMonitor monitor, List<Signal> signals, double from) {
        List<Double> alarms = new ArrayList<>();
        List<Double> rises = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        AlertLevel highest = AlertLevel.SMALL;
        for (Signal signal : signals) {
            if (signal.time() - last > CALM_HOURS) {
                highest = signal.level();
                if (signal.time() >= from) {
                    alarms.add(signal.time());
                }
            } else if (signal.level().compareTo(highest) > 0) {
                highest = signal.level();
                rises.add(signal.time());
            }
            last = signal.time();
        }
        weeks += (monitor.hours() - from) / SyntheticMonitor.WEEK;
        for (SyntheticMonitor.Happening event : monitor.events) {
            events++;
            alarms.stream()
                    .filter(alarm -> alarm >= event.onset() && alarm <= event.onset() + FOUND_HOURS)
                    .findFirst()
                    .ifPresent(alarm -> {
                        found++;
                        delays.add(alarm - event.onset());
                    });
            boolean isTold = Stream.concat(alarms.stream(), rises.stream())
                    .anyMatch(time -> time >= event.onset() && time <= event.onset() + FOUND_HOURS);
            told += isTold ? 1 : 0;
        }
        falseAlarms += (int) alarms.stream()
                .filter(alarm -> monitor.events.stream()
                        .noneMatch(event -> alarm >= event.onset() && alarm <= event.onset() + TRUE_HOURS))
                .count();
    }

    double falseAWeek() {
        return falseAlarms / weeks;
    }

    double found() {
        return (double) found / Math.max(1, events);
    }

    /// Share of the events that an alarm started after, or rose after.
    double told() {
        return (double) told / Math.max(1, events);
    }

    /// Signals of two rules together, in order.
    static List<Signal> merged(List<Signal> one, List<Signal> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingDouble(Signal::time))
                .toList();
    }

    int events() {
        return events;
    }

    double delay() {
        List<Double> sorted = delays.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("false_per_week", rounded(falseAWeek()));
        figures.put("found", rounded(found()));
        figures.put("delay_h", delays.isEmpty() ? null : Math.round(delay() * 10) / 10.0);
        return figures;
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
