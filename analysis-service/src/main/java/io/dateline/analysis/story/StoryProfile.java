package io.dateline.analysis.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as the policy compares it: the sum of its articles' profiles, and the articles themselves.
final class StoryProfile {

    private final UUID id;
    private final @Nullable UUID tenantId;
    private final Map<Integer, Double> sum = new HashMap<>();
    private final Set<Integer> everyTerm = new HashSet<>();
    private final List<StoryArticle> articles = new ArrayList<>();

    StoryProfile(UUID id, @Nullable UUID tenantId) {
        this.id = id;
        this.tenantId = tenantId;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    Map<Integer, Double> sum() {
        return sum;
    }

    Set<Integer> everyTerm() {
        return everyTerm;
    }

    /// A tenant's own texts may join public stories without changing them; a public article never joins a tenant's.
    boolean visibleTo(StoryArticle article) {
        return tenantId == null || tenantId.equals(article.tenantId());
    }

    void add(StoryArticle article) {
        if (tenantId == null && article.tenantId() != null) {
            return;
        }
        articles.add(article);
        for (int i = 0; i < article.profile().terms().length; i++) {
            int term = article.profile().terms()[i];
            sum.merge(term, (double) article.profile().weights()[i], Double::sum);
            everyTerm.add(term);
        }
    }

    /// @return true when nothing is left
    boolean remove(StoryArticle article) {
        if (!articles.remove(article)) {
            return articles.isEmpty();
        }
        for (int i = 0; i < article.profile().terms().length; i++) {
            double less = article.profile().weights()[i];
            sum.computeIfPresent(article.profile().terms()[i], (t, w) -> w - less < 1e-4 ? null : w - less);
        }
        return articles.isEmpty();
    }
}
