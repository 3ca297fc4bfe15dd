package io.dateline.bench.multilingual;

import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.pipeline.Sentence;
import io.dateline.analysis.pipeline.Sentences;
import io.dateline.analysis.pipeline.WordScores;
import io.dateline.bench.entity.NamedText;
import java.util.ArrayList;
import java.util.List;

/// Sentences as the head for names learns them: the states of their words, and their labels.
///
/// @param states 768 values a word
/// @param labels one a word, see `MultilingualTagger`
record LabelledSentence(String language, float[] states, byte[] labels) {

    private static final int BATCH = 64;
    private static final List<String> TYPES = List.of("PER", "LOC", "ORG");

    int words() {
        return labels.length;
    }

    /// Cuts texts into sentences.
    static List<NamedText> sentences(List<NamedText> texts) {
        List<NamedText> cut = new ArrayList<>();
        for (NamedText text : texts) {
            for (Sentence sentence : Sentences.of(text.text())) {
                List<NamedText.Name> names = text.names().stream()
                        .filter(name -> name.start() >= sentence.start() && name.end() <= sentence.end())
                        .map(name -> new NamedText.Name(
                                name.start() - sentence.start(), name.end() - sentence.start(), name.type()))
                        .toList();
                cut.add(new NamedText(text.language(), sentence.in(text.text()), names));
            }
        }
        return cut;
    }

    /// Reads sentences with the encoder.
    ///
    /// @param encoder with [NamesHead#states]
    static List<LabelledSentence> read(MultilingualEncoder encoder, List<NamedText> sentences) {
        List<LabelledSentence> data = new ArrayList<>(sentences.size());
        for (int from = 0; from < sentences.size(); from += BATCH) {
            List<NamedText> batch = sentences.subList(from, Math.min(sentences.size(), from + BATCH));
            List<WordScores> scores =
                    encoder.words(batch.stream().map(NamedText::text).toList());
            for (int at = 0; at < batch.size(); at++) {
                WordScores scored = scores.get(at);
                data.add(
                        new LabelledSentence(batch.get(at).language(), scored.values(), labels(batch.get(at), scored)));
            }
        }
        return data;
    }

    /// A word belongs to a name if its middle does.
    private static byte[] labels(NamedText sentence, WordScores scored) {
        byte[] labels = new byte[scored.words()];
        for (NamedText.Name name : sentence.names()) {
            boolean first = true;
            for (int at = 0; at < labels.length; at++) {
                int middle = (scored.starts()[at] + scored.ends()[at] - 1) / 2;
                if (middle >= name.start() && middle < name.end()) {
                    labels[at] = (byte) (1 + 2 * TYPES.indexOf(name.type()) + (first ? 0 : 1));
                    first = false;
                }
            }
        }
        return labels;
    }
}
