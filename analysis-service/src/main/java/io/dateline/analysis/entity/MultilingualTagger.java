package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import io.dateline.analysis.pipeline.WordScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the names in the sentences of one document from what the head for names says of their words: first each
/// sentence by itself, then once more with what the whole document says about a word.
public final class MultilingualTagger {

    /// Labels of the head: no name, then beginning and inside of a person, of a place and of an organisation.
    public static final int OUTPUTS = 7;

    private static final int LABELS = NameClass.LABELS;
    private static final List<NameClass> CLASSES = List.of(NameClass.PERSON, NameClass.PLACE, NameClass.GROUP);

    private final Transitions transitions = Transitions.equal();

    /// @param texts the sentences
    /// @param scores what the head says of each, [#OUTPUTS] values a word
    /// @return names by words, sentence by sentence, in reading order
    public List<List<NameSpan>> tag(List<String> texts, List<WordScores> scores) {
        List<List<String>> sentences = new ArrayList<>(texts.size());
        List<Lattice> lattices = new ArrayList<>(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            WordScores scored = scores.get(at);
            sentences.add(words(texts.get(at), scored));
            lattices.add(new Lattice(transitions, labelScores(scored), scored.words()));
        }
        DocumentEvidence evidence = DocumentEvidence.gather(sentences, lattices);
        List<List<NameSpan>> found = new ArrayList<>(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            boolean changed = texts.size() > 1 && evidence.apply(sentences.get(at), lattices.get(at));
            found.add(lattices.get(at).spans(changed));
        }
        return found;
    }

    private static List<String> words(String text, WordScores scored) {
        List<String> words = new ArrayList<>(scored.words());
        for (int at = 0; at < scored.words(); at++) {
            words.add(text.substring(scored.starts()[at], scored.ends()[at]));
        }
        return words;
    }

    /// The head's scores as those of all labels; what it does not tell apart is never found.
    private static float[] labelScores(WordScores scored) {
        float[] scores = new float[scored.words() * LABELS];
        Arrays.fill(scores, Lattice.NEVER);
        for (int at = 0; at < scored.words(); at++) {
            scores[at * LABELS] = scored.values()[at * OUTPUTS];
            for (int type = 0; type < CLASSES.size(); type++) {
                NameClass found = CLASSES.get(type);
                scores[at * LABELS + found.beginning()] = scored.values()[at * OUTPUTS + 1 + 2 * type];
                scores[at * LABELS + found.inside()] = scored.values()[at * OUTPUTS + 2 + 2 * type];
            }
        }
        return scores;
    }
}
