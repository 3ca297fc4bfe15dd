package io.dateline.gateway.article;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Embedding;
import io.dateline.contract.finding.Findings;
import io.dateline.gateway.overlay.Overlay;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.tail.AnalysedArticles;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
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

    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;
    private final Overlays overlays;
    private final NamedArticles named;

    Articles(Rows rows, Jsonb json, InstantSource clock, Overlays overlays, NamedArticles named) {
        this.overlays = overlays;
        this.named = named;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// What the column `payload` holds.
    @RegisterForReflection
    record ArticlePayload(
            Article article,
            @Nullable Findings findings,
            @Nullable Copies copies) {}

    /// What became of an article that was handed in.
    public enum Stored {
        /// It is what stands now, new or as before.
        CURRENT,
        /// A later revision or analysis stands already.
        OUTDATED
    }

    /// Writes an article unless a later version of it stands; safe to repeat.
    @Transactional
    public Stored store(SharedArticle known) {
        Article article = known.article();
        addRevision(article);
        if (upsert(known)) {
            named.note(known);
        }
        if (known.storyId() != null) {
            move(article.id(), known.storyId(), known.storyVersion());
        }
        return rows.one(
                        "select revision = ? and analysis_version = ? and reading = ? as is_current from article where id = ?",
                        row -> row.getBoolean("is_current") ? Stored.CURRENT : Stored.OUTDATED,
                        article.revision(),
                        known.analysisVersion(),
                        known.reading(),
                        article.id())
                .orElseThrow();
    }

    /// @return false if a later version stands already
    private boolean upsert(SharedArticle known) {
        Article article = known.article();
        Findings found = known.findings();
        Embedding embedding = found == null ? null : found.embedding();
        Findings bare = found == null ? null : found.withEmbedding(null);
        return rows.write(
                        """
                insert into article (id, tenant_id, revision, analysis_version, status, rejection, time, payload, updated_at,
                    reading, vector, vector_model)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (id) do update set revision = excluded.revision,
                    analysis_version = excluded.analysis_version, status = excluded.status,
                    rejection = excluded.rejection, time = excluded.time, payload = excluded.payload,
                    updated_at = excluded.updated_at, reading = excluded.reading,
                    vector = excluded.vector, vector_model = excluded.vector_model
                where (excluded.revision, excluded.analysis_version, excluded.reading)
                    > (article.revision, article.analysis_version, article.reading)""",
                        article.id(),
                        article.tenantId(),
                        article.revision(),
                        known.analysisVersion(),
                        known.status(),
                        known.rejection(),
                        IndexedArticle.time(article),
                        json.write(new ArticlePayload(article, bare, known.copies())),
                        clock.instant(),
                        known.reading(),
                        embedding == null ? null : embedding.vector(),
                        embedding == null ? null : embedding.model())
                == 1;
    }

    private void addRevision(Article article) {
        rows.write(
                """
                insert into article_revision (article_id, revision, title, text, fetched_at, withdrawn_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                article.id(),
                article.revision(),
                article.title().replace('\0', '\ufffd'),
                article.text().replace('\0', '\ufffd'),
                article.fetchedAt(),
                article.withdrawnAt());
    }

    /// Notes which story an article is in now, unless a later move is known. An article that is not known yet is
    /// passed over: its own message carries the membership.
    @Transactional
    public void move(UUID articleId, UUID storyId, int membershipVersion) {
        rows.write(
                "update article set story_id = ?, story_version = ? where id = ? and story_version < ?",
                storyId,
                membershipVersion,
                articleId,
                membershipVersion);
    }

    /// An article that this tenant may see.
    public Optional<KnownArticle> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(find(tenantId, List.of(id)).get(id));
    }

    /// Those of the articles that this tenant may see, in the order asked for.
    public Map<UUID, KnownArticle> find(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, KnownArticle> found = new LinkedHashMap<>();
        visible(tenantId, "id = any (?)", ids)
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
        return visible(tenantId, "(payload #>> '{copies,groupId}')::uuid = any (?)", List.of(groupId))
                .sorted(Comparator.comparing(KnownArticle::claimedAt)
                        .thenComparing(known -> known.article().id()))
                .toList();
    }

    /// Articles of some stories that this tenant may see, in order of publication.
    public List<KnownArticle> ofStories(UUID tenantId, Collection<UUID> storyIds) {
        return visible(tenantId, "story_id = any (?) and status = 'analysed'", storyIds)
                .sorted((a, b) -> IndexedArticle.time(a.article()).compareTo(IndexedArticle.time(b.article())))
                .toList();
    }

    /// The only way from the rows to a tenant: what it may see, as it sees it.
    private Stream<KnownArticle> visible(UUID tenantId, String condition, Collection<UUID> ids) {
        Overlay.View team = overlays.of(tenantId);
        return select(condition, ids).stream()
                .filter(known -> known.isVisibleTo(tenantId))
                .map(known -> known.seenBy(team));
    }

    /// Articles whoever may see them, in no order: for work on the archive.
    public List<SharedArticle> ofAnybody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : select("id = any (?)", ids);
    }

    private List<SharedArticle> select(String condition, Collection<UUID> ids) {
        return rows.list("select " + COLUMNS + " from article where " + condition, this::read, ids);
    }

    private SharedArticle read(ResultSet row) throws SQLException {
        ArticlePayload payload = json.read(row, "payload", ArticlePayload.class);
        return new SharedArticle(
                payload.article(),
                row.getInt("analysis_version"),
                row.getString("status"),
                row.getString("rejection"),
                withVector(payload.findings(), row),
                payload.copies(),
                row.getObject("story_id", UUID.class),
                row.getInt("story_version"),
                row.getInt("reading"));
    }

    /// With the vector, which has a column of its own: as text it would be as long as a short article.
    private static @Nullable Findings withVector(@Nullable Findings findings, ResultSet row) throws SQLException {
        byte[] vector = row.getBytes("vector");
        return findings == null || vector == null
                ? findings
                : findings.withEmbedding(new Embedding(row.getString("vector_model"), vector));
    }

    List<ArticleRevision> revisions(UUID id) {
        List<ArticleRevision> found = new ArrayList<>();
        rows.list(
                "select revision, title, text, fetched_at, withdrawn_at from article_revision"
                        + " where article_id = ? order by revision",
                row -> found.add(ArticleRevision.after(
                        found.isEmpty() ? null : found.getLast(),
                        row.getInt("revision"),
                        row.getString("title"),
                        row.getString("text"),
                        Rows.instant(row, "fetched_at"),
                        Rows.instantOrNull(row, "withdrawn_at"))),
                id);
        return found.reversed();
    }

    @Override
    public void each(Consumer<IndexedArticle> action) {
        UUID last = new UUID(0, 0);
        List<SharedArticle> page;
        do {
            page = pageAfter(last);
            for (SharedArticle known : page) {
                last = known.article().id();
                IndexedArticle indexed = known.indexed(overlays);
                if (indexed != null) {
                    action.accept(indexed);
                }
            }
        } while (page.size() == SCAN);
    }

    private List<SharedArticle> pageAfter(UUID last) {
        return rows.list(
                "select " + COLUMNS + " from article where id > ? and status = 'analysed' order by id limit " + SCAN,
                this::read,
                last);
    }

    @Override
    public void runExclusively(Runnable work) {
        rows.alone(REBUILD_LOCK, work);
    }

    @Override
    public String consumerGroup() {
        return ReadModelConsumer.GROUP;
    }
}
