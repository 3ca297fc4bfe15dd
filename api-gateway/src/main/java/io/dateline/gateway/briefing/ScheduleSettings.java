package io.dateline.gateway.briefing;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.schedule.Schedule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A schedule as people write it and the database keeps it.
///
/// @param at a time of day, the same all year
/// @param zone of the IANA database
/// @param days of the week; null or empty: all
/// @param skipped days on which there is none, such as holidays; the next one covers them. Null: none
@Schema(name = "BriefingSchedule")
@RegisterForReflection
public record ScheduleSettings(
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "07:30")
        String at,

        @NotNull @Size(min = 1, max = 60) @Schema(examples = "Europe/London")
        String zone,

        @Size(max = 7) @Nullable List<@NotNull @Pattern(regexp = "mon|tue|wed|thu|fri|sat|sun") String> days,

        @Size(max = 400) @Nullable List<@NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String> skipped) {

    /// @throws io.dateline.platform.problem.ProblemException there is no such zone or day
    public Schedule schedule() {
        Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
        for (String day : days == null ? List.<String>of() : days) {
            for (DayOfWeek each : DayOfWeek.values()) {
                if (each.name().toLowerCase(Locale.ROOT).startsWith(day)) {
                    on.add(each);
                }
            }
        }
        Set<LocalDate> off = new HashSet<>();
        for (String day : skipped == null ? List.<String>of() : skipped) {
            off.add(date(day));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Parameters.invalid("schedule.zone", "There is no time zone of this name; Europe/London is one.");
        }
        return new Schedule(
                LocalTime.parse(at), ZoneId.of(zone), on.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : on, off);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Parameters.invalid("schedule.skipped", "“" + text + "” is no day such as 2026-12-25.");
        }
    }
}
