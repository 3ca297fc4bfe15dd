package io.dateline.gateway.tag;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A team's tags. A change of one is a change of all mentions and rules that have it, in one transaction; each mention
/// remembers it as any other change, so that its history stays true and the change can be taken back.
@ApplicationScoped
class MentionTags {

    /// A list of texts as a mention's history keeps it: JSON without blanks.
    private static final String WRITTEN = "(select '[' || coalesce(string_agg(to_jsonb(t)::text, ',' order by o), '')"
            + " || ']' from jsonb_array_elements_text(%s) with ordinality e (t, o))";

    /// The list `tags` with another tag, or none, in place of one: each tag once, where the first stood.
    private static final String REPLACED = """
            (select coalesce(jsonb_agg(x.tag order by x.at), '[]') from (
                select coalesce(case when t = ?::text then ?::text else t end, '') as tag, min(o) as at
                from jsonb_array_elements_text(tags) with ordinality e (t, o) group by 1) x where x.tag <> '')""";

    private static final String REPLACE =
            """
            with held as (
                select m.id, m.tags from mention m
                where m.tenant_id = ? and m.tags <> '[]' and m.tags @> jsonb_build_array(?::text)
                order by m.id for update),
            wanted as (select id, tags as before, %s as after from held),
            written as (
                update mention m set tags = w.after, version = m.version + 1, last_action = ?
                from wanted w where m.id = w.id returning m.id, w.before, w.after)
            insert into mention_change (mention_id, at, by, field, before, after, action_id)
            select id, ?, ?, 'tags', %s, %s, ? from written""".formatted(REPLACED, WRITTEN.formatted("before"), WRITTEN.formatted("after"));

    private static final String REPLACE_IN_RULES = "update mention_rule set tags = " + REPLACED
            + ", version = version + 1 where tenant_id = ? and tags @> jsonb_build_array(?::text)";

    private final MentionTagRepository tags;
    private final Rows rows;
    private final InstantSource clock;

    MentionTags(MentionTagRepository tags, Rows rows, InstantSource clock) {
        this.tags = tags;
        this.rows = rows;
        this.clock = clock;
    }

    /// By name.
    @Transactional
    List<MentionTag> ofTenant(UUID tenantId) {
        Map<String, TagUses> uses = uses(tenantId);
        return tags.ofTenant(tenantId).stream()
                .map(row -> row.tag(uses.getOrDefault(row.name, TagUses.NONE)))
                .toList();
    }

    @Transactional
    MentionTag require(UUID tenantId, UUID id) {
        return tags.ofTenant(tenantId, id)
                .map(row -> row.tag(uses(tenantId, row.name)))
                .orElseThrow(() -> notFound(id));
    }

    private Map<String, TagUses> uses(UUID tenantId) {
        Map<String, TagUses> uses = new HashMap<>();
        rows.list(
                """
                select coalesce(m.tag, r.tag) as tag, coalesce(m.mentions, 0) as mentions, m.latest_at,
                    coalesce(r.rules, 0) as rules
                from (
                    select t as tag, count(*) as mentions, max(article_time) as latest_at
                    from mention, jsonb_array_elements_text(tags) t
                    where tenant_id = ? and tags <> '[]' group by 1) m
                full join (
                    select t as tag, count(*) as rules from mention_rule, jsonb_array_elements_text(tags) t
                    where tenant_id = ? group by 1) r on r.tag = m.tag""",
                row -> uses.put(
                        row.getString("tag"),
                        new TagUses(
                                row.getLong("mentions"), Rows.instantOrNull(row, "latest_at"), row.getLong("rules"))),
                tenantId,
                tenantId);
        return uses;
    }

    private TagUses uses(UUID tenantId, String name) {
        return rows.one(
                        """
                select count(*) as mentions, max(article_time) as latest_at,
                    (select count(*) from mention_rule
                        where tenant_id = ? and tags @> jsonb_build_array(?::text)) as rules
                from mention where tenant_id = ? and tags <> '[]' and tags @> jsonb_build_array(?::text)""",
                        row -> new TagUses(
                                row.getLong("mentions"), Rows.instantOrNull(row, "latest_at"), row.getLong("rules")),
                        tenantId,
                        name,
                        tenantId,
                        name)
                .orElse(TagUses.NONE);
    }

    /// @param by user name
    /// @param expected the version that it must have; null for any
    @Transactional
    ChangedTag change(UUID tenantId, UUID id, MentionTagChange change, String by, @Nullable Integer expected) {
        MentionTagRow row = locked(tenantId, List.of(id), id);
        Versions.require(expected, row.version);
        String before = row.name;
        String after = change.name() == null ? before : change.name().strip();
        row.name = after;
        if (change.colour() != null) {
            row.colour = change.colour().isEmpty() ? null : change.colour();
        }
        row.version++;
        // What is called so already is found here, before any mention is touched.
        tags.flush();
        ChangedTag changed =
                before.equals(after) ? new ChangedTag(null, 0, null) : replace(tenantId, before, after, by);
        Log.infof("mention tag changed tagId=%s mentions=%d", id, changed.mentions());
        return new ChangedTag(row.tag(uses(tenantId, after)), changed.mentions(), changed.actionId());
    }

    /// Puts another tag in the place of one, which is no more.
    ///
    /// @param by user name
    @Transactional
    ChangedTag merge(UUID tenantId, UUID id, UUID into, String by) {
        if (id.equals(into)) {
            throw Parameters.invalid("into", "A tag cannot be merged into itself.");
        }
        MentionTagRow row = locked(tenantId, List.of(id, into), id);
        MentionTagRow left = tags.ofTenant(tenantId, into).orElseThrow(() -> notFound(into));
        tags.delete(row);
        tags.flush();
        ChangedTag changed = replace(tenantId, row.name, left.name, by);
        Log.infof("mention tag merged tagId=%s mentions=%d", id, changed.mentions());
        return new ChangedTag(left.tag(uses(tenantId, left.name)), changed.mentions(), changed.actionId());
    }

    /// @param by user name
    /// @param expected the version that it must have; null for any
    @Transactional
    ChangedTag delete(UUID tenantId, UUID id, String by, @Nullable Integer expected) {
        MentionTagRow row = locked(tenantId, List.of(id), id);
        Versions.require(expected, row.version);
        if (uses(tenantId, row.name).rules() > 0) {
            throw new ProblemException(
                    409,
                    "tag-in-use",
                    "Rules of your team set the tag “" + row.name + "”; change or remove them first.");
        }
        tags.delete(row);
        tags.flush();
        ChangedTag changed = replace(tenantId, row.name, null, by);
        Log.infof("mention tag removed tagId=%s mentions=%d", id, changed.mentions());
        return changed;
    }

    private MentionTagRow locked(UUID tenantId, List<UUID> ids, UUID id) {
        return tags.locked(tenantId, ids).stream()
                .filter(row -> row.id.equals(id))
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    /// @param after null to take the tag away
    private ChangedTag replace(UUID tenantId, String before, @Nullable String after, String by) {
        UUID action = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int mentions = rows.write(REPLACE, tenantId, before, before, after, action, now, by, action);
        rows.write(REPLACE_IN_RULES, before, after, tenantId, before);
        return new ChangedTag(null, mentions, mentions == 0 ? null : action);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "tag-not-found", "No tag has the id " + id + ".");
    }
}
