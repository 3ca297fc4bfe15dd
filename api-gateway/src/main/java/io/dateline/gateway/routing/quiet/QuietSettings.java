package io.dateline.gateway.routing.quiet;

import io.dateline.gateway.article.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Quiet hours as people write them and the database keeps them.
///
/// @param zone of the IANA database; null for that of the team
/// @param ranges null: none
/// @param holidays days that are quiet from midnight to midnight; null: none
/// @param largeGoesThrough whether alerts of the level `large` are told all the same; null: they are
@RegisterForReflection
public record QuietSettings(
        @Size(max = 60) @Schema(examples = "Europe/London") @Nullable
        String zone,

        @Size(max = 21) @Nullable List<@NotNull @Valid Range> ranges,
        @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = DAY) String> holidays,
        @Nullable Boolean largeGoesThrough) {

    static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
    private static final int MIN_LOUD_MINUTES = 60;

    /// Not quiet at all.
    public static final QuietSettings NONE = new QuietSettings(null, List.of(), List.of(), true);

    /// @param days on which it begins; null or empty: every day
    /// @param to exclusive; on the day after unless it is later than the beginning
    @Schema(name = "QuietRange")
    @RegisterForReflection
    public record Range(
            @Size(max = 7) @Nullable List<@NotNull @Pattern(regexp = "mon|tue|wed|thu|fri|sat|sun") String> days,

            @NotNull @Pattern(regexp = TIME) @Schema(examples = "22:00")
            String from,

            @NotNull @Pattern(regexp = TIME) @Schema(examples = "07:00")
            String to) {

        private QuietRange range() {
            Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
            for (String day : days == null ? List.<String>of() : days) {
                on.add(day(day));
            }
            return new QuietRange(
                    on.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : on, LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /// With everything said that may be left out.
    public QuietSettings whole() {
        return new QuietSettings(
                zone == null || zone.isBlank() ? null : zone.strip(),
                ranges == null ? List.of() : ranges,
                holidays == null ? List.of() : holidays,
                largeGoesThrough == null || largeGoesThrough);
    }

    /// @param teamZone holds where these name none
    /// @throws io.dateline.platform.problem.ProblemException there is no such zone or day, or it would always
    ///     be quiet
    public QuietHours hours(ZoneId teamZone) {
        QuietSettings all = whole();
        List<QuietRange> read = (all.ranges == null ? List.<Range>of() : all.ranges)
                .stream().map(Range::range).toList();
        refuseEndless(read);
        Set<LocalDate> days = new HashSet<>();
        for (String holiday : all.holidays == null ? List.<String>of() : all.holidays) {
            days.add(date("holidays", holiday));
        }
        return new QuietHours(zone(all.zone, teamZone), read, days, !Boolean.FALSE.equals(all.largeGoesThrough));
    }

    private static ZoneId zone(@Nullable String name, ZoneId teamZone) {
        if (name == null) {
            return teamZone;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Parameters.invalid("zone", "There is no time zone of this name; Europe/London is one.");
        }
        return ZoneId.of(name);
    }

    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Parameters.invalid(field, "“" + text + "” is no day such as 2026-12-25.");
        }
    }

    private static void refuseEndless(List<QuietRange> ranges) {
        BitSet week = new BitSet(MINUTES_OF_WEEK);
        for (QuietRange range : ranges) {
            int length =
                    Math.floorMod(range.to().toSecondOfDay() / 60 - range.from().toSecondOfDay() / 60, MINUTES_OF_DAY);
            for (DayOfWeek day : range.days()) {
                int from = day.ordinal() * MINUTES_OF_DAY + range.from().toSecondOfDay() / 60;
                for (int i = 0; i < (length == 0 ? MINUTES_OF_DAY : length); i++) {
                    week.set((from + i) % MINUTES_OF_WEEK);
                }
            }
        }
        if (MINUTES_OF_WEEK - week.cardinality() < MIN_LOUD_MINUTES) {
            throw Parameters.invalid(
                    "ranges",
                    "It would always be quiet: leave an hour a week at least, or remove the route or target.");
        }
    }

    private static DayOfWeek day(String word) {
        return switch (word) {
            case "mon" -> DayOfWeek.MONDAY;
            case "tue" -> DayOfWeek.TUESDAY;
            case "wed" -> DayOfWeek.WEDNESDAY;
            case "thu" -> DayOfWeek.THURSDAY;
            case "fri" -> DayOfWeek.FRIDAY;
            case "sat" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }
}
