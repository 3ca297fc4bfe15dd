package io.dateline.gateway.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Goes through a text once and rewrites what its rules know; phrases are stepped over as a whole.
final class Rewriter {

    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final List<Matcher> matchers;
    private final List<Rule> rules;

    Rewriter(String text, List<Rule> rules) {
        this.text = text;
        this.rules = rules;
        this.matchers = rules.stream()
                .map(rule ->
                        rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
    }

    Imported run() {
        StringBuilder query = new StringBuilder();
        List<Imported.Change> changes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = rewrite(at, query, changes);
            if (next == at) {
                next = QUOTES.indexOf(text.charAt(at)) >= 0 ? afterPhrase(at) : at + 1;
                query.append(text, at, next);
            }
            at = next;
        }
        return new Imported(query.toString(), changes);
    }

    /// @return behind what was rewritten, or the same place if nothing was
    private int rewrite(int at, StringBuilder query, List<Imported.Change> changes) {
        for (int i = 0; i < rules.size(); i++) {
            Matcher matcher = matchers.get(i).region(at, text.length());
            if (matcher.lookingAt() && matcher.end() > at) {
                Rule.Rewrite rewrite = rules.get(i).rewrite().apply(matcher.toMatchResult());
                if (rewrite != null && !rewrite.after().equals(matcher.group())) {
                    changes.add(
                            new Imported.Change(at, matcher.end(), matcher.group(), rewrite.after(), rewrite.note()));
                    query.append(rewrite.after());
                    return matcher.end();
                }
            }
        }
        return at;
    }

    private int afterPhrase(int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
