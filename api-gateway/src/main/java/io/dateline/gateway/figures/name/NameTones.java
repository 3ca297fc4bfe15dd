package io.dateline.gateway.figures.name;

import java.sql.ResultSet;
import java.sql.SQLException;

/// How many articles have which tone.
///
/// @param unknown without a tone: languages that are not supported
public record NameTones(long positive, long neutral, long negative, long unknown) {

    public static final NameTones NONE = new NameTones(0, 0, 0, 0);

    /// Columns that [#read] reads.
    ///
    /// @param prefix of their names
    /// @param tone an expression that is a tone or null
    public static String columns(String prefix, String tone) {
        return "count(*) filter (where " + tone + " = 'positive') as " + prefix + "_positive, count(*) filter (where "
                + tone + " = 'neutral') as " + prefix + "_neutral, count(*) filter (where " + tone
                + " = 'negative') as " + prefix + "_negative, count(*) filter (where " + tone + " is null) as " + prefix
                + "_unknown";
    }

    /// @param prefix as [#columns] had it
    public static NameTones read(ResultSet row, String prefix) throws SQLException {
        return new NameTones(
                row.getLong(prefix + "_positive"),
                row.getLong(prefix + "_neutral"),
                row.getLong(prefix + "_negative"),
                row.getLong(prefix + "_unknown"));
    }
}
