package io.dateline.analysis.syndication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recent texts of one language and which of them are copies of one another. Filled in order of arrival; the same
/// articles in the same order make the same state, so it can be rebuilt from rows. Not thread-safe.
public final class CopyState {

    /// A text that comes again later is news again.
    static final Duration WINDOW = Duration.ofDays(30);

    /// Smallest hashes of a text through which it is looked up: of a text cut to a quarter and edited, three or four
    /// of these are expected to remain.
    private static final int KEYS = 24;

    private final Map<UUID, CopyArticle> articles = new HashMap<>();
    private final Map<UUID, List<UUID>> groups = new HashMap<>();
    private final Deque<CopyArticle> arrivals = new ArrayDeque<>();
    private List<@Nullable UUID> holders = new ArrayList<>();
    private HashIndex index = new HashIndex();
    private Instant newest = Instant.MIN;

    /// @param article in its group; takes the place of what was known of it before
    public void add(CopyArticle article) {
        remove(article.articleId());
        UUID group = article.groupId();
        if (group == null) {
            throw new IllegalArgumentException("article " + article.articleId() + " has no group");
        }
        articles.put(article.articleId(), article);
        groups.computeIfAbsent(group, id -> new ArrayList<>()).add(article.articleId());
        arrivals.addLast(article);
        enter(article);
        newest = article.at().isAfter(newest) ? article.at() : newest;
        forget();
    }

    private void enter(CopyArticle article) {
        int holder = holders.size();
        holders.add(article.articleId());
        int[] hashes = article.sketch().hashes();
        for (int i = 0; i < Math.min(KEYS, hashes.length); i++) {
            index.add(hashes[i], holder);
        }
    }

    /// Articles that share one of their own keys with an article, and that its readers may see.
    Collection<CopyArticle> candidates(CopyArticle article) {
        Map<UUID, CopyArticle> found = new HashMap<>();
        for (int hash : article.sketch().hashes()) {
            index.forEach(hash, holder -> {
                UUID id = holders.get(holder);
                CopyArticle other = id == null ? null : articles.get(id);
                if (other != null
                        && other.visibleTo(article.tenantId())
                        && !other.articleId().equals(article.articleId())) {
                    found.put(other.articleId(), other);
                }
            });
        }
        return found.values();
    }

    /// @return the articles of a group that a tenant's reader sees, in order of arrival; null stands for any reader
    List<CopyArticle> group(UUID groupId, @Nullable UUID tenantId) {
        List<CopyArticle> members = new ArrayList<>();
        for (UUID id : groups.getOrDefault(groupId, List.of())) {
            CopyArticle member = articles.get(id);
            if (member != null && member.visibleTo(tenantId)) {
                members.add(member);
            }
        }
        return members;
    }

    @Nullable
    CopyArticle article(UUID articleId) {
        return articles.get(articleId);
    }

    private void remove(UUID articleId) {
        CopyArticle known = articles.remove(articleId);
        if (known != null) {
            arrivals.remove(known);
            leave(known);
        }
    }

    private void leave(CopyArticle article) {
        groups.computeIfPresent(Objects.requireNonNull(article.groupId()), (id, members) -> {
            members.remove(article.articleId());
            return members.isEmpty() ? null : members;
        });
    }

    private void forget() {
        Instant horizon = newest.minus(WINDOW);
        while (!arrivals.isEmpty() && arrivals.peekFirst().at().isBefore(horizon)) {
            CopyArticle old = arrivals.removeFirst();
            articles.remove(old.articleId());
            leave(old);
        }
        if (holders.size() > 1024 && holders.size() > articles.size() * 2) {
            holders = new ArrayList<>();
            index = new HashIndex();
            arrivals.forEach(this::enter);
        }
    }
}
