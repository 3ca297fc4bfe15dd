package io.dateline.gateway.figures.name;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What a period has of one watched name.
///
/// @param articles that name it
/// @param texts the same, where articles with the same text are one
/// @param stories that these are part of
/// @param tierOne articles of outlets of tier 1, as the team's outlet lists rank them, or else as the source says
/// @param quotes that are said by it
/// @param tone towards it; neutral where no sentence praises or blames it
/// @param articleTone of the same articles as a whole
record NameCounts(
        long articles, long texts, long stories, long tierOne, long quotes, NameTones tone, NameTones articleTone) {

    static final NameCounts NONE = new NameCounts(0, 0, 0, 0, 0, NameTones.NONE, NameTones.NONE);

    private static final String TIER = "coalesce((select min(oe.tier) from outlet_entry oe"
            + " where oe.tenant_id = n.tenant_id and oe.source_id = n.source_id), n.tier)";

    /// Rows of `named_article` and of what else is counted.
    static final String FROM = "named_article n join article a on a.id = n.article_id";

    /// How many articles, texts, stories and articles of tier 1 rows of [#FROM] are, each counted once.
    static final String DISTINCT = "count(distinct n.article_id) as articles,"
            + " count(distinct coalesce(n.copies_id, n.article_id)) as texts, count(distinct a.story_id) as stories,"
            + " count(distinct n.article_id) filter (where " + TIER + " = 1) as tier_one";

    /// Columns that [#read] reads, of rows of one name.
    static final String COLUMNS = DISTINCT + ", coalesce(sum(n.quotes), 0) as quotes, "
            + NameTones.columns("towards", "n.tone") + ", " + NameTones.columns("whole", "n.article_tone");

    static NameCounts read(ResultSet row) throws SQLException {
        return new NameCounts(
                row.getLong("articles"),
                row.getLong("texts"),
                row.getLong("stories"),
                row.getLong("tier_one"),
                row.getLong("quotes"),
                NameTones.read(row, "towards"),
                NameTones.read(row, "whole"));
    }
}
