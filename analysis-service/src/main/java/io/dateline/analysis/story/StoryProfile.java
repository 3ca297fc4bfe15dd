package io.dateline.analysis.story;

import io.dateline.analysis.wording.CompactEventVector;
import io.dateline.analysis.wording.EventVector;
import io.dateline.analysis.wording.TermWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A story as the policy compares it: its articles and, once there are some, the sum of their terms.
final class StoryProfile {

    /// Up to so many articles are added up when they are asked for: most stories are small, and so is a state
    /// without their sums.
    private static final int FEW = 8;

    /// Articles, the latest, that show what the story has to itself.
    private static final int EXAMINED = 48;

    /// Articles that a story begins with.
    private static final int SEED = 3;

    /// Terms of a sum; beyond them are its lightest, which say least about the event.
    private static final int MAX_TERMS = 384;

    /// The sum is trimmed when it has outgrown [#MAX_TERMS] by so many: not with each article.
    private static final int SLACK = 384;

    /// Weight of the heaviest term of a story that is looked up as if it were an article.
    private static final float HEAVIEST = 20;

    private final UUID id;
    private final @Nullable UUID tenantId;

    /// Names it within the state.
    private final int number;

    private final List<StoryMember> articles = new ArrayList<>(1);
    private @Nullable TermWeights sum;

    private double cohesion;

    /// Articles in the state when the cohesion was reckoned; 0 while it has to be reckoned anew.
    private int reckonedAt;

    /// Over the articles whose typicality is known.
    private double typicality;

    private int typical;

    /// Of the story as a whole, when it was last looked at; 0 before, and after a restart.
    private double wholeTypicality;

    private boolean formulaic;

    /// See [StoryMember#logTerms(int)].
    private double logTerms;

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
    boolean add(StoryMember article) {
        if (tenantId == null && article.tenantId() != null) {
            return false;
        }
        articles.add(article);
        count(article, 1);
        TermWeights sum = this.sum;
        if (sum != null) {
            article.addTo(sum);
            if (sum.size() > MAX_TERMS + SLACK) {
                sum.trim(MAX_TERMS);
            }
        } else if (articles.size() > FEW) {
            this.sum = total();
        }
        return true;
    }

    /// @return true when nothing is left
    boolean remove(StoryMember article) {
        if (articles.remove(article)) {
            count(article, -1);
            // What was trimmed away cannot be taken off: added up anew, it is as if the article had never been there.
            sum = articles.size() > FEW ? total() : null;
        }
        return articles.isEmpty();
    }

    /// What it is compared by, in the order in which it came; to be read, not changed.
    List<StoryMember> articles() {
        return articles;
    }

    private void count(StoryMember article, int times) {
        reckonedAt = 0;
        logTerms += times * StoryMember.logTerms(article.terms().size());
        if (!Float.isNaN(article.typicality())) {
            typicality += times * article.typicality();
            typical += times;
        }
    }

    int size() {
        return articles.size();
    }

    /// @param unknown what to take where it is not known of any article
    /// @return mean of the articles or, if that is more, of the story as a whole
    double typicality(double unknown) {
        return Math.max(wholeTypicality, typical == 0 ? unknown : typicality / typical);
    }

    /// @param whole how alike the story as a whole is to others
    /// @param formulaic see [#isFormulaic()]
    void take(double whole, boolean formulaic) {
        wholeTypicality = whole;
        this.formulaic = formulaic;
    }

    /// @return whether it was found to be a template or a beat when it was last looked at; false after a restart
    boolean isFormulaic() {
        return formulaic;
    }

    /// What share of what its articles have in common is found in them and nowhere else: near 1 for an event of
    /// its own names, near 0 for a template.
    double exclusivity(StoryState state) {
        TermWeights counts = new TermWeights();
        TermWeights sums = new TermWeights();
        List<StoryMember> latest = articles.subList(Math.max(0, articles.size() - EXAMINED), articles.size());
        for (StoryMember article : latest) {
            article.addTo(sums);
            for (int at = 0; at < article.terms().size(); at++) {
                counts.add(article.terms().term(at), 1);
            }
        }
        double[] found = new double[2];
        sums.each((term, weight) -> {
            double here = counts.get(term);
            if (here > 1) {
                double worth = weight * state.rarity(term);
                double everywhere = state.frequency(term) * latest.size() / articles.size();
                found[0] += worth * worth * Math.min(1, here / everywhere);
                found[1] += worth * worth;
            }
        });
        return found[1] == 0 ? 0 : found[0] / found[1];
    }

    /// @return mean of the articles, see [StoryMember#logTerms(int)]
    double logTerms() {
        return logTerms / articles.size();
    }

    /// @return how alike the queried article is to the story's articles, on average
    double likeness(StoryState.Query query) {
        TermWeights sum = this.sum;
        double product = 0;
        if (sum == null) {
            for (StoryMember article : articles) {
                product += query.likeness(article);
            }
        } else {
            CompactEventVector terms = query.terms();
            for (int at = 0; at < terms.size(); at++) {
                product += query.weights().get(terms.term(at)) * sum.get(terms.term(at));
            }
        }
        return product / articles.size();
    }

    /// @return how alike the queried article is to the one that it is most alike, of the latest [#FEW]
    double nearest(StoryState.Query query) {
        double nearest = 0;
        for (int at = Math.max(0, articles.size() - FEW); at < articles.size(); at++) {
            nearest = Math.max(nearest, query.likeness(articles.get(at)));
        }
        return nearest;
    }

    /// @return the most that the queried article shares with one of the latest [#FEW] articles, in nats, see
    ///     [StoryState#evidence(StoryState.Query, StoryMember)]
    double evidence(StoryState.Query query, StoryState state) {
        double most = 0;
        for (int at = Math.max(0, articles.size() - FEW); at < articles.size(); at++) {
            most = Math.max(most, state.evidence(query, articles.get(at)));
        }
        return most;
    }

    /// @return how alike the queried article is to the first [#SEED] articles, on average
    double likenessToSeed(StoryState.Query query) {
        return articles.stream()
                .limit(SEED)
                .mapToDouble(query::likeness)
                .average()
                .orElse(0);
    }

    /// @return how alike the articles of the two are, on average
    double likeness(StoryProfile other, StoryState state) {
        TermWeights others = other.terms();
        double[] product = new double[1];
        terms().each((term, weight) -> {
            float there = others.get(term);
            if (there != 0) {
                double rarity = state.rarity(term);
                product[0] += weight * there * rarity * rarity;
            }
        });
        return product[0] / articles.size() / other.articles.size();
    }

    /// The terms that it is compared by; to be read, not changed.
    TermWeights terms() {
        TermWeights sum = this.sum;
        return sum == null ? total() : sum;
    }

    private TermWeights total() {
        TermWeights total = new TermWeights();
        for (StoryMember article : articles) {
            article.addTo(total);
        }
        total.trim(MAX_TERMS);
        return total;
    }

    /// Its heaviest terms, each weighed by its rarity, as if they were an article.
    CompactEventVector asArticle(IntToDoubleFunction rarity) {
        TermWeights own = terms();
        TermWeights worth = new TermWeights(own.size());
        own.each((term, weight) -> worth.add(term, (float) (weight * rarity.applyAsDouble(term))));
        int[] heaviest = worth.heaviest(EventVector.MAX_TERMS);
        float[] weights = new float[heaviest.length];
        float most = 0;
        for (int at = 0; at < heaviest.length; at++) {
            weights[at] = own.get(heaviest[at]);
            most = Math.max(most, weights[at]);
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] *= HEAVIEST / most;
        }
        return new CompactEventVector(new EventVector(heaviest, weights));
    }

    /// How alike its articles are on average, each with itself among them: 1 for one article. Rarities drift
    /// slowly: it is reckoned anew when the story has changed, or the state has by an eighth.
    double cohesion(StoryState state) {
        if (reckonedAt == 0 || Math.abs(state.size() - reckonedAt) * 8 > reckonedAt) {
            cohesion = Math.max(1e-9, likeness(this, state));
            reckonedAt = Math.max(1, state.size());
        }
        return cohesion;
    }
}
