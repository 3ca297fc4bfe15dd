package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A site that says of everything it published that it is not there.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class OutageTest {

    private static final int PAGES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    AgroalDataSource database;

    @Test
    void siteThatAnswers404ForEverythingWithdrawsNothingUntilItWorksAgain() throws SQLException {
        String[] entries = new String[2 * PAGES];
        for (int i = 0; i < PAGES; i++) {
            entries[2 * i] = "/" + i;
            entries[2 * i + 1] = "Story " + i;
            show(i);
        }
        String feed = NewsSite.rss("blackout", entries).replaceAll("<pubDate>[^<]*</pubDate>", "");
        NewsSite.answer("blackout", "/feed", 200, "application/rss+xml", feed);
        Api.add("blackout", "/feed");
        await().atMost(PATIENCE).until(() -> revisions("") == PAGES);

        for (int i = 0; i < PAGES; i++) {
            NewsSite.answer("blackout", "/" + i, 404, "text/html", "<h1>Not found</h1>");
        }
        await().atMost(PATIENCE).until(() -> pages("misses >= 3") == PAGES);
        assertThat(revisions("")).isEqualTo(PAGES);

        // All but one come back: the site works, so that one is meant.
        for (int i = 1; i < PAGES; i++) {
            show(i);
        }
        await().atMost(PATIENCE).until(() -> revisions("and r.withdrawn_at is not null") == 1);
        await().atMost(PATIENCE).until(() -> pages("misses = 0") == PAGES - 1);
        assertThat(revisions("")).isEqualTo(PAGES + 1);
        // Of the article that was withdrawn no explanation is kept.
        assertThat(count("select count(*) from article_reading r join article a on a.id = r.article_id"
                        + " where a.url like ?"))
                .isEqualTo(PAGES - 1);
    }

    private static void show(int number) {
        NewsSite.html("blackout", "/" + number, NewsSite.page("Story " + number, "Chapter " + number + "."));
    }

    private int revisions(String condition) throws SQLException {
        return count("select count(*) from article_revision r join article a on a.id = r.article_id where a.url like ? "
                + condition);
    }

    private int pages(String condition) throws SQLException {
        return count("select count(*) from page where url like ? and " + condition);
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, NewsSite.url("blackout", "/") + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
