package io.dateline.platform.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the values of Java become parameters of a statement.
final class SqlParameters {

    private SqlParameters() {}

    static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(connection, statement, i + 1, values[i]);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
            case Collection<?> elements -> {
                Object first =
                        elements.stream().filter(Objects::nonNull).findFirst().orElse(null);
                if (first == null) {
                    statement.setObject(at, untyped(elements), Types.OTHER);
                } else {
                    statement.setArray(at, array(connection, first, elements));
                }
            }
            case null, default -> statement.setObject(at, value);
        }
    }

    /// PostgreSQL takes such a literal for an array of the type that it needs there.
    private static String untyped(Collection<?> nulls) {
        return nulls.stream().map(_ -> "NULL").collect(Collectors.joining(",", "{", "}"));
    }

    private static Array array(Connection connection, Object first, Collection<?> elements) throws SQLException {
        Stream<?> stream = elements.stream();
        return switch (first) {
            case UUID _ -> connection.createArrayOf("uuid", stream.toArray());
            case String _ -> connection.createArrayOf("text", stream.toArray());
            case Integer _ -> connection.createArrayOf("int4", stream.toArray());
            case Long _ -> connection.createArrayOf("int8", stream.toArray());
            case Double _ -> connection.createArrayOf("float8", stream.toArray());
            case Boolean _ -> connection.createArrayOf("bool", stream.toArray());
            case byte[] _ -> connection.createArrayOf("bytea", stream.toArray(byte[][]::new));
            case Instant _ ->
                connection.createArrayOf(
                        "timestamptz",
                        stream.map(time -> time == null ? null : ((Instant) time).atOffset(ZoneOffset.UTC))
                                .toArray());
            default -> throw new IllegalArgumentException("no array of " + first.getClass());
        };
    }
}
