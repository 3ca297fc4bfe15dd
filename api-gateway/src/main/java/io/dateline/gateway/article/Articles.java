package io.dateline.gateway.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.Article;
import io.dateline.contract.Embedding;
import io.dateline.contract.Findings;
import io.dateline.gateway.overlay.Overlay;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.tail.AnalysedArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of the read model.
@ApplicationScoped
public class Articles implements AnalysedArticles {

    private static final int SCAN = 200;

    /// Key of the advisory lock of whoever rebuilds a shared index: the ASCII codes of "rebuild".
    private static final long REBUILD_LOCK = 0x72656275696c64L;

    private static final String COLUMNS =
            "id, analysis_version, status, rejection, story_id, story_version, payload, reading, vector, vector_model";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Overlays overlays;

    Articles(AgroalDataSource database, ObjectMapper json, InstantSource clock, Overlays overlays) {
        this.overlays = overlays;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// What became of an article that was handed in.
    public enum Stored {
        /// It is what stands now, new or as before.
        CURRENT,
        /// A later revision or analysis stands already.
        OUTDATED
    }

    /// Writes an article unless a later version of it stands; safe to repeat.
    @Transactional
    public Stored store(KnownArticle known) {
        Article article = known.article();
        try (Connection connection = database.getConnection()) {
            addRevision(connection, article);
            upsert(connection, known);
            if (known.storyId() != null) {
                move(connection, article.id(), known.storyId(), known.storyVersion());
            }
            try (PreparedStatement select = connection.prepareStatement(
                    "select revision, analysis_version, reading from article where id = ?")) {
                select.setObject(1, article.id());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    boolean current = row.getInt(1) == article.revision()
                            && row.getInt(2) == known.analysisVersion()
                            && row.getInt(3) == known.reading();
                    return current ? Stored.CURRENT : Stored.OUTDATED;
                }
            }
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    private void upsert(Connection connection, KnownArticle known) throws SQLException {
        Article article = known.article();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into article (id, tenant_id, revision, analysis_version, status, rejection, time, payload, updated_at,
                    reading, vector, vector_model)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (id) do update set revision = excluded.revision,
                    analysis_version = excluded.analysis_version, status = excluded.status,
                    rejection = excluded.rejection, time = excluded.time, payload = excluded.payload,
                    updated_at = excluded.updated_at, reading = excluded.reading,
                    vector = excluded.vector, vector_model = excluded.vector_model
                where (excluded.revision, excluded.analysis_version, excluded.reading)
                    > (article.revision, article.analysis_version, article.reading)""")) {
            upsert.setObject(1, article.id());
            upsert.setObject(2, article.tenantId());
            upsert.setInt(3, article.revision());
            upsert.setInt(4, known.analysisVersion());
            upsert.setString(5, known.status());
            upsert.setString(6, known.rejection());
            upsert.setObject(7, IndexedArticle.time(article).atOffset(ZoneOffset.UTC));
            upsert.setString(8, written(known));
            upsert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.setInt(10, known.reading());
            Embedding embedding = known.found() == null ? null : known.found().embedding();
            upsert.setBytes(11, embedding == null ? null : embedding.vector());
            upsert.setString(12, embedding == null ? null : embedding.model());
            upsert.executeUpdate();
        }
    }

    /// PostgreSQL's jsonb cannot hold the character NUL; no text of people needs it.
    private String written(KnownArticle known) {
        try {
            Findings found = known.found();
            Findings bare = found == null ? null : found.withEmbedding(null);
            return json.writeValueAsString(new ArticlePayload(known.article(), bare, known.copies()))
                    .replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: article " + known.article().id(), e);
        }
    }

    private static void addRevision(Connection connection, Article article) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into article_revision (article_id, revision, title, text, fetched_at, withdrawn_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, article.id());
            insert.setInt(2, article.revision());
            insert.setString(3, article.title().replace('\0', '\ufffd'));
            insert.setString(4, article.text().replace('\0', '\ufffd'));
            insert.setObject(5, article.fetchedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(
                    6,
                    article.withdrawnAt() == null ? null : article.withdrawnAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /// Notes which story an article is in now, unless a later move is known. An article that is not known yet is
    /// passed over: its own message carries the membership.
    @Transactional
    public void move(UUID articleId, UUID storyId, int membershipVersion) {
        try (Connection connection = database.getConnection()) {
            move(connection, articleId, storyId, membershipVersion);
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    private static void move(Connection connection, UUID articleId, UUID storyId, int version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update article set story_id = ?, story_version = ? where id = ? and story_version < ?")) {
            update.setObject(1, storyId);
            update.setInt(2, version);
            update.setObject(3, articleId);
            update.setInt(4, version);
            update.executeUpdate();
        }
    }

    /// An article that this tenant may see.
    public Optional<KnownArticle> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(find(tenantId, List.of(id)).get(id));
    }

    /// Those of the articles that this tenant may see, in the order asked for.
    public Map<UUID, KnownArticle> find(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, KnownArticle> found = new LinkedHashMap<>();
        visible(tenantId, "id = any (?)", ids.toArray(UUID[]::new))
                .forEach(known -> found.put(known.article().id(), known));
        Map<UUID, KnownArticle> ordered = new LinkedHashMap<>();
        for (UUID id : ids) {
            KnownArticle known = found.get(id);
            if (known != null) {
                ordered.put(id, known);
            }
        }
        return ordered;
    }

    /// Articles with the same text that this tenant may see, who had it first first.
    ///
    /// @return at least one if the group is that of an article it may see
    public List<KnownArticle> ofCopies(UUID tenantId, UUID groupId) {
        return visible(tenantId, "(payload #>> '{copies,groupId}')::uuid = any (?)", groupId)
                .sorted(Comparator.comparing(KnownArticle::claimedAt)
                        .thenComparing(known -> known.article().id()))
                .toList();
    }

    /// Articles of some stories that this tenant may see, in order of publication.
    public List<KnownArticle> ofStories(UUID tenantId, Collection<UUID> storyIds) {
        return visible(tenantId, "story_id = any (?) and status = 'analysed'", storyIds.toArray(UUID[]::new))
                .sorted((a, b) -> IndexedArticle.time(a.article()).compareTo(IndexedArticle.time(b.article())))
                .toList();
    }

    /// The only way from the rows to a tenant: what it may see, as it sees it.
    private Stream<KnownArticle> visible(UUID tenantId, String condition, UUID... ids) {
        Overlay.View team = overlays.of(tenantId);
        return select(condition, ids).stream()
                .filter(known -> known.isVisibleTo(tenantId))
                .map(known -> known.seenBy(team));
    }

    /// Articles whoever may see them, in no order: for work on the archive, never for an answer to a person.
    public List<KnownArticle> ofAnybody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : select("id = any (?)", ids.toArray(UUID[]::new));
    }

    private List<KnownArticle> select(String condition, UUID[] ids) {
        List<KnownArticle> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from article where " + condition)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    private KnownArticle read(ResultSet row) throws SQLException {
        try {
            ArticlePayload payload = json.readValue(row.getString("payload"), ArticlePayload.class);
            return new KnownArticle(
                    payload.article(),
                    row.getInt("analysis_version"),
                    row.getString("status"),
                    row.getString("rejection"),
                    payload.findings(),
                    payload.copies(),
                    row.getObject("story_id", UUID.class),
                    row.getInt("story_version"),
                    found(payload.findings(), row),
                    row.getInt("reading"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of article " + row.getObject("id", UUID.class), e);
        }
    }

    /// With the vector, which has a column of its own: as text it would be as long as a short article.
    private static @Nullable Findings found(@Nullable Findings findings, ResultSet row) throws SQLException {
        byte[] vector = row.getBytes("vector");
        return findings == null || vector == null
                ? findings
                : findings.withEmbedding(new Embedding(row.getString("vector_model"), vector));
    }

    List<ArticleRevision> revisions(UUID id) {
        List<ArticleRevision> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select revision, title, text, fetched_at, withdrawn_at from article_revision"
                                + " where article_id = ? order by revision")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime withdrawn = rows.getObject(5, OffsetDateTime.class);
                    found.add(ArticleRevision.after(
                            found.isEmpty() ? null : found.getLast(),
                            rows.getInt(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant()));
                }
            }
            return found.reversed();
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    @Override
    public void each(Consumer<IndexedArticle> taker) {
        UUID last = new UUID(0, 0);
        List<KnownArticle> page;
        do {
            page = pageAfter(last);
            for (KnownArticle known : page) {
                last = known.article().id();
                IndexedArticle indexed = known.indexed(overlays);
                if (indexed != null) {
                    taker.accept(indexed);
                }
            }
        } while (page.size() == SCAN);
    }

    private List<KnownArticle> pageAfter(@Nullable UUID last) {
        List<KnownArticle> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + " from article where id > ? and status = 'analysed' order by id limit " + SCAN)) {
            select.setObject(1, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    @Override
    public void alone(Runnable work) {
        // A lock of the session, not of a transaction: the work may take hours and must not hold back a vacuum.
        try (Connection connection = database.getConnection()) {
            lock(connection, "select pg_advisory_lock(?)");
            try {
                work.run();
            } finally {
                lock(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new RowsUnavailableException(e);
        }
    }

    private static void lock(Connection connection, String call) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setLong(1, REBUILD_LOCK);
            statement.execute();
        }
    }

    @Override
    public String consumerGroup() {
        return ReadModelConsumer.GROUP;
    }
}
