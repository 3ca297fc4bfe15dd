package io.dateline.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IngestActivityTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final IngestActivity live = new IngestActivity();

    @Test
    void nothingIsWaitedForWhenNothingIsNew() throws Exception {
        assertThat(waited(LONG)).isLessThan(LONG);
    }

    @Test
    void whatCanWaitWaitsForTheNewArticleAndTheQuietAfterIt() throws Exception {
        IngestActivity.Turn first = live.begin();
        IngestActivity.Turn second = live.begin();
        CompletableFuture<Long> ended = CompletableFuture.supplyAsync(() -> {
            waited(LONG);
            return System.nanoTime();
        });

        first.close();
        Thread.sleep(IngestActivity.QUIET.multipliedBy(3));
        assertThat(ended).as("one is still at work").isNotDone();
        long closed = System.nanoTime();
        second.close();

        assertThat(ended.get(LONG.toSeconds(), TimeUnit.SECONDS) - closed)
                .isGreaterThanOrEqualTo(IngestActivity.QUIET.minusMillis(5).toNanos());
    }

    @Test
    void aFloodOfNewsDelaysButDoesNotStop() throws Exception {
        try (IngestActivity.Turn turn = live.begin()) {
            assertThat(waited(Duration.ofMillis(200))).isBetween(Duration.ofMillis(195), LONG);
        }
    }

    private Duration waited(Duration patience) {
        long began = System.nanoTime();
        try {
            live.awaitQuiet(patience);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
