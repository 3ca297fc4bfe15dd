package io.dateline.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Objects in columns of the type `jsonb`.
@ApplicationScoped
public class Jsonb {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /// The character NUL as JSON writes it. After an odd number of backslashes the last of them is itself escaped, and
    /// what follows is four digits of somebody's text.
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

    private final ObjectMapper json;

    public Jsonb(ObjectMapper json) {
        this.json = json;
    }

    /// For a parameter that the statement casts, as in `?::jsonb`. The character NUL, which PostgreSQL cannot hold,
    /// becomes U+FFFD.
    ///
    /// @return null for null
    public @Nullable String write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            String written = json.writeValueAsString(value);
            return written.contains("\\u0000") ? NUL.matcher(written).replaceAll("$1\\\\ufffd") : written;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /// @throws IllegalStateException the column is null, or holds something else
    public <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return there(readOrNull(row, column, type), column);
    }

    /// @throws IllegalStateException the column is null, or holds something else
    public <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return there(readOrNull(row, column, type), column);
    }

    /// An array of texts.
    ///
    /// @throws IllegalStateException the column is null, or holds something else
    public List<String> texts(ResultSet row, String column) throws SQLException {
        return read(row, column, TEXTS);
    }

    /// @return null if the column is
    public <T> @Nullable T readOrNull(ResultSet row, String column, Class<T> type) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : parse(written, json.constructType(type));
    }

    /// @return null if the column is
    public <T> @Nullable T readOrNull(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : parse(written, type);
    }

    /// What [#write] wrote.
    ///
    /// @throws IllegalStateException it is something else
    public <T> T parse(String written, TypeReference<T> type) {
        return parse(written, json.constructType(type));
    }

    private <T> T parse(String written, JavaType type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable JSON in the database, which is to be " + type, e);
        }
    }

    private static <T> T there(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("nothing in column " + column);
        }
        return value;
    }
}
