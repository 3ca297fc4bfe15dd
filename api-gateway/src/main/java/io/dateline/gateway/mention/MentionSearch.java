package io.dateline.gateway.mention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.Span;
import io.dateline.gateway.article.Rows;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.CursorInvalidException;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads mentions.
@ApplicationScoped
public class MentionSearch {

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

    private static final String SELECT = "select m.*, o.name as monitor_name, " + MentionFilter.TIER
            + " as counted_tier, case when m.copies_id is null then 1 else (select count(*) from mention e"
            + " where e.monitor_id = m.monitor_id and e.copies_id = m.copies_id) end as copies"
            + " from mention m join monitor o on o.id = m.monitor_id ";

    private final Rows rows;
    private final ObjectMapper json;

    MentionSearch(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /// Latest article first, then by id.
    public Page<Mention> page(MentionFilter filter, @Nullable String cursor, int limit) {
        MentionFilter.Condition condition = filter.condition();
        List<@Nullable Object> values = new ArrayList<>(condition.values());
        String before = "";
        if (cursor != null) {
            List<String> parts = Cursor.parse(cursor, 2);
            try {
                values.add(Instant.parse(parts.get(0)));
                values.add(UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new CursorInvalidException();
            }
            before = " and (m.article_time, m.id) < (?, ?)";
        }
        values.add(limit + 1);
        List<Mention> found = rows.list(
                SELECT + "where " + condition.sql() + before + " order by m.article_time desc, m.id desc limit ?",
                this::read,
                values.toArray());
        return Page.of(
                found,
                limit,
                mention ->
                        Cursor.of(mention.articleTime().toString(), mention.id().toString()));
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

    /// Those of the mentions that are this tenant's, held until the end of the transaction so that nobody changes them
    /// meanwhile;
    /// always in the same order, so that two who want the same ones do not wait for each other for ever.
    public List<Mention> hold(UUID tenantId, List<UUID> ids) {
        return rows.list(
                SELECT + "where m.id = any (?) and m.tenant_id = ? order by m.id for update of m",
                this::read,
                ids,
                tenantId);
    }

    private Mention read(ResultSet row) throws SQLException {
        try {
            return new Mention(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "monitor_id"),
                    row.getString("monitor_name"),
                    Rows.uuid(row, "article_id"),
                    Rows.instant(row, "article_time"),
                    json.readValue(row.getString("spans"), SPANS),
                    row.getString("prominence"),
                    Rows.instant(row, "found_at"),
                    row.getString("state"),
                    row.getString("reason"),
                    json.readValue(row.getString("tags"), TAGS),
                    row.getString("note"),
                    row.getString("owner"),
                    tone(row),
                    override(row),
                    row.getObject("counted_tier", Integer.class),
                    row.getInt("copies"),
                    row.getInt("version"),
                    row.getObject("last_action", UUID.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of mention " + Rows.uuid(row, "id"), e);
        }
    }

    private static @Nullable MentionTone tone(ResultSet row) throws SQLException {
        String label = row.getString("tone");
        return label == null ? null : new MentionTone(label, row.getDouble("tone_score"), row.getString("tone_entity"));
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
