package io.dateline.gateway.export;

import io.dateline.contract.article.Source;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.mention.MentionTone;
import io.dateline.gateway.triage.MentionView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Mentions as a table: the same columns for every format.
final class MentionTable {

    /// @param value a text, a whole number, a fraction, or a time; null for an empty cell
    record Column(String name, Function<MentionView, @Nullable Object> value) {}

    static final List<Column> COLUMNS = List.of(
            new Column("published", view -> seconds(view.article().publishedAt())),
            new Column("outlet", view -> name(view.article().source())),
            new Column("country", view -> country(view.article().source())),
            new Column("tier", MentionView::tier),
            new Column("language", view -> {
                ArticleSummary article = view.article();
                return article.language() == null ? null : article.language().code();
            }),
            new Column("headline", view -> view.article().title()),
            new Column("authors", view -> String.join("; ", view.article().byline())),
            new Column("url", view -> view.article().url()),
            new Column("snippet", view -> view.article().snippet()),
            new Column("monitor", MentionView::monitorName),
            new Column("prominence", MentionView::prominence),
            new Column("matched_words", MentionView::matchedText),
            new Column("tone", MentionView::countedTone),
            new Column(
                    "tone_score",
                    view -> view.tone() == null ? null : view.tone().score()),
            new Column(
                    "tone_towards",
                    view -> view.tone() == null ? null : view.tone().entity()),
            new Column("tone_of_target", view -> label(view.tones().target())),
            new Column("tone_of_article", view -> label(view.tones().article())),
            new Column(
                    "tone_set_by",
                    view -> view.sentimentOverride() == null
                            ? null
                            : view.sentimentOverride().by()),
            new Column(
                    "topics",
                    view -> view.article().topics().stream()
                            .map(ArticleSummary.TopicName::name)
                            .collect(Collectors.joining("; "))),
            new Column("state", MentionView::state),
            new Column("reason", MentionView::reason),
            new Column("tags", view -> String.join("; ", view.tags())),
            new Column("note", MentionView::note),
            new Column("owner", MentionView::owner),
            new Column("copies", MentionView::copies),
            new Column("found", view -> seconds(view.foundAt())),
            new Column("mention_id", view -> view.id().toString()));

    private MentionTable() {}

    /// Nobody reads parts of a second.
    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable String label(@Nullable MentionTone tone) {
        return tone == null ? null : tone.label();
    }

    private static @Nullable String name(@Nullable Source source) {
        return source == null ? null : source.name();
    }

    private static @Nullable String country(@Nullable Source source) {
        return source == null ? null : source.country();
    }
}
