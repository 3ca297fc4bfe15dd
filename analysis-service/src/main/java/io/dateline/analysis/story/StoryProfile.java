package io.dateline.analysis.story;

import io.dateline.analysis.wording.CompactEventVector;
import io.dateline.analysis.wording.TermWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as the policy compares it: its articles and, once there are some, the sum of their terms.
final class StoryProfile {

    /// Up to so many articles are added up when they are asked for: most stories are small, and so is a state without
    /// their sums.
    private static final int FEW = 8;

    /// Terms of a sum; beyond them are its lightest, which say least about the event.
    private static final int MAX_TERMS = 384;

    /// The sum is trimmed when it has outgrown [#MAX_TERMS] by so many: not with each article.
    private static final int SLACK = 384;

    private final UUID id;
    private final @Nullable UUID tenantId;

    /// Names it within the state.
    private final int number;

    private final List<StoryState.Member> articles = new ArrayList<>(1);
    private @Nullable TermWeights sum;

    private double norm;

    /// Articles in the state when the norm was reckoned; 0 while it has to be reckoned anew.
    private int normedAt;

    StoryProfile(UUID id, @Nullable UUID tenantId, int number) {
        this.id = id;
        this.tenantId = tenantId;
        this.number = number;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    /// A tenant's own texts may join public stories without changing them; a public article never joins a tenant's.
    boolean visibleTo(@Nullable UUID articleTenantId) {
        return tenantId == null || tenantId.equals(articleTenantId);
    }

    /// @return whether the article is part of what the story is compared by
    boolean add(StoryState.Member article) {
        if (tenantId == null && article.tenantId() != null) {
            return false;
        }
        articles.add(article);
        normedAt = 0;
        TermWeights sum = this.sum;
        if (sum != null) {
            article.terms().addTo(sum);
            if (sum.size() > MAX_TERMS + SLACK) {
                sum.trim(MAX_TERMS);
            }
        } else if (articles.size() > FEW) {
            this.sum = total();
        }
        return true;
    }

    /// @return true when nothing is left
    boolean remove(StoryState.Member article) {
        if (articles.remove(article)) {
            normedAt = 0;
            // What was trimmed away cannot be taken off: added up anew, it is as if the article had never been there.
            sum = articles.size() > FEW ? total() : null;
        }
        return articles.isEmpty();
    }

    /// What it is compared by, in the order in which it came; to be read, not changed.
    List<StoryState.Member> articles() {
        return articles;
    }

    /// @param query what each term of the queried article is multiplied with
    /// @return the product with the sum of the story's articles
    double dot(TermWeights query, CompactEventVector queried) {
        TermWeights sum = this.sum;
        double product = 0;
        if (sum == null) {
            for (StoryState.Member article : articles) {
                product += article.terms().dot(query);
            }
        } else {
            for (int at = 0; at < queried.size(); at++) {
                product += query.get(queried.term(at)) * sum.get(queried.term(at));
            }
        }
        return product;
    }

    /// The terms that it is compared by; to be read, not changed.
    TermWeights terms() {
        TermWeights sum = this.sum;
        return sum == null ? total() : sum;
    }

    private TermWeights total() {
        TermWeights total = new TermWeights();
        for (StoryState.Member article : articles) {
            article.terms().addTo(total);
        }
        total.trim(MAX_TERMS);
        return total;
    }

    /// Length of the sum, each term weighed by its rarity. Rarities drift slowly: it is reckoned anew when the story
    /// has changed, or the state has by an eighth.
    double norm(StoryState state) {
        if (normedAt == 0 || Math.abs(state.size() - normedAt) * 8 > normedAt) {
            double[] square = new double[1];
            terms().each((term, weight) -> {
                double worth = weight * state.idf(term);
                square[0] += worth * worth;
            });
            norm = Math.sqrt(square[0]);
            normedAt = Math.max(1, state.size());
        }
        return norm;
    }
}
