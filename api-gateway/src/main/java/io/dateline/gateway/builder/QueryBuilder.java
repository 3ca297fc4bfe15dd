package io.dateline.gateway.builder;

import io.dateline.gateway.builder.ConditionReader.UnshownException;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.platform.text.HasText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a query's text as conditions and writes conditions as text. The query language's parser is the only one.
@ApplicationScoped
class QueryBuilder {

    private static final String COMMENTS = "The builder would lose the comments of this query.";
    private static final String OTHERWISE = "The builder would write this query otherwise than it stands here.";

    private final Queries.TenantParts parts;

    QueryBuilder(Queries.TenantParts parts) {
        this.parts = parts;
    }

    record Text(@NotNull @HasText String query) {}

    /// @param conditions in the order of the text, 200 at most; rows that say nothing are left out
    record Rows(@NotNull @Size(max = 200) @Valid List<@NotNull Condition> conditions) {}

    /// A query as text and as conditions.
    ///
    /// @param query as it came, or as the conditions are written; empty where they say nothing
    /// @param conditions empty where there is `unshown`
    /// @param unshown what no condition can say, so that the text alone is to be changed; null where all was said
    record Built(
            String query,
            List<Condition> conditions,
            @Nullable Unshown unshown) {
        Built {
            conditions = List.copyOf(conditions);
        }
    }

    /// @param detail a sentence for the person who builds
    /// @param start UTF-16 offset in the query, inclusive
    /// @param end UTF-16 offset, exclusive
    record Unshown(String detail, int start, int end) {}

    Built read(UUID tenantId, String text) {
        return read(text, withoutOwn(parts.of(tenantId)));
    }

    Built write(UUID tenantId, List<Condition> conditions) {
        return write(conditions, withoutOwn(parts.of(tenantId)));
    }

    /// The ids that a team's own names stand for are no matter of the text.
    private static Queries.Parts withoutOwn(Queries.Parts parts) {
        return new Queries.Parts() {
            @Override
            public Optional<String> find(String name) {
                return parts.find(name);
            }

            @Override
            public Optional<UUID> own(Attribute attribute, String value) {
                return Optional.empty();
            }
        };
    }

    static Built read(String text, Queries.Parts parts) {
        Query query = Queries.parse(text, parts);
        if (Queries.hasComments(text)) {
            return unshown(text, COMMENTS, query.place());
        }
        try {
            List<Condition> conditions = ConditionReader.read(text, query);
            Query again = Queries.parse(new ConditionWriter(parts).write(conditions), parts);
            return again.unplaced().equals(query.unplaced())
                    ? new Built(text, conditions, null)
                    : unshown(text, OTHERWISE, query.place());
        } catch (UnshownException e) {
            return unshown(text, e.getMessage(), e.place());
        }
    }

    private static Built unshown(String text, @Nullable String detail, Place place) {
        return new Built(text, List.of(), new Unshown(detail == null ? OTHERWISE : detail, place.start(), place.end()));
    }

    static Built write(List<Condition> conditions, Queries.Parts parts) {
        String text = new ConditionWriter(parts).write(conditions);
        return text.isEmpty() ? new Built(text, List.of(), null) : read(text, parts);
    }
}
