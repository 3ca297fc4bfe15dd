package io.dateline.bench.quote;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts quotes found, and found with the right speaker. A quote without a speaker in the gold counts for extraction,
/// and is left out of the figures about speakers.
final class QuoteScore {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final double STRICT = 0.5;

    private int right;
    private int wrong;
    private int missed;
    private int rightJudged;
    private int missedJudged;
    private int speakers;
    private int strictSpeakers;

    void wrong() {
        wrong++;
    }

    void missed(@Nullable String gold) {
        missed++;
        missedJudged += gold == null ? 0 : 1;
    }

    void right(@Nullable String speaker, @Nullable String gold) {
        right++;
        if (gold == null) {
            return;
        }
        rightJudged++;
        if (speaker != null) {
            speakers += shareAWord(speaker, gold) ? 1 : 0;
            strictSpeakers += tokenF1(speaker, gold) >= STRICT ? 1 : 0;
        }
    }

    Map<String, Object> figures() {
        int found = right + wrong;
        int gold = right + missed;
        int foundJudged = rightJudged + wrong;
        int goldJudged = rightJudged + missedJudged;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("quotes", gold);
        figures.put("quote_precision", share(right, found));
        figures.put("quote_recall", share(right, gold));
        figures.put("quote_f1", share(2.0 * right, found + gold));
        figures.put("speaker_accuracy", share(speakers, rightJudged));
        figures.put("speaker_accuracy_strict", share(strictSpeakers, rightJudged));
        figures.put("attributed_f1", share(2.0 * speakers, foundJudged + goldJudged));
        figures.put("attributed_f1_strict", share(2.0 * strictSpeakers, foundJudged + goldJudged));
        return figures;
    }

    private static double share(double part, int whole) {
        return Math.round(1e4 * part / Math.max(1, whole)) / 1e4;
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static double tokenF1(String one, String other) {
        List<String> left = tokens(one);
        List<String> right = tokens(other);
        Map<String, Integer> counts = new HashMap<>();
        left.forEach(token -> counts.merge(token, 1, Integer::sum));
        int shared = 0;
        for (String token : right) {
            int rest = counts.getOrDefault(token, 0);
            if (rest > 0) {
                counts.put(token, rest - 1);
                shared++;
            }
        }
        return 2.0 * shared / Math.max(1, left.size() + right.size());
    }

    private static boolean shareAWord(String one, String other) {
        List<String> right = tokens(other);
        return tokens(one).stream().anyMatch(right::contains);
    }
}
