package io.dateline.gateway.figures.name;

import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the names that figures are asked for.
@ApplicationScoped
class WatchedNames {

    private static final String COLUMNS = "e.id, e.name, e.type, e.relation";

    private final Rows rows;

    WatchedNames(Rows rows) {
        this.rows = rows;
    }

    /// @param all how many there are, those that were left out included
    record Chosen(List<WatchedName> names, long all) {}

    WatchedName require(UUID tenantId, UUID id) {
        return rows.one(
                        "select " + COLUMNS + " from own_entity e where e.tenant_id = ? and e.id = ?",
                        WatchedNames::read,
                        tenantId,
                        id)
                .orElseThrow(() -> new ProblemException(
                        404, "entity-not-found", "Your team watches no name with the id " + id + "."));
    }

    /// Those of some relations that most articles of a period name.
    ///
    /// @param filter whose names are not asked for
    Chosen mostNamed(NameFilter filter, List<String> relations, int most) {
        NameFilter.Condition during = filter.during();
        List<@Nullable Object> values = new ArrayList<>(during.values());
        values.add(filter.tenantId());
        values.add(relations);
        values.add(most);
        List<Long> all = new ArrayList<>();
        List<WatchedName> names = rows.list(
                "select " + COLUMNS + ", count(*) over () as of_all from own_entity e cross join lateral"
                        + " (select count(*) as articles from named_article n where n.entity_id = e.id" + during.sql()
                        + ") c where e.tenant_id = ? and e.relation = any (?)"
                        + " order by c.articles desc, lower(e.name), e.id limit ?",
                row -> {
                    all.add(row.getLong("of_all"));
                    return read(row);
                },
                values.toArray());
        return new Chosen(names, all.isEmpty() ? 0 : all.getFirst());
    }

    private static WatchedName read(ResultSet row) throws SQLException {
        return new WatchedName(
                Rows.uuid(row, "id"), row.getString("name"), row.getString("type"), row.getString("relation"));
    }
}
