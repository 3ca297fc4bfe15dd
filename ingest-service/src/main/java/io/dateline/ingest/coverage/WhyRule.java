package io.dateline.ingest.coverage;

import io.dateline.ingest.api.coverage.Why;
import io.dateline.ingest.api.coverage.Why.Listing;
import io.dateline.ingest.api.coverage.Why.PageTrace;
import io.dateline.ingest.api.coverage.Why.SiteSource;
import io.dateline.ingest.api.coverage.Why.SubmissionTrace;
import io.dateline.ingest.api.coverage.Why.Verdict;
import io.dateline.ingest.extract.Extraction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says why an address is, or is not, an article here. Pure.
final class WhyRule {

    private static final Set<String> BLOCKED =
            Set.of("robots-disallowed", "robots-unreachable", "forbidden", "address-refused");

    private static final Set<String> FETCHED = fetched();

    private WhyRule() {}

    private static Set<String> fetched() {
        Set<String> labels = new HashSet<>(Set.of("unreadable"));
        for (Extraction.Reason reason : Extraction.Reason.values()) {
            labels.add(reason.label());
        }
        return Set.copyOf(labels);
    }

    /// @param articleId null unless an article is stored for the address
    static Why judge(
            String url,
            @Nullable UUID articleId,
            List<Listing> pages,
            List<SubmissionTrace> submissions,
            List<SiteSource> sources) {
        Answer answer = answer(articleId, pages, submissions, sources);
        return new Why(url, answer.verdict(), answer.sentence(), articleId, pages, submissions, sources);
    }

    private record Answer(Verdict verdict, String sentence) {}

    private static Answer answer(
            @Nullable UUID articleId,
            List<Listing> pages,
            List<SubmissionTrace> submissions,
            List<SiteSource> sources) {
        if (articleId != null) {
            return new Answer(Verdict.STORED, stored(pages));
        }
        if (!pages.isEmpty()) {
            return listed(pages.getFirst());
        }
        return submissions.isEmpty() ? unseen(sources) : submitted(submissions.getFirst());
    }

    private static String stored(List<Listing> pages) {
        if (pages.isEmpty()) {
            return "It was handed in by its address, read and stored.";
        }
        Listing first = pages.getLast();
        return "It was listed by " + name(first) + " on " + time(first.page().firstSeenAt()) + ", read and stored.";
    }

    private static Answer listed(Listing listing) {
        PageTrace page = listing.page();
        String seen = "It was listed by " + name(listing) + " on " + time(page.firstSeenAt());
        String reason = page.reason() == null ? "" : " " + page.reason();
        if (page.state().equals("waiting")) {
            String tried = page.attempts() == 0 || page.outcome() == null
                    ? " and waits for its turn."
                    : " and could not be read so far." + reason;
            return new Answer(Verdict.WAITING, seen + tried + " It is tried again on " + time(page.dueAt()) + ".");
        }
        String outcome = String.valueOf(page.outcome());
        if (BLOCKED.contains(outcome)) {
            return new Answer(Verdict.BLOCKED, seen + ", but may not be read." + reason);
        }
        if (FETCHED.contains(outcome)) {
            return new Answer(
                    Verdict.NOT_AN_ARTICLE,
                    seen + " and fetched, but it holds no article (" + outcome.replace('-', ' ') + ")." + reason);
        }
        return new Answer(
                Verdict.NOT_FETCHED,
                seen + ", but could not be fetched in " + page.attempts()
                        + (page.attempts() == 1 ? " attempt." : " attempts.") + reason);
    }

    private static Answer submitted(SubmissionTrace submission) {
        String seen = "No feed listed it. It was handed in on " + time(submission.receivedAt());
        return submission.rejection() == null
                ? new Answer(Verdict.WAITING, seen + " and waits to be read.")
                : new Answer(Verdict.NOT_AN_ARTICLE, seen + " and turned away: " + submission.rejection());
    }

    private static Answer unseen(List<SiteSource> sources) {
        if (sources.isEmpty()) {
            return new Answer(
                    Verdict.SITE_NOT_READ,
                    "Dateline reads no source of this site. Add the site as a source, or submit this one address.");
        }
        SiteSource source = sources.getFirst();
        String polled = source.lastPolledAt() == null
                ? "have not been asked yet"
                : "were last asked on " + time(source.lastPolledAt());
        return new Answer(
                Verdict.NEVER_LISTED,
                "The site is read as " + source.name() + " (" + source.state() + "), but its feeds, which " + polled
                        + ", never listed this page. Hand in its address, or add a feed that lists it.");
    }

    private static String name(Listing listing) {
        return listing.source() == null ? "a feed" : listing.source();
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.UK)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
