package io.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.dates.CalendarNames;
import io.dateline.ingest.format.FeedTime.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    /// The day in the order of RFC 822, with the names of each language that the JDK knows.
    @Test
    void datesInTheWordsOfEveryLanguageAreRead() {
        TreeSet<String> wrong = new TreeSet<>();
        Set<String> tried = new HashSet<>();
        for (Locale locale : Arrays.stream(Locale.getAvailableLocales())
                .filter(one -> !one.getLanguage().isEmpty())
                .toList()) {
            Reader reader = new Reader(locale.toLanguageTag(), null);
            for (Month month : Month.values()) {
                LocalDate day = DAY.withMonth(month.getValue()).withDayOfMonth(14);
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, locale);
                    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
                    String written = weekday + ", 14 " + name + " 2026 10:30:00 +0200";
                    if (!tried.add(locale.getLanguage() + written)) {
                        continue;
                    }
                    // Names with figures are patterns; in two languages a short name is another month in English.
                    boolean unclear = (name + weekday).chars().anyMatch(Character::isDigit)
                            || name.contains(",")
                            || CalendarNames.months(name, locale.toLanguageTag())
                                            .size()
                                    > 1;
                    Instant expected = day.atTime(8, 30).toInstant(java.time.ZoneOffset.UTC);
                    if (!unclear && !expected.equals(FeedTime.parse(written, reader))) {
                        wrong.add(locale + ": " + written + " " + FeedTime.parse(written, reader));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mar, 03 nov 2026 10:00:00 +0100        | 2026-11-03T09:00:00Z
            mar, 03 mar 2026                       | 2026-03-03T00:00:00Z
            Pt, 04 gru 2026 10:00:00 +0100         | 2026-12-04T09:00:00Z
            Çar, 02 Ara 2026 09:15                 | 2026-12-02T09:15:00Z
            Donnerstag, 05. März 2026, 14.30 Uhr   | 2026-03-05T14:30:00Z
            jeudi 5 févr. 2026 à 14h30             | 2026-02-05T14:30:00Z
            7 de agosto de 2026                    | 2026-08-07T00:00:00Z
            29 d'octubre de 2026                   | 2026-10-29T00:00:00Z
            Вс, 29 ноя 2026 18:05:00 +0300         | 2026-11-29T15:05:00Z
            29 листопада 2026                      | 2026-11-29T00:00:00Z
            2026 m. lapkričio 29 d.                | 2026-11-29T00:00:00Z
            2026. november 29., 10:00              | 2026-11-29T10:00:00Z
            ٢٩ نوفمبر ٢٠٢٦ ٣:٠٥ م                  | 2026-11-29T15:05:00Z
            29 تشرين الثاني 2026                   | 2026-11-29T00:00:00Z
            २९ नवंबर २०२६                          | 2026-11-29T00:00:00Z
            29 พ.ย. 2569 08:00                     | 2026-11-29T08:00:00Z
            2026年11月29日                          | 2026-11-29T00:00:00Z
            2026年11月29日 下午3:05                  | 2026-11-29T15:05:00Z
            二〇二六年十一月二十九日                   | 2026-11-29T00:00:00Z
            令和8年11月29日                         | 2026-11-29T00:00:00Z
            2026년 11월 29일 오후 3:05               | 2026-11-29T15:05:00Z
            Chủ Nhật, 29 tháng 11, 2026 10:00      | 2026-11-29T10:00:00Z
            κυριακή, 29 νοεμβρίου 2026             | 2026-11-29T00:00:00Z
            כ״ט, 29 בנובמבר 2026                   | 2026-11-29T00:00:00Z
            29-nov-2026 10:00                      | 2026-11-29T10:00:00Z
            Sat, 28 Nov 2026 23:59:60 EST          | 2026-11-29T04:59:59Z
            Sun, 29 Nov 2026 3:05 PM               | 2026-11-29T15:05:00Z
            """)
    void datesOfManyKindsAreReadWithoutKnowingTheLanguage(String written, Instant expected) {
        assertThat(FeedTime.parse(written)).isEqualTo(expected);
    }

    @Test
    void aMonthOfTwoMeaningsIsReadByTheLanguageOrTheWeekdayOrNotAtAll() {
        assertThat(FeedTime.parse("05 lis 2026")).isNull();
        assertThat(FeedTime.parse("05 lis 2026", new Reader("hr", null)))
                .isEqualTo(Instant.parse("2026-10-05T00:00:00Z"));
        assertThat(FeedTime.parse("05 lis 2026", new Reader("cs", null)))
                .isEqualTo(Instant.parse("2026-11-05T00:00:00Z"));
        assertThat(FeedTime.parse("pon, 05 lis 2026"))
                .as("a Monday in October alone")
                .isEqualTo(Instant.parse("2026-10-05T00:00:00Z"));
        assertThat(FeedTime.parse("05/10/2026")).isNull();
        assertThat(FeedTime.parse("05/10/2026", new Reader("fr", null)))
                .isEqualTo(Instant.parse("2026-10-05T00:00:00Z"));
    }

    @Test
    void aDayWithoutAYearIsTheLastOneOfItsKind() {
        Reader reader = new Reader("de", Instant.parse("2026-11-29T12:00:00Z"));

        assertThat(FeedTime.parse("5 Mai", reader)).isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
        assertThat(FeedTime.parse("24. Dez.", reader)).isEqualTo(Instant.parse("2025-12-24T00:00:00Z"));
        assertThat(FeedTime.parse("5 Mai")).as("nobody knows the time").isNull();
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String written : List.of(
                "yesterday",
                "31 feb 2026",
                "32 nov 2026",
                "nov 2026 nov",
                "2026年13月1日",
                "29 quux 2026",
                "mar",
                "0 0 0")) {
            assertThat(FeedTime.parse(written, new Reader("es", Instant.parse("2026-11-29T12:00:00Z"))))
                    .as(written)
                    .isNull();
        }
    }

    @Test
    void aFeedsLanguageReadsTheDatesOfItsEntries() {
        String feed = "<rss version='2.0'><channel><title>T</title><language>hr</language><item><title>a</title>"
                + "<link>https://vijesti.example/a</link><pubDate>05 lis 2026 10:00</pubDate></item></channel></rss>";
        FeedReading.ParsedFeed read = (FeedReading.ParsedFeed) FeedReader.read(
                feed.getBytes(StandardCharsets.UTF_8), null, URI.create("https://vijesti.example/feed"));

        assertThat(read.entries().getFirst().published()).isEqualTo(Instant.parse("2026-10-05T10:00:00Z"));
    }
}
