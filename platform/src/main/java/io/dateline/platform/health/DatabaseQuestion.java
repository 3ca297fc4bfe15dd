package io.dateline.platform.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Asks PostgreSQL for nothing, each time over a new connection of its own: one of the pool's would wait behind a pool
/// that is busy, and one that is kept would not see that no new ones are made.
final class DatabaseQuestion implements Probe.Question {

    private final String url;
    private final Properties settings = new Properties();

    DatabaseQuestion(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        String seconds = Long.toString(Probe.LIMIT.toSeconds());
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("loginTimeout", seconds);
        settings.setProperty("socketTimeout", seconds);
        settings.setProperty("ApplicationName", "readiness");
        if (user != null) {
            settings.setProperty("user", user);
        }
        if (password != null) {
            settings.setProperty("password", password);
        }
    }

    @Override
    public void ask() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1")) {
            row.next();
        }
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
