package io.dateline.analysis.entity.span;

import java.util.ArrayList;
import java.util.List;

/// Mends the names that a tagger found in one document, by rules over tokens.
public final class NameRules {

    /// A name found with less gives way to what is known.
    private static final double UNSURE = 0.5;

    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final Titles titles;
    private final PossessiveNames possessiveNames;
    private final OrdinaryWords ordinaryWords;

    public NameRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        legalForms = new LegalForms();
        titles = new Titles(vocabulary);
        possessiveNames = new PossessiveNames(vocabulary);
        ordinaryWords = new OrdinaryWords(vocabulary);
    }

    /// @param sentences of one document
    /// @param found names by sentence, in reading order
    /// @return the same, mended
    public List<List<NameSpan>> mend(List<List<String>> sentences, List<List<NameSpan>> found) {
        List<TaggedSentence> document = new ArrayList<>(sentences.size());
        for (int at = 0; at < sentences.size(); at++) {
            document.add(new TaggedSentence(sentences.get(at), found.get(at)));
        }
        for (TaggedSentence sentence : document) {
            legalForms.mend(sentence);
            titles.mend(sentence);
            addInitials(sentence);
            addPairs(sentence);
            extendOrdinals(sentence);
        }
        possessiveNames.mend(document);
        ordinaryWords.mend(document);
        return document.stream().map(TaggedSentence::spans).toList();
    }

    /// `I.B.M.` where `IBM` is known.
    private void addInitials(TaggedSentence sentence) {
        for (int at = 0; at < sentence.length(); at++) {
            String token = sentence.token(at);
            NameSpan span = sentence.spanAt(at);
            boolean unsure = span != null
                    && span.end() - span.first() == 1
                    && (span.type() == NameClass.OTHER || span.confidence() < UNSURE);
            boolean free = span == null || unsure;
            if (free && token.length() >= 4 && token.matches("(?:\\p{Lu}\\.){2,}+") && isKnown(token)) {
                sentence.put(new NameSpan(at, at + 1, NameClass.GROUP, 0.9));
            }
        }
    }

    /// `Marks and Spencer` where it is known, with `and` or `&`.
    private void addPairs(TaggedSentence sentence) {
        for (int at = 1; at + 1 < sentence.length(); at++) {
            boolean link =
                    sentence.lower(at).equals("and") || sentence.lower(at).equals("&");
            boolean capitals = sentence.isCapital(at - 1) && sentence.isCapital(at + 1);
            if (link && capitals && vocabulary.isOrganisation(sentence.phrase(at - 1, at + 2))) {
                NameSpan around = sentence.spanAt(at);
                if (around == null || around.first() >= at - 1 && around.end() <= at + 2) {
                    sentence.put(new NameSpan(at - 1, at + 2, NameClass.COMPANY, 0.9));
                }
            }
        }
    }

    private boolean isKnown(String initials) {
        return vocabulary.isOrganisation(initials.replace(".", "").toLowerCase(java.util.Locale.ROOT));
    }

    /// `20th Century Studios`, `3rd Rock Brewing`: a name may begin with a number.
    private static void extendOrdinals(TaggedSentence sentence) {
        for (NameSpan span : sentence.spans()) {
            boolean named = span.type() == NameClass.COMPANY && span.end() - span.first() > 1;
            boolean ordinal = sentence.lower(span.first() - 1).matches("\\d+(?:st|nd|rd|th)");
            if (named && ordinal && !sentence.lower(span.first() - 2).equals("the")) {
                sentence.put(new NameSpan(span.first() - 1, span.end(), span.type(), span.confidence()));
            }
        }
    }
}
