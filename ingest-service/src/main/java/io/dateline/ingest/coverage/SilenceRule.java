package io.dateline.ingest.coverage;

import io.dateline.ingest.api.coverage.Silence;
import io.dateline.ingest.api.coverage.Silence.Gap;
import io.dateline.ingest.api.coverage.Silence.Verdict;
import io.dateline.ingest.api.source.LedgerView.Hour;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides whether a source was silent. Pure.
///
/// A feed lists what was published lately, so an answer also speaks for the time since the answer before it: a gap
/// that a later answer has made up for leaves nothing open. But a period in which it was never looked at, or never
/// answered, is not proven silent by one answer after it: by then a feed may have dropped what it listed.
final class SilenceRule {

    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private SilenceRule() {}

    /// What is known of the period.
    ///
    /// @param hours with an entry in the ledger, from the period's first one to now
    /// @param pages pages of the period
    /// @param troubled feeds of the source that give no answer now, although others do
    record Evidence(
            UUID sourceId,
            Instant from,
            Instant to,
            Instant now,
            List<Hour> hours,
            Pages pages,
            List<String> troubled) {}

    /// @param trouble reason for the last page that could not be read; null if there was none
    record Pages(
            int listed,
            int stored,
            int unread,
            int late,
            @Nullable String trouble) {}

    static Silence judge(Evidence evidence, ZoneId zone) {
        List<Hour> within = evidence.hours().stream()
                .filter(hour -> hour.hour().isBefore(evidence.to()))
                .toList();
        int polls = within.stream().mapToInt(Hour::polls).sum();
        int answered = within.stream().mapToInt(Hour::answered).sum();
        List<Gap> gaps = gaps(evidence);
        Verdict verdict = verdict(evidence, polls, answered, gaps);
        Pages pages = evidence.pages();
        Silence judged = new Silence(
                evidence.sourceId(),
                evidence.from(),
                evidence.to(),
                verdict,
                "",
                polls,
                answered,
                pages.listed(),
                pages.stored(),
                pages.unread(),
                pages.late(),
                within.stream().mapToInt(Hour::slow).sum(),
                gaps);
        return withSentence(judged, new SilenceWords(zone).of(judged, evidence));
    }

    private static Silence withSentence(Silence s, String sentence) {
        return new Silence(
                s.sourceId(),
                s.from(),
                s.to(),
                s.verdict(),
                sentence,
                s.polls(),
                s.answered(),
                s.listed(),
                s.stored(),
                s.unread(),
                s.late(),
                s.slow(),
                s.gaps());
    }

    private static Verdict verdict(Evidence evidence, int polls, int answered, List<Gap> gaps) {
        if (evidence.pages().listed() > 0 || evidence.pages().late() > 0) {
            return Verdict.NOT_SILENT;
        }
        if (polls == 0) {
            return Verdict.NOT_READ;
        }
        boolean open = gaps.stream().anyMatch(gap -> gap.madeUpAt() == null);
        return answered == 0 || open || !evidence.troubled().isEmpty() ? Verdict.UNPROVEN : Verdict.SILENT;
    }

    private static List<Gap> gaps(Evidence evidence) {
        List<Gap> gaps = new ArrayList<>();
        Instant first = evidence.from().truncatedTo(ChronoUnit.HOURS);
        // The running hour may just have begun; it says nothing by having no poll yet.
        Instant last = evidence.to().isBefore(evidence.now())
                ? evidence.to()
                : evidence.now().truncatedTo(ChronoUnit.HOURS);
        Instant begin = null;
        String reason = null;
        for (Instant hour = first; hour.isBefore(last); hour = hour.plus(ONE_HOUR)) {
            Hour known = at(evidence, hour);
            if (known != null && known.answered() > 0) {
                if (begin != null) {
                    gaps.add(new Gap(begin, hour, hour, reason));
                }
                begin = null;
                reason = null;
            } else {
                begin = begin == null ? hour : begin;
                reason = known == null || known.lastError() == null ? reason : known.lastError();
            }
        }
        if (begin != null) {
            gaps.add(new Gap(begin, last, answerAfter(evidence, last), reason));
        }
        return gaps;
    }

    private static @Nullable Hour at(Evidence evidence, Instant hour) {
        return evidence.hours().stream()
                .filter(known -> known.hour().equals(hour))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant answerAfter(Evidence evidence, Instant end) {
        return evidence.hours().stream()
                .filter(hour -> !hour.hour().isBefore(end) && hour.answered() > 0)
                .map(Hour::hour)
                .findFirst()
                .orElse(null);
    }

    /// The words of an answer.
    private record SilenceWords(ZoneId zone) {

        String of(Silence s, Evidence evidence) {
            String period = "between " + time(s.from()) + " and " + time(s.to()) + " (" + zone.getId() + ")";
            String asked = count(s.polls(), "poll") + " " + period + ", " + s.answered() + " answered";
            return switch (s.verdict()) {
                case SILENT -> "Yes, it was silent: " + asked + ", nothing new listed." + madeUp(s.gaps());
                case NOT_SILENT -> "No, it was not silent: " + published(s, evidence) + " " + capital(asked) + ".";
                case UNPROVEN ->
                    "Nothing new was seen, but silence is not proven: " + asked + "." + open(s.gaps())
                            + (s.answered() == 0 ? next(s.gaps()) : "") + troubled(evidence.troubled());
                case NOT_READ -> "It cannot be said: it was not looked at " + period + "." + next(s.gaps());
            };
        }

        private String published(Silence s, Evidence evidence) {
            StringBuilder words = new StringBuilder();
            if (s.listed() > 0) {
                words.append("its feeds listed ").append(count(s.listed(), "new page"));
                words.append(", ").append(s.stored()).append(" of them read.");
            }
            if (s.unread() > 0) {
                words.append(" ").append(count(s.unread(), "page")).append(" could not be read");
                String trouble = evidence.pages().trouble();
                words.append(trouble == null ? "." : ", the last because: " + trouble);
            }
            if (s.late() > 0) {
                words.append(s.listed() > 0 ? " " : "")
                        .append(count(s.late(), "page"))
                        .append(s.late() == 1 ? " says that it was" : " say that they were")
                        .append(" published then, but came to be listed only later.");
            }
            return words.toString();
        }

        private String madeUp(List<Gap> gaps) {
            if (gaps.isEmpty()) {
                return "";
            }
            Gap longest = gaps.getFirst();
            return " Between " + time(longest.from()) + " and " + time(longest.to()) + " no poll was answered"
                    + (gaps.size() > 1 ? " (and " + count(gaps.size() - 1, "other gap") + ")" : "")
                    + ", but the next answer, which lists what came before it, named nothing new.";
        }

        /// What came after a period without an answer.
        private String next(List<Gap> gaps) {
            Instant answered = gaps.isEmpty() ? null : gaps.getLast().madeUpAt();
            return gaps.isEmpty()
                    ? ""
                    : answered == null
                            ? " Nor has it answered since."
                            : " The next answer came in the hour after " + time(answered)
                                    + " and listed nothing of that time.";
        }

        private String open(List<Gap> gaps) {
            StringBuilder words = new StringBuilder();
            for (Gap gap : gaps) {
                if (gap.madeUpAt() == null) {
                    words.append(" From ").append(time(gap.from())).append(" on no poll was answered");
                    words.append(gap.reason() == null ? "." : ": " + gap.reason());
                }
            }
            return words.toString();
        }

        private static String troubled(List<String> feeds) {
            return feeds.isEmpty() ? "" : " One of its feeds gives no answer: " + feeds.getFirst() + ".";
        }

        private String time(Instant at) {
            return DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK)
                    .withZone(zone)
                    .format(at);
        }

        private static String count(int n, String what) {
            return n + " " + what + (n == 1 ? "" : "s");
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
