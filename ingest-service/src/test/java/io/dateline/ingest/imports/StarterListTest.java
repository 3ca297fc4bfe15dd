package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.url.WebUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StarterListTest {

    private final List<StarterFeed> list = StarterList.read();

    @Test
    void listCoversTheWorld() {
        assertThat(list).hasSizeGreaterThanOrEqualTo(150);
        assertThat(list.stream().map(StarterFeed::country).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(list.stream().map(StarterFeed::beat).distinct()).contains("general", "business", "technology");
    }

    @Test
    void everyLineIsAFeedThatCanBeAdded() {
        Set<String> countries = Set.of(Locale.getISOCountries());

        assertThat(list).allSatisfy(feed -> {
            assertThat(WebUrl.parse(feed.url().toString())).isEqualTo(feed.url());
            assertThat(countries).contains(feed.country());
            assertThat(feed.language()).matches("[a-z]{2}(-[A-Z]{2})?");
            assertThat(feed.tier()).isBetween(1, 4);
        });
        assertThat(list.stream().map(StarterFeed::url)).doesNotHaveDuplicates();
    }
}
