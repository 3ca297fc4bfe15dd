package io.dateline.analysis.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Vectors;
import io.dateline.analysis.pipeline.WordReader;
import io.dateline.analysis.pipeline.WordScores;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Six layers of multilingual BERT (768 dimensions, 104 languages, int8) in ONNX Runtime, and the head for
/// names that reads its states. Needs the files of [MultilingualFiles]. One instance a process: it holds about
/// 220 MB. Thread-safe. Reads a text of up to 512 word pieces.
public final class MultilingualEncoder implements SentenceEncoder, WordReader, AutoCloseable {

    public static final int DIMENSIONS = 768;

    private static final String MODEL = "mbert-6-q";

    private static final int WINDOW = 512;

    /// Scripts in which a word is a word piece.
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<NameHead, OrtSession> heads = new EnumMap<>(NameHead.class);
    private final WordPiece wordPiece;
    private final BitSet continuations;

    /// With the heads that ship.
    ///
    /// @param threads cores that one call may use, at least 1
    /// @param chosen of which [NameHead#FREE] is one
    /// @throws IllegalStateException the files are not there, are not the right ones, or do not load here
    public MultilingualEncoder(MultilingualFiles files, int threads, Set<NameHead> chosen) {
        this(checked(files), threads, shipped(chosen));
    }

    /// Without looking whether the files are those that this version makes: for making them.
    ///
    /// @param head an ONNX model whose inputs are the encoder's states and the places of words and of
    ///     their neighbours in them, and whose output is `scores`; see `NamesHead` in bench
    public MultilingualEncoder(MultilingualFiles files, int threads, byte[] head) {
        this(files, threads, Map.of(NameHead.FREE, head));
    }

    private MultilingualEncoder(MultilingualFiles files, int threads, Map<NameHead, byte[]> models) {
        Map<String, Integer> vocabulary = vocabulary(files);
        this.wordPiece = new WordPiece(vocabulary, WINDOW, WordPiece.Letters.CASED);
        this.continuations = new BitSet(vocabulary.size());
        vocabulary.forEach((piece, id) -> continuations.set(id, piece.startsWith("##")));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(files.model().toString(), options);
            for (Map.Entry<NameHead, byte[]> model : models.entrySet()) {
                heads.put(model.getKey(), environment.createSession(model.getValue(), options));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + MODEL + " does not load", e);
        }
    }

    private static MultilingualFiles checked(MultilingualFiles files) {
        files.fault().ifPresent(fault -> {
            throw new IllegalStateException("the encoder of many languages: " + fault);
        });
        return files;
    }

    private static Map<NameHead, byte[]> shipped(Set<NameHead> heads) {
        Map<NameHead, byte[]> models = new EnumMap<>(NameHead.class);
        for (NameHead head : heads) {
            String file = file(head);
            try (InputStream in = Objects.requireNonNull(MultilingualEncoder.class.getResourceAsStream(file), file)) {
                models.put(head, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return models;
    }

    /// Name of a head's file beside this class; that of [NameHead#SHARE_ALIKE] is one of its own for its licence.
    private static String file(NameHead head) {
        return switch (head) {
            case FREE -> "names-head.bin";
            case SHARE_ALIKE -> "names-head-share-alike.bin";
        };
    }

    @Override
    public boolean has(NameHead head) {
        return heads.containsKey(head);
    }

    private static Map<String, Integer> vocabulary(MultilingualFiles files) {
        try {
            List<String> pieces = Files.readAllLines(files.pieces(), StandardCharsets.UTF_8);
            Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
            for (int id = 0; id < pieces.size(); id++) {
                vocabulary.put(pieces.get(id), id);
            }
            return vocabulary;
        } catch (IOException e) {
            throw new IllegalStateException(files.pieces() + " cannot be read", e);
        }
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    /// Its encodings have no states for sentiments.
    @Override
    public List<Encoding> read(List<String> texts) {
        WordPiece.Tokens[] tokens = tokens(texts);
        Encoding[] encodings = new Encoding[tokens.length];
        for (List<Integer> batch : OnnxSentenceEncoder.batches(tokens)) {
            run(batch, tokens, (states, width) -> {
                FloatBuffer values = states.getFloatBuffer();
                for (int row = 0; row < batch.size(); row++) {
                    encodings[batch.get(row)] = encoding(tokens[batch.get(row)], values, row * width * DIMENSIONS);
                }
            });
        }
        return Arrays.asList(encodings);
    }

    /// What the free head says of the words of each text.
    public List<WordScores> words(List<String> texts) {
        return words(texts, NameHead.FREE);
    }

    @Override
    public List<WordScores> words(List<String> texts, NameHead head) {
        OrtSession reader = Objects.requireNonNull(heads.get(head), head.name());
        WordPiece.Tokens[] tokens = tokens(texts);
        WordScores[] scores = new WordScores[tokens.length];
        for (List<Integer> batch : OnnxSentenceEncoder.batches(tokens)) {
            int[][] words = new int[batch.size()][];
            for (int row = 0; row < words.length; row++) {
                int text = batch.get(row);
                words[row] = words(tokens[text], texts.get(text));
            }
            run(batch, tokens, (states, width) -> {
                FloatBuffer values = head(reader, states, words, width);
                int outputs = values.capacity()
                        / Math.max(
                                1,
                                Arrays.stream(words).mapToInt(row -> row.length).sum());
                for (int row = 0; row < words.length; row++) {
                    scores[batch.get(row)] = scores(tokens[batch.get(row)], words[row], values, outputs);
                }
            });
        }
        return Arrays.asList(scores);
    }

    @Override
    public int pieces(String text) {
        return wordPiece.tokens(text).count();
    }

    private WordPiece.Tokens[] tokens(List<String> texts) {
        return texts.stream().map(wordPiece::tokens).toArray(WordPiece.Tokens[]::new);
    }

    private int[] words(WordPiece.Tokens tokens, String text) {
        int[] words = new int[tokens.count()];
        int count = 0;
        for (int at = 0; at < tokens.count(); at++) {
            int start = tokens.starts()[at];
            boolean begins = start >= 0
                    && (!continuations.get(tokens.ids()[at])
                            || UNSPACED.contains(UnicodeScript.of(text.codePointAt(start))));
            if (begins) {
                words[count++] = at;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private interface Reader {
        void read(OnnxTensor states, int width) throws OrtException;
    }

    private void run(List<Integer> batch, WordPiece.Tokens[] tokens, Reader reader) {
        int width = tokens[batch.getLast()].count();
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer positions = LongBuffer.allocate(batch.size() * width);
        IntBuffer mask = IntBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            int[] pieces = tokens[batch.get(row)].ids();
            for (int column = 0; column < width; column++) {
                positions.put(row * width + column, column);
                if (column < pieces.length) {
                    ids.put(row * width + column, pieces[column]);
                    mask.put(row * width + column, 1);
                }
            }
        }
        long[] shape = {batch.size(), width};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor positionTensor = OnnxTensor.createTensor(environment, positions, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", idTensor, "position", positionTensor, "mask", maskTensor))) {
            reader.read((OnnxTensor) result.get("states").orElseThrow(), width);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a batch of " + batch.size(), e);
        }
    }

    /// Runs the head. It reads each word's first piece and those of its neighbours; the row behind all states
    /// stands for a neighbour that is not there.
    private static FloatBuffer head(OrtSession head, OnnxTensor states, int[][] words, int width) throws OrtException {
        int count = Arrays.stream(words).mapToInt(row -> row.length).sum();
        if (count == 0) {
            return FloatBuffer.allocate(0);
        }
        LongBuffer own = LongBuffer.allocate(count);
        LongBuffer before = LongBuffer.allocate(count);
        LongBuffer behind = LongBuffer.allocate(count);
        long none = (long) words.length * width;
        for (int row = 0; row < words.length; row++) {
            long from = (long) row * width;
            int last = words[row].length - 1;
            for (int at = 0; at <= last; at++) {
                own.put(from + words[row][at]);
                before.put(at == 0 ? none : from + words[row][at - 1]);
                behind.put(at == last ? none : from + words[row][at + 1]);
            }
        }
        long[] shape = {count};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor ownTensor = OnnxTensor.createTensor(environment, own.flip(), shape);
                OnnxTensor beforeTensor = OnnxTensor.createTensor(environment, before.flip(), shape);
                OnnxTensor behindTensor = OnnxTensor.createTensor(environment, behind.flip(), shape);
                OrtSession.Result result = head.run(
                        Map.of("states", states, "word", ownTensor, "before", beforeTensor, "behind", behindTensor))) {
            return ((OnnxTensor) result.get("scores").orElseThrow()).getFloatBuffer();
        }
    }

    /// Takes the next values of a batch.
    private static WordScores scores(WordPiece.Tokens tokens, int[] words, FloatBuffer values, int outputs) {
        int[] starts = new int[words.length];
        int[] ends = new int[words.length];
        for (int at = 0; at < words.length; at++) {
            int next = at + 1 < words.length ? words[at + 1] : tokens.count() - 1;
            starts[at] = tokens.starts()[words[at]];
            ends[at] = tokens.ends()[next - 1];
        }
        float[] own = new float[words.length * outputs];
        values.get(own);
        return new WordScores(starts, ends, own);
    }

    private static Encoding encoding(WordPiece.Tokens tokens, FloatBuffer states, int from) {
        float[] own = new float[tokens.count() * DIMENSIONS];
        states.get(from, own);
        float[] mean = new float[DIMENSIONS];
        for (int at = 0; at < own.length; at++) {
            mean[at % DIMENSIONS] += own[at];
        }
        return new Encoding(Vectors.unit(mean), tokens.count(), tokens.starts(), tokens.ends(), own, new float[0]);
    }

    @Override
    public void close() {
        try {
            for (OrtSession head : heads.values()) {
                head.close();
            }
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not close", e);
        }
    }
}
