package io.dateline.ingest.feed;

import io.dateline.ingest.feed.FeedReading.Entry;
import io.dateline.ingest.feed.FeedReading.ParsedFeed;
import io.dateline.ingest.page.EntryHints;
import io.dateline.ingest.page.ListedPages.Listed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed lists, as pages to fetch.
///
/// @param remark for people, where entries had to be left out; null if none was
record Listing(List<Listed> pages, @Nullable String remark) {

    static Listing of(ParsedFeed feed) {
        List<Listed> pages = new ArrayList<>();
        int without = 0;
        for (Entry entry : feed.entries()) {
            if (entry.link() == null) {
                without++;
                continue;
            }
            EntryHints hints = new EntryHints(
                    entry.title(),
                    entry.author(),
                    entry.published() == null ? entry.updated() : entry.published(),
                    entry.tags(),
                    feed.language());
            pages.add(new Listed(entry.link(), hints, Fingerprint.of(entry)));
        }
        String remark = without == 0 ? null : without + " of its entries name no page and were left out.";
        return new Listing(pages, remark);
    }
}
