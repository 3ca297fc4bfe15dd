package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameRules;
import io.dateline.analysis.entity.span.NameSpan;
import java.util.ArrayList;
import java.util.List;

/// Finds the names in the sentences of one document: first each sentence by itself, then once more with what the
/// whole document says about the words that stand out in it; [NameRules] mend what comes out.
public final class NameTagger {

    private static final int LABELS = NameClass.LABELS;

    /// How much is taken from the score of being no name, so that as many names are missed as are made up; chosen
    /// on the development parts of the evaluation sets.
    private static final float BOLD_IN_PROSE = 0.2f;

    private static final float BOLD_IN_POSTS = 1.2f;

    private final TokenFeatures features;
    private final TaggerModel model;
    private final KnownWords words;
    private final NameRules rules;

    public NameTagger(TaggerModel model) {
        this.model = model;
        this.features = new TokenFeatures(model.lexicon());
        this.words = features.knownWords();
        this.rules = new NameRules(words);
    }

    public static NameTagger load() {
        return new NameTagger(TaggerModel.load());
    }

    KnownWords words() {
        return words;
    }

    /// @param sentences the document's sentences, each a list of words and signs
    /// @return the names of each sentence in reading order
    public List<List<NameSpan>> tag(List<List<String>> sentences, Style style) {
        List<Lattice> lattices = new ArrayList<>(sentences.size());
        for (List<String> sentence : sentences) {
            float[] scores = new float[sentence.size() * LABELS];
            int[][] described = features.of(sentence, style);
            for (int at = 0; at < described.length; at++) {
                model.score(described[at], scores, at * LABELS);
                scores[at * LABELS + NameClass.OUTSIDE] -= style == Style.SOCIAL ? BOLD_IN_POSTS : BOLD_IN_PROSE;
            }
            lattices.add(new Lattice(model.transitions(), scores, sentence.size()));
        }
        DocumentEvidence evidence = DocumentEvidence.gather(sentences, lattices);
        List<List<NameSpan>> found = new ArrayList<>(sentences.size());
        for (int at = 0; at < sentences.size(); at++) {
            Lattice lattice = lattices.get(at);
            boolean changed = evidence.apply(sentences.get(at), lattice);
            found.add(lattice.spans(changed));
        }
        return style == Style.EDITED ? rules.mend(sentences, found) : found;
    }

    /// Guesses how a text was written from its signs: handles, addresses, small letters where sentences begin.
    public static Style styleOf(List<String> sentence) {
        int hints = 0;
        for (String token : sentence) {
            char first = token.charAt(0);
            boolean handle =
                    token.length() > 1 && (first == '@' || first == '#') && Character.isLetter(token.charAt(1));
            hints += handle || token.startsWith("http") || Character.isHighSurrogate(first) ? 2 : 0;
            hints += token.equals("i") || token.equals("u") || token.equals("lol") || token.equals("im") ? 2 : 0;
        }
        if (!sentence.isEmpty() && Character.isLowerCase(sentence.getFirst().charAt(0))) {
            hints++;
        }
        return hints >= 2 ? Style.SOCIAL : Style.EDITED;
    }
}
