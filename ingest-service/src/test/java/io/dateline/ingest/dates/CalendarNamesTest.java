package io.dateline.ingest.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CalendarNamesTest {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    @Test
    void everyMonthOfEveryLanguageIsKnownWithAndWithoutDotsAndInCapitals() {
        TreeSet<String> unknown = new TreeSet<>();
        for (Locale locale : spoken()) {
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(style, locale);
                    for (String written : List.of(name, name.replace(".", ""), name.toUpperCase(locale))) {
                        boolean known = CalendarNames.months(written, locale.toLanguageTag())
                                .contains(month.getValue());
                        if (!known && written.chars().noneMatch(Character::isDigit)) {
                            unknown.add(locale + " " + month + " " + written);
                        }
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyWeekdayOfEveryLanguageIsKnown() {
        TreeSet<String> unknown = new TreeSet<>();
        for (Locale locale : spoken()) {
            for (TextStyle style : STYLES) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    String name = day.getDisplayName(style, locale);
                    boolean known = CalendarNames.weekdays(name).contains(day.getValue());
                    if (!known && name.chars().noneMatch(Character::isDigit)) {
                        unknown.add(locale + " " + day + " " + name);
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static List<Locale> spoken() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty())
                .toList();
    }

    @Test
    void aNameOfTwoMonthsIsReadByTheLanguage() {
        assertThat(CalendarNames.months("lis", null)).containsExactly(11, 10);
        assertThat(CalendarNames.months("lis", "hr-HR")).containsExactly(10);
        assertThat(CalendarNames.months("listopada", "pl")).containsExactly(11);
        assertThat(CalendarNames.month("srpen", null)).isEqualTo(8);
        assertThat(CalendarNames.month("Mar", "sn"))
                .as("English stands everywhere")
                .isEqualTo(3);
    }

    @Test
    void spellingsOfNewspapersAreKnown() {
        assertThat(CalendarNames.month("fevrier", null)).isEqualTo(2);
        assertThat(CalendarNames.month("AOÛT", null)).isEqualTo(8);
        assertThat(CalendarNames.month("ноя", null)).isEqualTo(11);
        assertThat(CalendarNames.month("noiemb.", null)).isEqualTo(11);
        assertThat(CalendarNames.month("Setembro", null)).isEqualTo(9);
        assertThat(CalendarNames.month("اكتوبر", null)).isEqualTo(10);
        assertThat(CalendarNames.month("תשרי", null)).isZero();
        assertThat(CalendarNames.month("בנובמבר", null)).isEqualTo(11);
        assertThat(CalendarNames.month("ΝΟΕΜΒΡΙΟΥ", null)).isEqualTo(11);
        assertThat(CalendarNames.month("d’octubre", null)).isEqualTo(10);
    }

    @Test
    void wordsThatAreNoMonthsAreNone() {
        assertThat(CalendarNames.month("", null)).isZero();
        assertThat(CalendarNames.month("ma", null)).as("too short a beginning").isZero();
        assertThat(CalendarNames.month("jun or jul", null)).isZero();
        assertThat(CalendarNames.month("ju", null)).isZero();
        assertThat(CalendarNames.month("see", null))
                .as("a month of Fulah alone, and a word of English")
                .isZero();
        assertThat(CalendarNames.month("n".repeat(100_000), null)).isZero();
    }

    @Test
    void halvesOfTheDayAreKnown() {
        assertThat(CalendarNames.half("PM")).isEqualTo(1);
        assertThat(CalendarNames.half("a.m.")).isZero();
        assertThat(CalendarNames.half("下午")).isEqualTo(1);
        assertThat(CalendarNames.half("오전")).isZero();
        assertThat(CalendarNames.half("Uhr")).isEqualTo(-1);
    }

    @Test
    void digitsOfAllScriptsAreRead() {
        assertThat(Digits.ascii("٢٩ نوفمبر ٢٠٢٦")).isEqualTo("29 نوفمبر 2026");
        assertThat(Digits.ascii("२९ नवंबर २०२६")).isEqualTo("29 नवंबर 2026");
        assertThat(Digits.ascii("２０２６年１１月２９日")).isEqualTo("2026年11月29日");
        assertThat(Digits.ascii("二〇二六年十一月二十九日")).isEqualTo("2026年11月29日");
        assertThat(Digits.ascii("三十日")).isEqualTo("30日");
        assertThat(Digits.ascii("一人の記者")).as("no date").isEqualTo("一人の記者");
    }
}
