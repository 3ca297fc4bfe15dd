package io.dateline.gateway.article;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where stored articles lie in the encoder's space: light enough to go through the whole archive.
@ApplicationScoped
public class ArticleVectors {

    private final Rows rows;

    ArticleVectors(Rows rows) {
        this.rows = rows;
    }

    /// @param model encoder that placed it
    /// @param vector one signed byte a dimension
    public record Placed(UUID id, String model, byte[] vector) {}

    /// Articles of everybody, by id, a page at a time: for work on the archive, never for an answer to a person.
    ///
    /// @param last of the page before
    public List<Placed> after(UUID last, int limit) {
        return rows.list(
                "select id, vector_model, vector from article where id > ? and vector is not null order by id limit ?",
                ArticleVectors::read,
                last,
                limit);
    }

    public long count() {
        return rows.one("select count(*) from article where vector is not null", row -> row.getLong(1))
                .orElse(0L);
    }

    /// The latest articles that everybody may see, as far as they are of one model.
    public List<byte[]> latest(String model, int limit) {
        return rows.list("""
                        select id, vector_model, vector from article where vector is not null and tenant_id is null
                        order by time desc limit ?\
                        """, ArticleVectors::read, limit).stream()
                .filter(placed -> placed.model().equals(model))
                .map(Placed::vector)
                .toList();
    }

    /// The encoder that placed the latest article; none in an empty archive.
    public Optional<String> latestModel() {
        return rows.one("""
                select vector_model from article where vector is not null and tenant_id is null
                order by time desc limit 1\
                """, row -> row.getString(1));
    }

    /// The latest articles that one tenant may see, latest first.
    public List<Placed> latestOf(UUID tenantId, int limit) {
        return rows.list("""
                (select id, vector_model, vector, time from article where vector is not null and tenant_id is null
                    order by time desc limit ?)
                union all
                (select id, vector_model, vector, time from article where vector is not null and tenant_id = ?
                    order by time desc limit ?)
                order by time desc limit ?\
                """, ArticleVectors::read, limit, tenantId, limit, limit);
    }

    private static Placed read(ResultSet row) throws SQLException {
        return new Placed(Rows.uuid(row, "id"), row.getString("vector_model"), row.getBytes("vector"));
    }
}
