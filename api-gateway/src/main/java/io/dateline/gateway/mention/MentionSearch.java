package io.dateline.gateway.mention;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.contract.finding.Span;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads mentions.
@ApplicationScoped
public class MentionSearch {

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<MatchedWords>> WORDS = new TypeReference<>() {};

    /// Of the mention `m`, but for the name of its monitor. A statement that writes `m` does not see it among the
    /// others.
    static final String COLUMNS = "m.*, " + MentionFilter.TIER
            + " as counted_tier, case when m.copies_id is null then 1 else 1 + (select count(*) from mention e"
            + " where e.monitor_id = m.monitor_id and e.copies_id = m.copies_id and e.id <> m.id) end as copies";

    private static final String SELECT =
            "select " + COLUMNS + ", o.name as monitor_name from mention m join monitor o on o.id = m.monitor_id ";

    private final Rows rows;
    private final Jsonb json;

    MentionSearch(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// Latest article first, then by id.
    public Page<Mention> page(MentionFilter filter, @Nullable String cursor, int limit) {
        MentionFilter.Condition condition = filter.condition();
        List<@Nullable Object> values = new ArrayList<>(condition.values());
        String before = "";
        TimeCursor after = TimeCursor.parse(list(filter), cursor);
        if (after != null) {
            values.add(after.time());
            values.add(after.id());
            before = " and (m.article_time, m.id) < (?, ?)";
        }
        values.add(limit + 1);
        List<Mention> found = rows.list(
                SELECT + "where " + condition.sql() + before + " order by m.article_time desc, m.id desc limit ?",
                this::read,
                values.toArray());
        return Page.of(found, limit, mention -> new TimeCursor(mention.articleTime(), mention.id()).of(list(filter)));
    }

    private static String list(MentionFilter filter) {
        return "mentions " + filter.tenantId() + " " + filter.monitors();
    }

    /// All mentions of these articles, by article.
    public Map<UUID, List<MentionOfArticle>> ofArticles(UUID tenantId, Collection<UUID> articleIds) {
        Map<UUID, List<MentionOfArticle>> found = new HashMap<>();
        rows.list(
                "select m.id, m.article_id, m.monitor_id, o.name as monitor_name, m.state from mention m"
                        + " join monitor o on o.id = m.monitor_id where m.tenant_id = ? and m.article_id = any (?)"
                        + " order by o.name, m.id",
                row -> found.computeIfAbsent(Rows.uuid(row, "article_id"), id -> new ArrayList<>())
                        .add(new MentionOfArticle(
                                Rows.uuid(row, "id"),
                                Rows.uuid(row, "monitor_id"),
                                row.getString("monitor_name"),
                                row.getString("state"))),
                tenantId,
                List.copyOf(articleIds));
        return found;
    }

    public long count(MentionFilter filter) {
        MentionFilter.Condition condition = filter.condition();
        return rows.one(
                        "select count(*) as n from mention m where " + condition.sql(),
                        row -> row.getLong("n"),
                        condition.values().toArray())
                .orElse(0L);
    }

    /// A tenant's mentions whose id is greater than this one, in order of their ids.
    public List<Mention> after(UUID tenantId, UUID id, int limit) {
        return rows.list(
                SELECT + "where m.tenant_id = ? and m.id > ? order by m.id limit ?", this::read, tenantId, id, limit);
    }

    public Optional<Mention> find(UUID tenantId, UUID id) {
        return rows.one(SELECT + "where m.id = ? and m.tenant_id = ?", this::read, id, tenantId);
    }

    /// Those of the mentions that are this tenant's, held until the end of the transaction so that nobody changes
    /// them meanwhile; always in the same order, so that two who want the same ones do not wait for each other for
    /// ever.
    public List<Mention> lockForUpdate(UUID tenantId, List<UUID> ids) {
        return rows.list(
                SELECT + "where m.id = any (?) and m.tenant_id = ? order by m.id for update of m",
                this::read,
                ids,
                tenantId);
    }

    Mention read(ResultSet row) throws SQLException {
        return new Mention(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "monitor_id"),
                row.getString("monitor_name"),
                Rows.uuid(row, "article_id"),
                Rows.instant(row, "article_time"),
                json.read(row, "spans", SPANS),
                json.readOrNull(row, "matched_words", WORDS),
                row.getObject("matched_revision", Integer.class),
                row.getString("prominence"),
                Rows.instant(row, "found_at"),
                row.getString("state"),
                row.getString("reason"),
                json.texts(row, "tags"),
                row.getString("note"),
                row.getString("owner"),
                tone(row),
                new MentionTones(
                        tone(row, "target_tone", row.getString("target_tone_entity")), tone(row, "article_tone", null)),
                override(row),
                row.getObject("counted_tier", Integer.class),
                row.getInt("copies"),
                row.getInt("version"),
                row.getObject("last_action", UUID.class),
                row.getString("alert_held"));
    }

    private static @Nullable MentionTone tone(ResultSet row) throws SQLException {
        return tone(row, "tone", row.getString("tone_entity"));
    }

    private static @Nullable MentionTone tone(ResultSet row, String column, @Nullable String entity)
            throws SQLException {
        String label = row.getString(column);
        return label == null ? null : new MentionTone(label, row.getDouble(column + "_score"), entity);
    }

    private static Mention.@Nullable Override override(ResultSet row) throws SQLException {
        String label = row.getString("override_label");
        return label == null
                ? null
                : new Mention.Override(
                        label,
                        row.getString("override_reason"),
                        row.getString("override_by"),
                        Rows.instant(row, "override_at"));
    }
}
