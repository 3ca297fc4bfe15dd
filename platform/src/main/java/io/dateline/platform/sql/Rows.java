package io.dateline.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// SQL statements with typed parameters, inside the caller's transaction if there is one.
///
/// A parameter is a text, a number, a boolean, a UUID, an instant, an array of bytes, a collection of these, or null.
/// A collection becomes an array of the type of its elements. Of null, and of a collection without an element, only
/// the statement can say the type: by a column, or by a cast as in `?::timestamptz` and `unnest(?::text[])`.
///
/// Every method throws [DatabaseUnavailableException] if the statement is not carried out.
@ApplicationScoped
public class Rows {

    private final AgroalDataSource database;

    public Rows(AgroalDataSource database) {
        this.database = database;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Rows of a query, or those that a statement with `returning` wrote.
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlParameters.bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /// The first row, if there is any.
    public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// @return how many rows were written
    public int write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlParameters.bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /// Carries out one statement for each element, in their order, on one way to the database and back.
    ///
    /// @param values parameters of the statement for an element
    /// @return how many rows were written in all
    public <T> int writeEach(String sql, Collection<T> elements, Function<T, @Nullable Object[]> values) {
        if (elements.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T element : elements) {
                SqlParameters.bind(connection, statement, values.apply(element));
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /// Waits until nobody else works under the key, and holds it until the transaction of the caller ends.
    public void lock(long key) {
        list("select pg_advisory_xact_lock(?)", row -> key, key);
    }

    /// Works while nobody else works under the key, waiting for it if need be. The lock is the session's and not a
    /// transaction's: work may take hours, and an open transaction would hold back the vacuum all the while.
    public void alone(long key, Runnable work) {
        try (Connection connection = database.getConnection()) {
            call(connection, "select pg_advisory_lock(?)", key);
            try {
                work.run();
            } finally {
                call(connection, "select pg_advisory_unlock(?)", key);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static void call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            statement.execute();
        }
    }

    /// Of a column that is never null.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// Of a column that is never null.
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /// The elements of a column of the type `text[]`, none of which is null, in their order.
    ///
    /// @return empty if the column is null
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return elements(row, column, String[].class);
    }

    /// The elements of a column of the type `uuid[]`, none of which is null, in their order.
    ///
    /// @return empty if the column is null
    public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return elements(row, column, UUID[].class);
    }

    private static <T> List<T> elements(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of(type.cast(array.getArray()));
    }
}
