package io.dateline.analysis.entity.span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names that end in `'s`: `Brannigan's said`, `Lloyd's of London`. The `'s` belongs to a name where nothing follows
/// that could belong to somebody, and where the text nowhere has the name without it.
final class PossessiveNames {

    private static final int MAX_LENGTH = 6;

    private static final Set<String> VERBS = Set.of(
            ("will would can could may might must has had was were is are did does do should shall expects expect sells"
                            + " rose fell grew became lost won bought sold closed opened raised hired paid launched posted"
                            + " recalled apologised apologized employs owns makes said says")
                    .split(" "));

    /// Words that can stand behind `'s` only where it is part of the name, or where a house is meant.
    private static final Set<String> LINKS = Set.of(
            "and", "or", "in", "on", "at", "by", "for", "from", "to", "with", "of", "after", "before", "as", "that",
            "but", "which", "who", "while", "when", "because", "also");

    private final Vocabulary vocabulary;

    PossessiveNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void mend(List<TaggedSentence> document) {
        Set<String> bare = new HashSet<>();
        Set<String> settled = new HashSet<>();
        document.forEach(sentence -> cutPossessives(sentence, bare, settled));
        for (TaggedSentence sentence : document) {
            addKnown(sentence, settled);
            for (int at = 1; at < sentence.length(); at++) {
                NameSpan span = sentence.isPossessive(at) ? sentence.spanEndingAt(at) : null;
                if (span != null && isWhole(sentence, span, bare)) {
                    extend(sentence, span, settled);
                }
            }
        }
        for (TaggedSentence sentence : document) {
            extendSettled(sentence, settled);
        }
    }

    /// Brings all names to one form, without the `'s`, and notes those that stand without it and those that the tagger
    /// took for names with it where nothing is owned.
    private void cutPossessives(TaggedSentence sentence, Set<String> bare, Set<String> settled) {
        for (NameSpan span : sentence.spans()) {
            int last = span.end() - 1;
            if (last > span.first() && sentence.isPossessive(last)) {
                boolean company = span.type() == NameClass.COMPANY || span.type() == NameClass.GROUP;
                if (company && isAlone(sentence, span.end())) {
                    settled.add(sentence.phrase(span));
                } else {
                    sentence.put(new NameSpan(span.first(), last, span.type(), span.confidence()));
                }
            } else if (!sentence.isPossessive(span.end())) {
                bare.add(sentence.phrase(span));
            }
        }
    }

    /// Known names with `'s` inside or at the end, where they cannot be somebody's with something of theirs behind.
    private void addKnown(TaggedSentence sentence, Set<String> settled) {
        for (int at = 1; at < sentence.length(); at++) {
            if (!sentence.isPossessive(at)) {
                continue;
            }
            NameSpan known = known(sentence, at);
            if (known != null) {
                sentence.put(known);
                settled.add(sentence.phrase(known));
            }
        }
    }

    private @Nullable NameSpan known(TaggedSentence sentence, int possessive) {
        for (int end = Math.min(sentence.length(), possessive + 4); end > possessive; end--) {
            for (int first = Math.max(0, end - MAX_LENGTH); first < possessive; first++) {
                if (!sentence.isCapital(first) || !vocabulary.isOrganisation(sentence.phrase(first, end))) {
                    continue;
                }
                NameSpan found = sentence.spanEndingAt(possessive);
                boolean company =
                        found != null && (found.type() == NameClass.COMPANY || found.type() == NameClass.GROUP);
                boolean inside = end > possessive + 1;
                if (inside || company || isAlone(sentence, possessive + 1) || isListed(sentence, first)) {
                    return new NameSpan(first, end, NameClass.COMPANY, 0.9);
                }
            }
        }
        return null;
    }

    /// Whether what stands at a place cannot be owned: no noun begins there.
    private boolean isAlone(TaggedSentence sentence, int at) {
        return at >= sentence.length()
                || !sentence.isWord(at)
                || LINKS.contains(sentence.lower(at))
                || isVerb(sentence.lower(at));
    }

    private boolean isVerb(String word) {
        return VERBS.contains(word) || word.endsWith("ed") && vocabulary.isReporting(word);
    }

    /// Whether a name with `'s` stands before, in the same list.
    private static boolean isListed(TaggedSentence sentence, int first) {
        boolean list = sentence.lower(first - 1).equals("and")
                || sentence.token(first - 1).equals(",");
        return list && sentence.isPossessive(first - 2);
    }

    /// Of a name that is not known: only a verb of which it is the subject shows that `'s` is part of it.
    private boolean isWhole(TaggedSentence sentence, NameSpan span, Set<String> bare) {
        boolean nameable = span.type() == NameClass.COMPANY
                || span.type() == NameClass.GROUP
                || span.end() - span.first() == 1 && !vocabulary.isPlace(sentence.phrase(span));
        String next = sentence.lower(span.end() + 1);
        return nameable && isVerb(next) && !bare.contains(sentence.phrase(span));
    }

    private static void extend(TaggedSentence sentence, NameSpan span, Set<String> settled) {
        NameClass type = span.type() == NameClass.GROUP ? NameClass.GROUP : NameClass.COMPANY;
        NameSpan whole = new NameSpan(span.first(), span.end() + 1, type, span.confidence());
        sentence.put(whole);
        settled.add(sentence.phrase(whole));
    }

    private static void extendSettled(TaggedSentence sentence, Set<String> settled) {
        for (NameSpan span : sentence.spans()) {
            boolean possessive = sentence.isPossessive(span.end());
            if (possessive && settled.contains(sentence.phrase(span.first(), span.end() + 1))) {
                extend(sentence, span, settled);
            }
        }
    }
}
