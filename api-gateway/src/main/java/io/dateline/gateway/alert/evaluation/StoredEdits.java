package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.signal.notice.Edition;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what an article said before and after an edit.
@ApplicationScoped
class StoredEdits {

    private final Rows rows;

    StoredEdits(Rows rows) {
        this.rows = rows;
    }

    private record Revision(
            int number, String title, String text, @Nullable Instant withdrawnAt) {

        static Revision read(ResultSet row) throws SQLException {
            return new Revision(
                    row.getInt("revision"),
                    row.getString("title"),
                    row.getString("text"),
                    Rows.instantOrNull(row, "withdrawn_at"));
        }
    }

    /// @return empty if the revision before is not known here
    Optional<Past.Edit> of(Arrival arrival) {
        UUID articleId = arrival.mention().articleId();
        List<Revision> two = rows.list(
                "select * from article_revision where article_id = ? and revision <= ? order by revision desc limit 2",
                Revision::read,
                articleId,
                arrival.revision());
        if (two.size() < 2 || two.getFirst().number() != arrival.revision()) {
            return Optional.empty();
        }
        String tone = arrival.mention().tone();
        return Optional.of(new Past.Edit(edition(two.getLast(), arrival.toneBefore()), edition(two.getFirst(), tone)));
    }

    private record Revised(UUID articleId, int revision, Instant at, boolean withdrawn, List<String> words) {}

    /// Edits of a monitor's articles, as they came.
    ///
    /// @param from exclusive
    List<Arrival> between(UUID monitorId, Instant from, Instant to, StoredMentions mentions) {
        List<Revised> revised = rows.list(
                """
                select m.article_id, r.revision, r.fetched_at, r.withdrawn_at is not null as withdrawn,
                    array(select w ->> 'text' from jsonb_array_elements(m.matched_words) w) as words
                from mention m join article_revision r on r.article_id = m.article_id
                where m.monitor_id = ? and r.revision > 1 and r.fetched_at > ? and r.fetched_at <= ?
                order by r.fetched_at limit 20000""",
                row -> new Revised(
                        Rows.uuid(row, "article_id"),
                        row.getInt("revision"),
                        Rows.instant(row, "fetched_at"),
                        row.getBoolean("withdrawn"),
                        Rows.texts(row, "words")),
                monitorId,
                from,
                to);
        List<Arrival> arrivals = new ArrayList<>();
        for (Revised one : revised) {
            mentions.ofArticle(monitorId, one.articleId())
                    .ifPresent(mention -> arrivals.add(new Arrival(
                            0,
                            one.withdrawn() ? Arrival.Change.WITHDRAWN : Arrival.Change.EDITED,
                            mention.at(one.at()),
                            one.words(),
                            "It was edited.",
                            one.revision(),
                            mention.tone())));
        }
        return arrivals;
    }

    private static Edition edition(Revision revision, @Nullable String tone) {
        return new Edition(
                revision.title(), revision.text(), quoted(revision.text()), tone, null, revision.withdrawnAt() != null);
    }

    /// What stands between marks of quotation. What analysis found of an earlier revision is not kept.
    static List<String> quoted(String text) {
        List<String> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean opens = sign == '“' || sign == '„' || sign == '«' || sign == '"' && open < 0;
            boolean closes = sign == '”' || sign == '»' || sign == '"';
            if (open >= 0 && closes) {
                found.add(text.substring(open, i));
                open = -1;
            } else if (opens) {
                open = i + 1;
            }
        }
        return found;
    }
}
