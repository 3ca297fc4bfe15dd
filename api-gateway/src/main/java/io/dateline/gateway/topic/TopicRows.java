package io.dateline.gateway.topic;

import io.dateline.gateway.classifier.TopicClassifier;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of own topics and their examples.
@ApplicationScoped
class TopicRows {

    private final Rows rows;

    TopicRows(Rows rows) {
        this.rows = rows;
    }

    /// An article that a person called an example.
    ///
    /// @param about false: it is not about the topic
    record Example(UUID articleId, boolean about, Instant addedAt) {}

    /// A description as the encoder sees it.
    record Read(String model, byte[] vector) {}

    List<OwnTopic> ofTenant(UUID tenantId) {
        return rows.list("select * from own_topic where tenant_id = ? order by lower(name)", TopicRows::read, tenantId);
    }

    List<OwnTopic> all() {
        return rows.list("select * from own_topic", TopicRows::read);
    }

    Optional<OwnTopic> find(UUID id) {
        return rows.one("select * from own_topic where id = ?", TopicRows::read, id);
    }

    Optional<OwnTopic> locked(UUID id) {
        return rows.one("select * from own_topic where id = ? for update", TopicRows::read, id);
    }

    /// @param called a name in any capitals, an id, or a code
    Optional<OwnTopic> called(UUID tenantId, String called) {
        String folded = called.strip().toLowerCase(Locale.ROOT);
        return rows.one(
                "select * from own_topic where tenant_id = ? and (lower(name) = ? or id::text = ? or 'own:' || id = ?)",
                TopicRows::read,
                tenantId,
                folded,
                folded,
                folded);
    }

    boolean insert(OwnTopic topic) {
        return rows.write(
                        """
                        insert into own_topic (id, tenant_id, name, description, threshold, version, description_version,
                            created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """,
                        topic.id(),
                        topic.tenantId(),
                        topic.name(),
                        topic.description(),
                        topic.threshold(),
                        topic.version(),
                        topic.descriptionVersion(),
                        topic.createdAt(),
                        topic.updatedAt())
                == 1;
    }

    boolean isTaken(UUID tenantId, String name, UUID by) {
        return rows.one(
                        "select id from own_topic where tenant_id = ? and lower(name) = lower(?) and id <> ?",
                        row -> Rows.uuid(row, "id"),
                        tenantId,
                        name,
                        by)
                .isPresent();
    }

    void update(OwnTopic topic) {
        TopicClassifier profile = topic.profile();
        rows.write(
                """
                update own_topic set name = ?, description = ?, threshold = ?, version = ?, description_version = ?,
                    profile_weights = ?::bytea, profile_offset = ?::double precision, background = ?, updated_at = ?
                where id = ?\
                """,
                topic.name(),
                topic.description(),
                topic.threshold(),
                topic.version(),
                topic.descriptionVersion(),
                profile == null ? null : bytes(profile.weights()),
                profile == null ? null : profile.offset(),
                topic.background(),
                topic.updatedAt(),
                topic.id());
    }

    void delete(UUID id) {
        rows.write("delete from own_topic where id = ?", id);
    }

    /// Keeps the vector of a description, unless a later one is known.
    boolean keep(UUID id, int descriptionVersion, Read read) {
        return rows.write("""
            update own_topic set description_vector = ?, description_model = ?, read_version = ?
            where id = ? and description_version = ?\
            """, read.vector(), read.model(), descriptionVersion, id, descriptionVersion) == 1;
    }

    Optional<Read> description(UUID id) {
        return rows.one(
                "select description_model, description_vector from own_topic where id = ? and description_vector is"
                        + " not null",
                row -> new Read(row.getString(1), row.getBytes(2)),
                id);
    }

    List<Example> examples(UUID topicId) {
        return rows.list(
                "select * from own_topic_example where topic_id = ? order by added_at desc, article_id",
                row -> new Example(
                        Rows.uuid(row, "article_id"), row.getBoolean("about"), Rows.instant(row, "added_at")),
                topicId);
    }

    void put(UUID topicId, UUID articleId, boolean about, Instant now) {
        rows.write("""
            insert into own_topic_example (topic_id, article_id, about, added_at) values (?, ?, ?, ?)
            on conflict (topic_id, article_id) do update set about = excluded.about, added_at = excluded.added_at\
            """, topicId, articleId, about, now);
    }

    void take(UUID topicId, UUID articleId) {
        rows.write("delete from own_topic_example where topic_id = ? and article_id = ?", topicId, articleId);
    }

    /// Vectors of the examples on one side, as far as they are of this model.
    List<byte[]> exampleVectors(UUID topicId, boolean about, String model) {
        return rows.list("""
            select a.vector from own_topic_example e join article a on a.id = e.article_id
            where e.topic_id = ? and e.about = ? and a.vector_model = ? order by e.article_id\
            """, row -> row.getBytes(1), topicId, about, model);
    }

    /// Version of the topic that the index which all replicas share has been brought to.
    int assigned(UUID id) {
        return rows.one("select assigned_version from own_topic where id = ?", row -> row.getInt(1), id)
                .orElse(Integer.MAX_VALUE);
    }

    void assigned(UUID id, int version) {
        rows.write(
                "update own_topic set assigned_version = ? where id = ? and assigned_version < ?",
                version,
                id,
                version);
    }

    private static OwnTopic read(ResultSet row) throws SQLException {
        byte[] weights = row.getBytes("profile_weights");
        return new OwnTopic(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "tenant_id"),
                row.getString("name"),
                row.getString("description"),
                row.getDouble("threshold"),
                row.getInt("version"),
                row.getInt("description_version"),
                profile(row.getString("description_model"), weights, row.getDouble("profile_offset")),
                row.getInt("read_version"),
                row.getInt("background"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static @Nullable TopicClassifier profile(@Nullable String model, byte @Nullable [] weights, double offset) {
        if (model == null || weights == null) {
            return null;
        }
        float[] numbers = new float[weights.length / Float.BYTES];
        ByteBuffer.wrap(weights).asFloatBuffer().get(numbers);
        return new TopicClassifier(model, numbers, offset);
    }

    private static byte[] bytes(float[] weights) {
        ByteBuffer buffer = ByteBuffer.allocate(weights.length * Float.BYTES);
        buffer.asFloatBuffer().put(weights);
        return buffer.array();
    }
}
