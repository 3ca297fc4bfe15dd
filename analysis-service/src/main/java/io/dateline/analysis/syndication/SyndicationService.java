package io.dateline.analysis.syndication;

import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.id.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Finds the copies of each article, in the transaction that groups it. Memory of a language is kept as in
/// `StoryService`: it carries the number of the last article that it holds, counted under a row lock, and is read
/// again when it is not exactly one behind.
@ApplicationScoped
public class SyndicationService {

    private final CopiedArticles articles;
    private final InstantSource clock;
    private final CopyPolicy policy = new CopyPolicy();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /// @param sequence of the last article that it holds
    private record Remembered(CopyState state, long sequence) {}

    SyndicationService(CopiedArticles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// @return the copies that the article is one of, as far as they have come
    @Transactional(Transactional.TxType.MANDATORY)
    public Copies assign(ArticleEnriched enriched) {
        Article article = enriched.article();
        String language = enriched.findings().language().code();
        long sequence = articles.advance(language);
        CopyState state = recall(language, sequence);
        CopiedArticle known = articles.findById(article.id());
        if (known == null || article.revision() >= known.revision) {
            known = take(state, article, language, known, sequence);
        }
        remembered.put(language, new Remembered(state, sequence));
        return copies(state, known, article);
    }

    /// A new revision stays in its group, as those who counted it there cannot be told otherwise.
    private CopiedArticle take(
            CopyState state, Article article, String language, @Nullable CopiedArticle known, long sequence) {
        CopiedArticle row = known == null ? new CopiedArticle(article.id(), article.tenantId()) : known;
        row.language = language;
        row.sequence = sequence;
        row.revision = article.revision();
        row.at = at(article);
        row.title = fold(article.title()).hashCode();
        row.sketch = Sketch.of(article.text()).toBytes();
        if (known == null) {
            // Named after its first article, so that the same past finds the same ids again.
            row.groupId = EventIds.of("copies", article.id());
            CopyPolicy.Match match = policy.match(state, row.toCopyArticle());
            if (match != null && match.parent().groupId() != null) {
                row.groupId = match.parent().groupId();
                row.copyOf = match.parent().articleId();
                row.change = match.change();
            }
            articles.persist(row);
        }
        state.add(row.toCopyArticle());
        return row;
    }

    private static Copies copies(CopyState state, CopiedArticle row, Article article) {
        List<CopyArticle> members = state.group(row.groupId, row.tenantId);
        UUID first = members.stream()
                .min(Comparator.comparing(CopyArticle::at).thenComparing(CopyArticle::articleId))
                .map(CopyArticle::articleId)
                .orElse(row.articleId);
        CopyArticle parent = row.copyOf == null ? null : state.article(row.copyOf);
        Boolean headline = row.copyOf == null ? null : parent == null || parent.title() != row.title;
        return new Copies(
                row.groupId, Math.max(1, members.size()), first, row.copyOf, row.change, headline, Credits.of(article));
    }

    /// A time of publication that is not known to the minute says nothing about who was first.
    private static Instant at(Article article) {
        Instant published = article.publishedAt();
        Precision precision = article.publishedPrecision();
        boolean exact = precision == Precision.SECOND || precision == Precision.MINUTE;
        return published != null && exact && published.isBefore(article.firstSeenAt())
                ? published
                : article.firstSeenAt();
    }

    private static String fold(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private CopyState recall(String language, long sequence) {
        // Taken out: if this transaction fails, the state it has changed must not be used again.
        Remembered memory = remembered.remove(language);
        if (memory != null && memory.sequence() == sequence - 1) {
            return memory.state();
        }
        CopyState state = new CopyState();
        for (CopiedArticle article : articles.since(language, clock.instant().minus(CopyState.WINDOW))) {
            state.add(article.toCopyArticle());
        }
        return state;
    }
}
