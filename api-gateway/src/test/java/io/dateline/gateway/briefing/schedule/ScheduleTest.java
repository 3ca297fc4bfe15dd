package io.dateline.gateway.briefing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    /// With changes by half an hour, backwards for a month, at midnight, and over the date line.
    private static final List<String> ZONES = List.of(
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Europe/London",
            "Europe/Dublin",
            "Europe/Berlin",
            "Europe/Lisbon",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "America/Havana",
            "America/Santiago",
            "America/Asuncion",
            "Asia/Beirut",
            "Asia/Tehran",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "Pacific/Apia",
            "Pacific/Chatham",
            "Antarctica/Troll");

    @Test
    void aTimeThatTheClocksLeaveOutIsDueAsSoonAsTheyGoOn() {
        Run run = schedule("02:30", "Europe/Berlin").on(LocalDate.parse("2026-03-29"));

        assertThat(run.at()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(run.offset().getId()).isEqualTo("+02:00");
    }

    @Test
    void aTimeThatComesTwiceIsDueTheFirstTimeAndOnce() {
        Schedule schedule = schedule("02:30", "Europe/Berlin");

        Run run = schedule.on(LocalDate.parse("2026-10-25"));

        assertThat(run.at()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(schedule.after(run.at())).map(Run::date).contains(LocalDate.parse("2026-10-26"));
    }

    @Test
    void skippedDaysAndDaysOfTheWeekHaveNone() {
        Schedule schedule = new Schedule(
                LocalTime.of(7, 30),
                ZoneId.of("Europe/London"),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.parse("2026-12-25")));

        assertThat(schedule.next(Instant.parse("2026-12-21T08:00:00Z"), 3))
                .extracting(Run::date)
                .containsExactly(
                        LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-04"));
    }

    @Test
    void aDayThatTheDateLineTookHasNone() {
        Schedule schedule = schedule("00:00", "Pacific/Apia");

        assertThat(schedule.after(LocalDate.parse("2011-12-29")))
                .map(Run::date)
                .contains(LocalDate.parse("2011-12-31"));
    }

    @Test
    void aScheduleOfSkippedDaysAloneNeverComes() {
        assertThat(new Schedule(LocalTime.NOON, ZoneId.of("UTC"), Set.of(), Set.of()).after(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void windowsTileTimeAndEachLocalDayHasOneEditionInEveryZone() {
        Random random = new Random(13);
        for (String zone : ZONES) {
            for (String time : List.of("00:00", "00:30", "01:59", "02:00", "02:30", "03:00", "07:30", "23:59")) {
                tiles(schedule(time, zone), LocalDate.parse("2024-01-01"), random);
            }
        }
        // The one zone that lost a day.
        tiles(schedule("00:00", "Pacific/Apia"), LocalDate.parse("2010-06-01"), random);
    }

    /// Three years of a worker that is often late.
    private static void tiles(Schedule schedule, LocalDate begin, Random random) {
        Instant now = begin.atStartOfDay(schedule.zone()).toInstant();
        Instant end = begin.plusYears(3).atStartOfDay(schedule.zone()).toInstant();
        Instant told = now;
        List<LocalDate> days = new ArrayList<>();
        Optional<Run> due = schedule.after(now);
        while (due.isPresent() && due.get().at().isBefore(end)) {
            Run run = due.get();
            Window window = new Window(told, run.at());
            assertThat(window.after()).isEqualTo(told);
            told = window.until();
            days.add(run.date());
            // Late, but not so late that the next is due.
            now = run.at().plusSeconds(random.nextInt(20 * 3_600));
            Optional<Run> next = schedule.after(run.date());
            assertThat(next).isEqualTo(now.isBefore(next.orElseThrow().at()) ? schedule.after(now) : next);
            due = next;
        }
        assertThat(days).doesNotHaveDuplicates();
        LocalDate last = days.getLast();
        List<LocalDate> all = days.getFirst()
                .datesUntil(last.plusDays(1))
                .filter(day -> ZonedDateTime.of(day.atStartOfDay(), schedule.zone())
                        .toLocalDate()
                        .equals(day))
                .toList();
        assertThat(days).as(schedule.zone().getId()).isEqualTo(all);
    }

    @Test
    void ofSeveralRunsThatWereMissedTheLastIsMade() {
        Schedule schedule = schedule("07:30", "Europe/London");
        Run first = schedule.on(LocalDate.parse("2026-11-26"));

        assertThat(schedule.latest(first, Instant.parse("2026-11-30T07:29:00Z")).date())
                .isEqualTo("2026-11-29");
        assertThat(schedule.latest(first, first.at())).isEqualTo(first);
    }

    private static Schedule schedule(String at, String zone) {
        return new Schedule(LocalTime.parse(at), ZoneId.of(zone), EVERY_DAY, Set.of());
    }
}
