package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.coverage.Coverage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Says the figures of a spike in words.
public final class SpikeSentence {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private SpikeSentence() {}

    public static String headline(SpikeFigures figures) {
        return String.format(
                Locale.ENGLISH,
                "%s in %d hours, %s expected",
                articles(figures),
                figures.counted().hours(),
                number(figures.expectation().expected()));
    }

    public static String of(SpikeFigures figures) {
        ZoneId zone = ZoneId.of(figures.zone());
        WindowCount counted = figures.counted();
        Expectation expectation = figures.expectation();
        StringBuilder said = new StringBuilder();
        said.append(String.format(
                Locale.ENGLISH,
                "%s in %d hours; %s expected for %s (95 %%: %d–%d).",
                articles(figures),
                counted.hours(),
                number(expectation.expected()),
                hours(figures.at(), zone, counted.hours()),
                expectation.low(),
                expectation.high()));
        said.append(" %s, %s"
                .formatted(counted(counted.texts(), "text", "texts"), counted(counted.stories(), "story", "stories")));
        if (!figures.negatives() && counted.judged() > 0) {
            said.append(", ")
                    .append(percent(counted.negative(), counted.judged()))
                    .append(" negative");
            if (figures.baseline().judged() > 0) {
                said.append(" (usual ")
                        .append(percent(
                                figures.baseline().negative(),
                                figures.baseline().judged()))
                        .append(')');
            }
        }
        said.append('.');
        if (counted.first() != null) {
            said.append(" First: %s %s."
                    .formatted(
                            counted.first().outlet(),
                            TIME.format(counted.first().time().atZone(zone))));
        }
        said.append(' ').append(base(figures, zone));
        Coverage.Outage outage = figures.outage();
        if (outage != null) {
            said.append(String.format(
                    Locale.ENGLISH,
                    " This is after an outage of %d hours, in which %.0f %% of the usual sources could not be read.",
                    outage.hours(),
                    100 * outage.share()));
        }
        return said.toString();
    }

    private static String base(SpikeFigures figures, ZoneId zone) {
        Baseline baseline = figures.baseline();
        String to = DAY.format(baseline.to().atZone(zone));
        String weeks = baseline.weeks().isEmpty()
                ? "only %s to %s".formatted(counted(baseline.days(), "day", "days"), to)
                : "%s%s to %s"
                        .formatted(
                                baseline.days() < 14 ? "only " : "",
                                counted(baseline.weeks().size(), "week", "weeks"),
                                to);
        String capped = baseline.cappedWeeks() > 0 ? ", %d capped".formatted(baseline.cappedWeeks()) : "";
        return String.format(
                Locale.ENGLISH,
                "Base: %s%s; exposure %.2f.",
                weeks,
                capped,
                figures.exposure().factor());
    }

    /// `a Tuesday morning`, or for a day `24 hours to a Tuesday morning`.
    private static String hours(Instant at, ZoneId zone, int hours) {
        ZonedDateTime local = at.atZone(zone);
        String day = local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int hour = local.getHour();
        String part =
                hour < 5 ? "night" : hour < 12 ? "morning" : hour < 17 ? "afternoon" : hour < 22 ? "evening" : "night";
        return (hours < 24 ? "a " : "a day to ") + day + " " + part;
    }

    private static String articles(SpikeFigures figures) {
        String kind = figures.negatives() ? "negative article" : "article";
        return counted(figures.counted().articles(), kind, kind + "s");
    }

    public static String counted(int number, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
    }

    static String number(double value) {
        return String.format(Locale.ENGLISH, value < 100 ? "%.1f" : "%,.0f", value);
    }

    static String percent(int part, int whole) {
        return Math.round(100.0 * part / whole) + " %";
    }
}
