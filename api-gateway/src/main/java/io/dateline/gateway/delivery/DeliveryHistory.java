package io.dateline.gateway.delivery;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was told whom already, and what else waits for the same receiver.
@ApplicationScoped
class DeliveryHistory {

    /// Most alerts that one message tells beside its own.
    static final int MAX_OTHERS = 20;

    /// The same of what was held back: all of it, as far as anybody reads.
    static final int MAX_HELD = 500;

    private final Rows rows;

    DeliveryHistory(Rows rows) {
        this.rows = rows;
    }

    /// What a target was told of an alert so far.
    ///
    /// @param newer whether a newer version was sent, or is due
    /// @param last the last message; null if there was none
    /// @param firstArticles how many articles the first message knew; 0 if there was none
    record Told(boolean newer, @Nullable Last last, int firstArticles) {

        /// @param plannedVersion what it was planned for
        /// @param toldVersion what stood by then
        /// @param articles how many it knew
        /// @param reference names the message at its receiver; null if it has none
        /// @param lead the alert whose message told it, where several were told in one
        /// @param group it was sent with; null for none
        record Last(
                int plannedVersion,
                int toldVersion,
                int articles,
                @Nullable String reference,
                @Nullable UUID lead,
                @Nullable String group) {}

        static final Told NOTHING = new Told(false, null, 0);

        /// Whether the last message said already what this version says.
        boolean covers(int version) {
            return last != null && last.toldVersion() >= version && last.plannedVersion() < version;
        }

        /// How many articles there must be for another message that only says that there are more: 1, 2, 4, 8, …
        /// more than the first one knew.
        int nextArticles() {
            if (last == null) {
                return 0;
            }
            int more = last.articles() - firstArticles;
            return firstArticles + (more <= 0 ? 1 : Integer.highestOneBit(more) * 2);
        }
    }

    /// A delivery that waits for the same message.
    ///
    /// @param prompt whether it is news by itself
    record Waiting(UUID id, UUID alertId, boolean prompt) {}

    Told told(UUID targetId, UUID alertId, int version) {
        return rows.one(
                        """
                select exists (
                        select from delivery where target_id = ? and alert_id = ? and version > ?
                            and (state = 'sent' or state = 'waiting' and due_at <= now())) as newer,
                    first.told_articles as first_articles, last.*
                from (select 1) one
                left join lateral (
                    select told_articles from delivery where target_id = ? and alert_id = ? and state = 'sent'
                    order by ended_at limit 1) first on true
                left join lateral (
                    select version, told_version, told_articles, external_ref, lead_alert_id, message_group from delivery
                    where target_id = ? and alert_id = ? and state = 'sent'
                    order by ended_at desc limit 1) last on true""",
                        row -> {
                            int planned = row.getInt("version");
                            Told.Last last = row.wasNull()
                                    ? null
                                    : new Told.Last(
                                            planned,
                                            row.getInt("told_version"),
                                            row.getInt("told_articles"),
                                            row.getString("external_ref"),
                                            row.getObject("lead_alert_id", UUID.class),
                                            row.getString("message_group"));
                            return new Told(row.getBoolean("newer"), last, row.getInt("first_articles"));
                        },
                        targetId,
                        alertId,
                        version,
                        targetId,
                        alertId,
                        targetId,
                        alertId)
                .orElse(Told.NOTHING);
    }

    /// What else waits for the receiver, under the same group, of other alerts: the longest waiting first.
    List<Waiting> waiting(UUID targetId, UUID alertId, @Nullable String group) {
        return group == null
                ? List.of()
                : rows.list("""
                        select id, alert_id, prompt from delivery
                        where target_id = ? and message_group = ? and state = 'waiting' and not leased and prompt
                            and alert_id <> ?
                        order by due_at, id limit ?""", DeliveryHistory::readWaiting, targetId, group, alertId, MAX_OTHERS);
    }

    /// What else was held back for the receiver under a group, news or not, of other alerts.
    ///
    /// @param inPlace whether what it was told of before is brought up to date where it stands, and not here
    List<Waiting> held(UUID targetId, UUID alertId, String group, boolean inPlace) {
        return rows.list("""
                select id, alert_id, prompt from delivery d
                where target_id = ? and message_group = ? and state = 'waiting' and not leased and alert_id <> ?
                    and not (? and exists (select from delivery s
                        where s.target_id = d.target_id and s.alert_id = d.alert_id and s.state = 'sent'))
                order by due_at, id limit ?""", DeliveryHistory::readWaiting, targetId, group, alertId, inPlace, MAX_HELD);
    }

    private static Waiting readWaiting(ResultSet row) throws SQLException {
        return new Waiting(Rows.uuid(row, "id"), Rows.uuid(row, "alert_id"), row.getBoolean("prompt"));
    }

    /// Alerts that the message of another one told the target.
    List<UUID> toldWith(UUID targetId, UUID leadAlertId) {
        return rows.list("""
                select alert_id from delivery where target_id = ? and lead_alert_id = ? and state = 'sent'
                group by alert_id order by min(ended_at), alert_id limit ?""", row -> Rows.uuid(row, "alert_id"), targetId, leadAlertId, MAX_HELD);
    }
}
