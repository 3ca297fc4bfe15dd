package io.dateline.bench.multilingual;

import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.entity.MultilingualTagger;
import io.dateline.analysis.entity.span.NameSpan;
import io.dateline.analysis.pipeline.WordScores;
import io.dateline.bench.entity.NamedText;
import io.dateline.bench.entity.SpanScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Trains the head for names, deterministically, on data whose licences let the weights ship, and judges it on
/// parts that were kept back and on languages that it never saw.
///
/// `NamesTraining FOLDER DATA [--share-alike | --leave-one-out]`: where to write `names-head.bin`; the folder that
/// holds
/// `ner_multi` and `ner_wikigold`. With `--share-alike` it writes `names-head-share-alike.bin` instead, which also
/// learns from sets whose licence its weights then have (CC BY-SA 4.0). With `--leave-one-out` each language
/// that the head learned is also judged by one that did not.
public final class NamesTraining {

    /// Files whose licences let weights ship freely: CC-BY-4.0, CC0 and MIT.
    private static final List<String> FREE = List.of("de.germeval", "no.norne", "ru.factrueval", "ro.ronec");

    /// Files under CC-BY-SA, of the languages that nothing else teaches.
    private static final List<String> SHARE_ALIKE = List.of("ja.stockmark", "ko.klue", "zh.uner");

    /// Of each file one sentence in this many is kept back, at the most [#MAX_JUDGED].
    private static final int KEPT_BACK = 8;

    private static final int MAX_JUDGED = 400;

    /// Sentences learned of one language, and of one where there are eight.
    private static final int MAX_LEARNED = 5000;

    private static final int MAX_LEARNED_OF_EIGHT = 3000;

    private static final int UNITS = 256;
    private static final int EPOCHS = 4;
    private static final int BATCH = 512;
    private static final float RATE = 1e-3f;
    private static final float DROPPED = 0.2f;

    private final Map<String, List<NamedText>> judged = new TreeMap<>();
    private final Map<String, List<LabelledSentence>> learned = new LinkedHashMap<>();
    private final MultilingualFiles files = MultilingualFiles.in(MultilingualFiles.folder());

    private NamesTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        if (all.size() < 2) {
            System.err.println("usage: NamesTraining FOLDER DATA [--share-alike | --leave-one-out]");
            System.exit(2);
        }
        boolean shareAlike = all.contains("--share-alike");
        NamesTraining training = new NamesTraining();
        training.read(Path.of(all.get(1)), shareAlike);
        List<String> languages = List.copyOf(training.learned.keySet());
        Set<String> every = training.judged.keySet();
        byte[] head = training.train(languages);
        Path file = Path.of(all.get(0), shareAlike ? "names-head-share-alike.bin" : "names-head.bin");
        Files.write(file, head);
        System.out.println(file + ": " + head.length + " bytes");
        training.judge(head, every);
        if (all.contains("--leave-one-out")) {
            for (String language : languages) {
                System.out.println("without " + language);
                byte[] without = training.train(languages.stream()
                        .filter(other -> !other.equals(language))
                        .toList());
                training.judge(
                        without,
                        every.stream()
                                .filter(set -> set.startsWith(language + "."))
                                .toList());
            }
        }
    }

    private void read(Path data, boolean shareAlike) throws IOException {
        int most = shareAlike ? MAX_LEARNED_OF_EIGHT : MAX_LEARNED;
        try (MultilingualEncoder encoder = new MultilingualEncoder(files, 2, NamesHead.states())) {
            List<Path> sets;
            try (Stream<Path> listed = Files.list(data.resolve("ner_multi"))) {
                sets = listed.filter(path -> path.toString().endsWith(".jsonl.gz"))
                        .sorted()
                        .toList();
            }
            for (Path path : sets) {
                String name = path.getFileName().toString().replace(".jsonl.gz", "");
                List<NamedText> kept = new ArrayList<>();
                List<NamedText> rest = new ArrayList<>();
                for (NamedText text : NamedText.read(path)) {
                    // By a hash of the text, so that it does not hang on the order of the file.
                    boolean back = Math.floorMod(text.text().hashCode(), KEPT_BACK) == 0;
                    (back ? kept : rest).add(text);
                }
                judged.put(name, kept.subList(0, Math.min(MAX_JUDGED, kept.size())));
                if (FREE.contains(name) || shareAlike && SHARE_ALIKE.contains(name)) {
                    learn(encoder, LabelledSentence.sentences(rest), most);
                }
            }
            learn(encoder, NamedText.readColumns(data.resolve("ner_wikigold/wikigold.conll.gz"), "en"), most);
        }
    }

    private void learn(MultilingualEncoder encoder, List<NamedText> sentences, int most) {
        long start = System.nanoTime();
        List<LabelledSentence> read =
                LabelledSentence.read(encoder, sentences.subList(0, Math.min(sentences.size(), most)));
        String language = sentences.getFirst().language();
        learned.computeIfAbsent(language, unused -> new ArrayList<>()).addAll(read);
        System.out.printf(
                "%s: %d sentences, %d words read in %.0f s%n",
                language,
                read.size(),
                read.stream().mapToInt(LabelledSentence::words).sum(),
                seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private byte[] train(List<String> languages) {
        List<LabelledSentence> data = learned.entrySet().stream()
                .filter(entry -> languages.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(sentence -> sentence.words() > 0)
                .toList();
        long[] words = words(data);
        float[] mean = new float[NamesHead.DIMENSIONS];
        float[] inverse = new float[NamesHead.DIMENSIONS];
        standard(data, mean, inverse);
        Random random = new Random(1);
        NamesHead head = new NamesHead(mean, inverse, UNITS, random);
        int steps = EPOCHS * (words.length / BATCH);
        int step = 0;
        long start = System.nanoTime();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(words, random);
            double loss = 0;
            for (int from = 0; from + BATCH <= words.length; from += BATCH) {
                float[][] states = new float[BATCH][];
                int[] labels = new int[BATCH];
                for (int at = 0; at < BATCH; at++) {
                    LabelledSentence sentence = data.get((int) (words[from + at] >>> 32));
                    int word = (int) words[from + at];
                    states[at] = states(sentence, word, mean, inverse, random);
                    labels[at] = sentence.labels()[word];
                }
                step++;
                loss += head.learn(states, labels, step, RATE * (1 - step / (steps + 1f)));
            }
            System.out.printf(
                    "  epoch %d: loss %.4f after %.0f s%n", epoch + 1, loss / (words.length / BATCH), seconds(start));
        }
        return head.file();
    }

    /// Sentence and word of every word.
    private static long[] words(List<LabelledSentence> data) {
        long[] words = new long[data.stream().mapToInt(LabelledSentence::words).sum()];
        int count = 0;
        for (int sentence = 0; sentence < data.size(); sentence++) {
            for (int word = 0; word < data.get(sentence).words(); word++) {
                words[count++] = (long) sentence << 32 | word;
            }
        }
        return words;
    }

    private static void shuffle(long[] words, Random random) {
        for (int at = words.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            long word = words[at];
            words[at] = words[other];
            words[other] = word;
        }
    }

    private static void standard(List<LabelledSentence> data, float[] mean, float[] inverse) {
        double[] sums = new double[NamesHead.DIMENSIONS];
        double[] squares = new double[NamesHead.DIMENSIONS];
        long count = 0;
        for (LabelledSentence sentence : data) {
            for (int at = 0; at < sentence.states().length; at++) {
                double value = sentence.states()[at];
                sums[at % NamesHead.DIMENSIONS] += value;
                squares[at % NamesHead.DIMENSIONS] += value * value;
            }
            count += sentence.words();
        }
        for (int at = 0; at < mean.length; at++) {
            double average = sums[at] / count;
            mean[at] = (float) average;
            inverse[at] = (float) (1 / (Math.sqrt(Math.max(0, squares[at] / count - average * average)) + 1e-3));
        }
    }

    /// Own state, the one before and the one behind, standardised; some of their values are dropped.
    private static float[] states(LabelledSentence sentence, int word, float[] mean, float[] inverse, Random random) {
        int size = NamesHead.DIMENSIONS;
        float[] states = new float[3 * size];
        for (int part = 0; part < 3; part++) {
            int of = part == 0 ? word : part == 1 ? word - 1 : word + 1;
            if (of < 0 || of >= sentence.words()) {
                continue;
            }
            for (int at = 0; at < size; at++) {
                float value = (sentence.states()[of * size + at] - mean[at]) * inverse[at];
                states[part * size + at] = Math.max(-NamesHead.MAX_STATE, Math.min(NamesHead.MAX_STATE, value));
            }
        }
        for (int at = 0; at < states.length; at++) {
            states[at] = random.nextFloat() < DROPPED ? 0 : states[at] / (1 - DROPPED);
        }
        return states;
    }

    private void judge(byte[] head, Collection<String> sets) throws IOException {
        try (MultilingualEncoder encoder = new MultilingualEncoder(files, 2, head)) {
            for (String set : sets.stream().sorted().toList()) {
                SpanScore score = new SpanScore();
                List<NamedText> texts = judged.getOrDefault(set, List.of());
                for (NamedText text : texts) {
                    score.add(text.names(), found(encoder, text));
                }
                System.out.println(set + " " + texts.size() + " " + score.figures());
            }
        }
    }

    private static List<NamedText.Name> found(MultilingualEncoder encoder, NamedText text) {
        List<io.dateline.analysis.pipeline.Sentence> sentences =
                io.dateline.analysis.pipeline.Sentences.of(text.text());
        List<String> texts =
                sentences.stream().map(sentence -> sentence.in(text.text())).toList();
        List<WordScores> scores = encoder.words(texts);
        List<List<NameSpan>> spans = new MultilingualTagger().tag(texts, scores);
        List<NamedText.Name> names = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            int from = sentences.get(at).start();
            for (NameSpan span : spans.get(at)) {
                names.add(new NamedText.Name(
                        from + scores.get(at).starts()[span.first()],
                        from + scores.get(at).ends()[span.end() - 1],
                        switch (span.type()) {
                            case PERSON -> "PER";
                            case PLACE -> "LOC";
                            default -> "ORG";
                        }));
            }
        }
        return names;
    }
}
