package io.dateline.analysis.syndication;

import io.dateline.contract.finding.Copies.Change;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether an article carries the text of a recent one: when more than half of either is in the other, with
/// the same names and figures in the same places. Its parent in the tree of copies is the one it shares most
/// with, of equals the earliest.
public final class CopyPolicy {

    /// Share from which one text is a copy of the other. On the development set anything from .5 to .7 gives
    /// the same.
    static final double ENOUGH = 0.55;

    /// Runs of words below which a text is too short to tell.
    static final int MIN_LENGTH = 8;

    private static final double WHOLE = 0.9;
    private static final double APART = 0.3;

    /// @param parent the article that this one most likely was made from
    public record Match(CopyArticle parent, Change change) {}

    /// @return null for a text that nobody had before
    public @Nullable Match match(CopyState state, CopyArticle article) {
        if (article.sketch().hashes().length < MIN_LENGTH) {
            return null;
        }
        List<CopyArticle> alike = state.candidates(article).stream()
                .filter(other -> isCopy(article, other))
                .sorted(order(article))
                .toList();
        return alike.isEmpty() ? null : new Match(alike.getFirst(), change(article, alike));
    }

    private static boolean isCopy(CopyArticle article, CopyArticle other) {
        return other.sketch().hashes().length >= MIN_LENGTH
                && article.sketch().shared(other.sketch()).most() >= ENOUGH
                && !article.sketch().particulars().isOtherFilling(other.sketch().particulars());
    }

    private static Comparator<CopyArticle> order(CopyArticle article) {
        return Comparator.<CopyArticle>comparingDouble(other -> -likeness(article, other))
                .thenComparing(CopyArticle::at)
                .thenComparing(CopyArticle::articleId);
    }

    /// Rounded, so that chance in the sketches does not decide between copies of one and the same text.
    private static double likeness(CopyArticle article, CopyArticle other) {
        Sketch.Shared shared = article.sketch().shared(other.sketch());
        return Math.round((shared.ofThis() + shared.ofOther()) * 10) / 10.0;
    }

    private static Change change(CopyArticle article, List<CopyArticle> alike) {
        CopyArticle parent = alike.getFirst();
        Sketch.Shared shared = article.sketch().shared(parent.sketch());
        for (CopyArticle other : alike) {
            boolean second = article.sketch().shared(other.sketch()).ofOther() >= ENOUGH;
            if (second
                    && shared.ofOther() >= ENOUGH
                    && parent.sketch().shared(other.sketch()).most() < APART) {
                return Change.MERGED;
            }
        }
        boolean wholeThis = shared.ofThis() >= WHOLE;
        boolean wholeOther = shared.ofOther() >= WHOLE;
        if (wholeThis && wholeOther) {
            return Change.SAME;
        }
        return wholeThis ? Change.CUT : wholeOther ? Change.EXTENDED : Change.EDITED;
    }
}
