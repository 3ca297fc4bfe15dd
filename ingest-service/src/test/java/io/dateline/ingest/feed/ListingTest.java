package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.format.FeedReader;
import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.Format;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.page.ListedPages.Listed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final URI PAGE = URI.create("https://quay.example/wall");

    @Test
    void pagesComeInTheOrderOfTheFeedWithWhatItSaysOfThem() {
        Entry wall = new Entry(
                PAGE, "1", "Wall", "Ada Quill", NOW.minusSeconds(60), null, List.of("Harbour"), "A wall.", null);

        Listing listing = listing(Format.RSS, wall, entry("https://quay.example/pier", NOW));

        assertThat(listing.pages()).extracting(listed -> listed.url().getPath()).containsExactly("/wall", "/pier");
        assertThat(listing.pages().getFirst().hints()).satisfies(hints -> {
            assertThat(hints.title()).isEqualTo("Wall");
            assertThat(hints.author()).isEqualTo("Ada Quill");
            assertThat(hints.published()).isEqualTo(NOW.minusSeconds(60));
            assertThat(hints.tags()).containsExactly("Harbour");
            assertThat(hints.language()).isEqualTo("en");
            assertThat(hints.firstListing()).isNull();
        });
        assertThat(listing.remark()).isNull();
    }

    @Test
    void pageOfTheFirstAnswerIsMarkedAsThat() {
        Listing first = Listing.of(feed(Format.RSS, entry(PAGE.toString(), NOW)), List.of(), NOW, true);

        assertThat(first.pages().getFirst().hints().firstListing()).isTrue();
    }

    @Test
    void entryThatNamesNoPageIsLeftOutAndSaid() {
        Listing listing = listing(Format.ATOM, entry(null, NOW), entry(PAGE.toString(), NOW), entry(null, NOW));

        assertThat(listing.pages()).hasSize(1);
        assertThat(listing.remark()).isEqualTo("2 of its entries name no page and were left out.");
    }

    @Test
    void documentThatIsBrokenIsSaidOnlyWhereSomethingIsMissing() {
        List<String> faults = List.of("an element is not closed");
        ParsedFeed whole = broken(faults, entry(PAGE.toString(), NOW));
        ParsedFeed lacking = broken(faults, entry(null, NOW));

        assertThat(Listing.of(whole, List.of(), NOW, false).remark()).isNull();
        assertThat(Listing.of(lacking, List.of(), NOW, false).remark())
                .endsWith("The document is broken: an element is not closed.");
    }

    @Test
    void ofASitemapOnlyTheLatestDaysAreNews() {
        Listing listing = listing(
                Format.SITEMAP,
                entry("https://quay.example/new", NOW.minus(Duration.ofDays(6))),
                entry("https://quay.example/old", NOW.minus(Duration.ofDays(8))),
                entry("https://quay.example/undated", null));

        assertThat(listing.pages()).extracting(listed -> listed.url().getPath()).containsExactly("/new", "/undated");
        assertThat(listing.remark()).isEqualTo("1 of its entries are older than 7 days and were left out.");
    }

    @Test
    void feedMayListWhatIsOld() {
        assertThat(listing(Format.RSS, entry(PAGE.toString(), NOW.minus(Duration.ofDays(400))))
                        .pages())
                .hasSize(1);
    }

    @Test
    void timeThatCannotBeIsNoneAndThePageIsListedAllTheSame() {
        for (Instant impossible :
                List.of(Instant.EPOCH, NOW.plus(Duration.ofHours(27)), Instant.parse("1989-12-31T00:00:00Z"))) {
            Listed listed = listing(Format.RSS, entry(PAGE.toString(), impossible))
                    .pages()
                    .getFirst();

            assertThat(listed.hints().published()).as(impossible.toString()).isNull();
        }
    }

    @Test
    void timeOfAZoneThatIsAheadIsBelieved() {
        Instant tomorrow = NOW.plus(Duration.ofHours(20));

        assertThat(listing(Format.RSS, entry(PAGE.toString(), tomorrow))
                        .pages()
                        .getFirst()
                        .hints()
                        .published())
                .isEqualTo(tomorrow);
    }

    @Test
    void entryThatOnlySaysWhenItWasChangedIsDatedByThat() {
        Entry changed = new Entry(PAGE, null, "Wall", null, null, NOW, List.of(), null, null);

        assertThat(listing(Format.ATOM, changed).pages().getFirst().hints().published())
                .isEqualTo(NOW);
    }

    @Test
    void feedOfMoreEntriesThanAreReadSaysSo() {
        Entry[] many = Collections.nCopies(FeedReader.MAX_ENTRIES, entry(PAGE.toString(), NOW))
                .toArray(Entry[]::new);

        assertThat(listing(Format.RSS, many).remark())
                .isEqualTo("Only the first " + FeedReader.MAX_ENTRIES + " of its entries were read.");
    }

    @Test
    void newWordsAreToldFromNewDates() {
        Entry before = new Entry(PAGE, "1", "Wall", null, null, NOW, List.of(), "It stands.", null);
        Entry dated = new Entry(PAGE, "2", "Wall", null, null, NOW.plusSeconds(9), List.of(), "It stands.", null);
        Entry said = new Entry(PAGE, "1", "Wall", null, null, NOW, List.of(), "It fell.", null);

        assertThat(Fingerprint.of(dated)).isEqualTo(Fingerprint.of(before));
        assertThat(Fingerprint.ofDate(dated)).isNotEqualTo(Fingerprint.ofDate(before));
        assertThat(Fingerprint.of(said)).isNotEqualTo(Fingerprint.of(before));
    }

    @Test
    void wordsThatMoveFromTitleToSummaryAreOtherWords() {
        Entry title = new Entry(PAGE, null, "Wall", null, null, null, List.of(), null, null);
        Entry summary = new Entry(PAGE, null, null, null, null, null, List.of(), "Wall", null);

        assertThat(Fingerprint.of(title)).isNotEqualTo(Fingerprint.of(summary));
    }

    private static Listing listing(Format format, Entry... entries) {
        return Listing.of(feed(format, entries), List.of(), NOW, false);
    }

    private static ParsedFeed feed(Format format, Entry... entries) {
        return new ParsedFeed(format, "Quay", null, "en", Arrays.asList(entries), null, List.of());
    }

    private static ParsedFeed broken(List<String> faults, Entry... entries) {
        return new ParsedFeed(Format.RSS, "Quay", null, "en", Arrays.asList(entries), null, faults);
    }

    private static Entry entry(String link, Instant published) {
        URI page = link == null ? null : URI.create(link);
        return new Entry(page, null, "Wall", null, published, null, List.of(), null, null);
    }
}
