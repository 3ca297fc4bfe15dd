package io.dateline.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.api.coverage.Why;
import io.dateline.ingest.api.coverage.Why.Listing;
import io.dateline.ingest.api.coverage.Why.PageTrace;
import io.dateline.ingest.api.coverage.Why.SiteSource;
import io.dateline.ingest.api.coverage.Why.SubmissionTrace;
import io.dateline.ingest.api.coverage.Why.Verdict;
import io.dateline.ingest.extract.Extraction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyRuleTest {

    private static final String URL = "https://quay.example/wall";
    private static final Instant SEEN = Instant.parse("2026-11-03T08:05:00Z");
    private static final Instant DUE = Instant.parse("2026-11-03T09:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    @Test
    void siteThatNobodyReadsIsToldWithWhatToDo() {
        Why why = judge(null, List.of(), List.of(), List.of());

        assertThat(why.verdict()).isEqualTo(Verdict.SITE_NOT_READ);
        assertThat(why.sentence()).contains("Add the site as a source");
    }

    @Test
    void pageThatNoFeedOfItsSiteEverListedIsToldWithTheTimeOfTheLastPoll() {
        Why asked = judge(null, List.of(), List.of(), List.of(new SiteSource(ID, "The Quay", "healthy", SEEN)));
        Why fresh = judge(null, List.of(), List.of(), List.of(new SiteSource(ID, "The Quay", "new", null)));

        assertThat(asked.verdict()).isEqualTo(Verdict.NEVER_LISTED);
        assertThat(asked.sentence())
                .contains("The Quay (healthy)", "were last asked on 3 Nov 2026 08:05 UTC", "never listed this page");
        assertThat(fresh.sentence()).contains("have not been asked yet");
    }

    @Test
    void pageThatIsStoredSaysWhoListedItFirst() {
        Listing latest = new Listing(ID, "The Pier", trace("done", "stored", null, 1, SEEN.plusSeconds(600)));
        Listing first = new Listing(ID, "The Quay", trace("done", "stored", null, 1, SEEN));

        Why why = judge(ID, List.of(latest, first), List.of(), List.of());

        assertThat(why.verdict()).isEqualTo(Verdict.STORED);
        assertThat(why.articleId()).isEqualTo(ID);
        assertThat(why.sentence()).isEqualTo("It was listed by The Quay on 3 Nov 2026 08:05 UTC, read and stored.");
    }

    @Test
    void articleThatNoFeedListedWasHandedIn() {
        assertThat(judge(ID, List.of(), List.of(), List.of()).sentence()).contains("handed in by its address");
    }

    @Test
    void pageThatWaitsSaysWhetherItWasTried() {
        Why queued = listed(trace("waiting", null, null, 0, SEEN));
        Why tried = listed(trace("waiting", "timeout", "The server did not answer.", 2, SEEN));

        assertThat(queued.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(queued.sentence()).contains("waits for its turn", "It is tried again on 3 Nov 2026 09:00 UTC.");
        assertThat(tried.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(tried.sentence()).contains("could not be read so far. The server did not answer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"robots-disallowed", "robots-unreachable", "forbidden", "address-refused"})
    void pageThatMayNotBeReadIsBlocked(String outcome) {
        Why why = listed(trace("done", outcome, "The robots.txt of the site forbids it.", 1, SEEN));

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.sentence()).endsWith("but may not be read. The robots.txt of the site forbids it.");
    }

    @ParameterizedTest
    @EnumSource(Extraction.Reason.class)
    void pageThatWasReadAndIsNoArticleSaysWhatItIs(Extraction.Reason reason) {
        Why why = listed(trace("done", reason.label(), null, 1, SEEN));

        assertThat(why.verdict()).isEqualTo(Verdict.NOT_AN_ARTICLE);
        assertThat(why.sentence()).contains("(" + reason.label().replace('-', ' ') + ")");
    }

    @Test
    void pageThatCouldNotBeFetchedSaysHowOftenItWasTried() {
        Why once = listed(trace("given-up", "not-found", null, 1, SEEN));
        Why often = listed(trace("given-up", "timeout", "The server did not answer.", 5, SEEN));

        assertThat(once.verdict()).isEqualTo(Verdict.NOT_FETCHED);
        assertThat(once.sentence()).endsWith("in 1 attempt.");
        assertThat(often.sentence()).endsWith("in 5 attempts. The server did not answer.");
    }

    @Test
    void feedWithoutANameIsAFeed() {
        Why why = judge(
                null, List.of(new Listing(ID, null, trace("waiting", null, null, 0, SEEN))), List.of(), List.of());

        assertThat(why.sentence()).startsWith("It was listed by a feed on");
    }

    @Test
    void latestListingSpeaksForThePage() {
        Listing latest = new Listing(ID, "The Quay", trace("waiting", null, null, 0, SEEN));
        Listing before = new Listing(ID, "The Pier", trace("given-up", "timeout", null, 5, SEEN));

        assertThat(judge(null, List.of(latest, before), List.of(), List.of()).verdict())
                .isEqualTo(Verdict.WAITING);
    }

    @Test
    void addressThatWasHandedInWaitsOrWasTurnedAway() {
        SubmissionTrace waits = new SubmissionTrace(ID, "received", null, null, SEEN);
        SubmissionTrace rejected = new SubmissionTrace(ID, "rejected", "It is a list of articles.", null, SEEN);

        assertThat(judge(null, List.of(), List.of(waits), List.of())).satisfies(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.WAITING);
            assertThat(why.sentence()).contains("handed in on 3 Nov 2026 08:05 UTC and waits");
        });
        assertThat(judge(null, List.of(), List.of(rejected), List.of())).satisfies(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.NOT_AN_ARTICLE);
            assertThat(why.sentence()).endsWith("turned away: It is a list of articles.");
        });
    }

    private static Why listed(PageTrace page) {
        return judge(null, List.of(new Listing(ID, "The Quay", page)), List.of(), List.of());
    }

    private static Why judge(
            UUID articleId, List<Listing> pages, List<SubmissionTrace> submissions, List<SiteSource> sources) {
        return WhyRule.judge(URL, articleId, pages, submissions, sources);
    }

    private static PageTrace trace(String state, String outcome, String reason, int attempts, Instant seen) {
        return new PageTrace(ID, URL, state, outcome, reason, 0, attempts, null, seen, null, DUE);
    }
}
