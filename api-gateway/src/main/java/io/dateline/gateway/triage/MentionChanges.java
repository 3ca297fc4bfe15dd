package io.dateline.gateway.triage;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes what is made of mentions, remembers who changed what, and takes it back.
@ApplicationScoped
public class MentionChanges {

    private final MentionSearch search;
    private final MentionFields fields;
    private final Accounts accounts;
    private final TeamEvents events;
    private final Rows rows;
    private final InstantSource clock;

    MentionChanges(
            MentionSearch search,
            MentionFields fields,
            Accounts accounts,
            TeamEvents events,
            Rows rows,
            InstantSource clock) {
        this.events = events;
        this.search = search;
        this.fields = fields;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param actionId what is to be named to take it back
    /// @param changed mentions that are not as before
    /// @param unchanged mentions that were as wanted already
    /// @param missing ids of no mention of the team's
    public record Changed(UUID actionId, int changed, int unchanged, List<UUID> missing) {}

    /// @param actionId what is to be named to take the taking back back
    /// @param changed mentions that are as they were before
    /// @param skipped changes that stay, because somebody has changed the same again since
    record Undone(UUID actionId, int changed, int skipped) {}

    /// One entry of a mention's history.
    ///
    /// @param field `state`, `reason`, `tags`, `note`, `owner` or `sentimentOverride`
    record Entry(
            Instant at,
            String by,
            String field,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable UUID actionId) {}

    private record Remembered(
            UUID mentionId,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /// @param by user name, or the name of a rule
    /// @param expected the version that every one of the mentions must have; null for any
    @Transactional
    public Changed apply(UUID tenantId, List<UUID> ids, Triage change, String by, @Nullable Integer expected) {
        if (change.owner() != null && !change.owner().isBlank() && !accounts.isMember(tenantId, change.owner())) {
            throw Parameters.invalid("owner", "Nobody of your team signs in as " + change.owner() + ".");
        }
        return apply(UUID.randomUUID(), tenantId, ids, change, by, expected);
    }

    /// A part of a deed that goes on over several transactions.
    ///
    /// @param action what is to be named to take all parts back
    /// @return mentions that are not as before
    @Transactional
    public int applyAs(UUID action, UUID tenantId, List<UUID> ids, Triage change, String by) {
        return apply(action, tenantId, ids, change, by, null).changed();
    }

    private Changed apply(
            UUID action, UUID tenantId, List<UUID> ids, Triage change, String by, @Nullable Integer expected) {
        // PostgreSQL keeps microseconds; what is remembered must be what is read again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Mention> held = search.lockForUpdate(tenantId, ids);
        boolean isAskedFor = events.isAskedFor(tenantId, TeamEvent.MENTION_CHANGED);
        int changed = 0;
        for (Mention before : held) {
            Versions.require(expected, before.version());
            Mention after = set(before, fields.of(before, change, by, now), action, by);
            if (isAskedFor) {
                tell(tenantId, before, after, by, now);
            }
            changed += after.version() - before.version();
        }
        List<UUID> missing = new ArrayList<>(ids);
        missing.removeAll(held.stream().map(Mention::id).toList());
        return new Changed(action, changed, held.size() - changed, missing);
    }

    /// Changes a mention that the transaction holds already.
    ///
    /// @return the mention as it is now
    @Transactional(Transactional.TxType.MANDATORY)
    public Mention apply(Mention held, Triage change, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return set(held, fields.of(held, change, by, now), UUID.randomUUID(), by);
    }

    /// @return the mention as it is now, with a version of its own if anything has changed
    private Mention set(Mention mention, Map<String, @Nullable String> wanted, UUID action, String by) {
        Map<String, @Nullable String> now = fields.of(mention);
        boolean changed = false;
        for (Map.Entry<String, @Nullable String> field : wanted.entrySet()) {
            String before = now.get(field.getKey());
            String after = field.getValue();
            if (!Objects.equals(before, after)) {
                fields.write(mention.id(), field.getKey(), after);
                remember(mention.id(), new Remembered(mention.id(), field.getKey(), before, after), action, by);
                changed = true;
            }
        }
        if (!changed) {
            return mention;
        }
        rows.write("update mention set version = version + 1, last_action = ? where id = ?", action, mention.id());
        return fields.changed(mention, wanted, action);
    }

    /// Of a mention that a rule changes as it is found nobody is told apart: it is found as the rule leaves it.
    private void tell(UUID tenantId, Mention before, Mention after, String by, Instant at) {
        if (after.version() == before.version()) {
            return;
        }
        Mention.Override tone = after.override();
        events.tell(
                tenantId,
                TeamEvent.MENTION_CHANGED,
                after.monitorId(),
                () -> new TeamEvent(
                        EventIds.of("team-event", TeamEvent.MENTION_CHANGED, after.id(), after.version()),
                        tenantId,
                        TeamEvent.MENTION_CHANGED,
                        "mentions/" + after.id(),
                        at,
                        Json.object()
                                .put("mentionId", after.id().toString())
                                .put("articleId", after.articleId().toString())
                                .put("monitorId", after.monitorId().toString())
                                .put("version", after.version())
                                .put("by", by)
                                .put("state", after.state())
                                .put("owner", after.owner())
                                .put("sentimentOverride", tone == null ? null : tone.label())
                                .set("tags", Json.texts(after.tags()))));
    }

    private void remember(UUID id, Remembered change, UUID action, String by) {
        rows.write(
                "insert into mention_change (mention_id, at, by, field, before, after, action_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                clock.instant(),
                by,
                change.field(),
                change.before(),
                change.after(),
                action);
    }

    /// Sets back what one deed changed, as far as nobody has changed the same again since.
    @Transactional
    Undone undo(UUID tenantId, UUID actionId, String by) {
        List<Remembered> done = rows.list(
                """
                select c.mention_id, c.field, c.before, c.after from mention_change c join mention m on m.id = c.mention_id
                where c.action_id = ? and m.tenant_id = ? order by c.id desc""",
                row -> new Remembered(
                        Rows.uuid(row, "mention_id"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")),
                actionId,
                tenantId);
        if (done.isEmpty()) {
            throw new ProblemException(404, "action-not-found", "No change of mentions has the id " + actionId + ".");
        }
        UUID action = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isAskedFor = events.isAskedFor(tenantId, TeamEvent.MENTION_CHANGED);
        int skipped = 0;
        int changed = 0;
        Map<UUID, List<Remembered>> byMention = new HashMap<>();
        done.forEach(change -> byMention
                .computeIfAbsent(change.mentionId(), id -> new ArrayList<>())
                .add(change));
        for (Mention mention : search.lockForUpdate(tenantId, List.copyOf(byMention.keySet()))) {
            Map<String, @Nullable String> stands = fields.of(mention);
            Map<String, @Nullable String> back = new HashMap<>();
            for (Remembered change : byMention.getOrDefault(mention.id(), List.of())) {
                if (Objects.equals(stands.get(change.field()), change.after())) {
                    back.put(change.field(), change.before());
                } else {
                    skipped++;
                }
            }
            Mention after = set(mention, back, action, by);
            if (isAskedFor) {
                tell(tenantId, mention, after, by, now);
            }
            changed += after.version() - mention.version();
        }
        return new Undone(action, changed, skipped);
    }

    /// Latest first.
    List<Entry> history(UUID mentionId) {
        return rows.list(
                "select at, by, field, before, after, action_id from mention_change where mention_id = ? order by id desc limit 500",
                row -> new Entry(
                        Rows.instant(row, "at"),
                        row.getString("by"),
                        row.getString("field"),
                        fields.shown(row.getString("field"), row.getString("before")),
                        fields.shown(row.getString("field"), row.getString("after")),
                        row.getObject("action_id", UUID.class)),
                mentionId);
    }
}
