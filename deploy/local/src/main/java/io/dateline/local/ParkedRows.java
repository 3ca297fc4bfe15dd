package io.dateline.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/// How many messages a service has parked, as a test finds them in the service's database.
public final class ParkedRows {

    private ParkedRows() {}

    /// @param consumer name of the consumer that parked them
    public static int count(DataSource database, String consumer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from parked_message where consumer = ?")) {
            select.setString(1, consumer);
            return number(select);
        }
    }

    /// @param key of the message, byte for byte
    public static int count(DataSource database, String consumer, byte[] key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from parked_message where consumer = ? and original_key = ?")) {
            select.setString(1, consumer);
            select.setBytes(2, key);
            return number(select);
        }
    }

    private static int number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
