package io.dateline.analysis.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The MiniLM sentence encoder (384 dimensions, English, int8) in ONNX Runtime, in this process. One instance a
/// process: the session holds about 150 MB. Thread-safe. Reads a text of up to 512 tokens.
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {

    private static final String MODEL = "all-minilm-l6-v2-q";
    private static final int DIMENSIONS = 384;
    private static final int WINDOW = 512;

    /// Texts of about the same length share a batch: at most this share of a batch is padding.
    private static final double PADDING = 0.25;

    private static final int BATCH = 32;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;
    private final Branch branch;

    /// With the branch for sentiments.
    ///
    /// @param threads cores that one call may use, at least 1
    /// @throws IllegalStateException the model is not on the class path, or does not load on this machine
    public OnnxSentenceEncoder(int threads) {
        this(threads, Branch.sentiment());
    }

    /// @param threads cores that one call may use, at least 1
    /// @throws IllegalStateException the model is not on the class path, or does not load on this machine
    public OnnxSentenceEncoder(int threads, Branch branch) {
        this.branch = branch;
        this.environment = OrtEnvironment.getEnvironment();
        this.wordPiece = new WordPiece(vocabulary(), WINDOW, WordPiece.Letters.UNCASED);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(branch.graftedOn(file()), options);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + MODEL + " does not load", e);
        }
    }

    /// The encoder's own file, an ONNX model.
    public static byte[] file() {
        return resource(MODEL + ".onnx");
    }

    static Map<String, Integer> vocabulary() {
        try {
            JsonNode pieces = new ObjectMapper()
                    .readTree(resource(MODEL + "-tokenizer.json"))
                    .path("model")
                    .path("vocab");
            Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
            pieces.properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().intValue()));
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxSentenceEncoder.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    @Override
    public List<Encoding> read(List<String> texts) {
        WordPiece.Tokens[] tokens = texts.stream().map(wordPiece::tokens).toArray(WordPiece.Tokens[]::new);
        Encoding[] encodings = new Encoding[tokens.length];
        for (List<Integer> batch : batches(tokens)) {
            run(batch, tokens, encodings);
        }
        return Arrays.asList(encodings);
    }

    /// Which texts go through the model together: shortest first, so that little of a batch is padding.
    static List<List<Integer>> batches(WordPiece.Tokens[] tokens) {
        List<Integer> order = IntStream.range(0, tokens.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer at) -> tokens[at].count()))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        int sum = 0;
        for (int at : order) {
            int count = tokens[at].count();
            boolean wasteful = (sum + count) < (1 - PADDING) * count * (batch.size() + 1);
            if (!batch.isEmpty() && (batch.size() == BATCH || wasteful)) {
                batches.add(batch);
                batch = new ArrayList<>();
                sum = 0;
            }
            batch.add(at);
            sum += count;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void run(List<Integer> batch, WordPiece.Tokens[] tokens, Encoding[] encodings) {
        int width = tokens[batch.getLast()].count();
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            int[] pieces = tokens[batch.get(row)].ids();
            for (int column = 0; column < pieces.length; column++) {
                ids.put(row * width + column, pieces[column]);
                mask.put(row * width + column, 1);
            }
        }
        long[] shape = {batch.size(), width};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer states = states(result, "last_hidden_state");
            FloatBuffer sentimentStates = states(result, branch.output());
            for (int row = 0; row < batch.size(); row++) {
                encodings[batch.get(row)] =
                        encoding(tokens[batch.get(row)], states, sentimentStates, row * width * DIMENSIONS);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a batch of " + batch.size(), e);
        }
    }

    private static FloatBuffer states(OrtSession.Result result, String output) throws OrtException {
        return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
    }

    private static Encoding encoding(
            WordPiece.Tokens tokens, FloatBuffer states, FloatBuffer sentimentStates, int from) {
        float[] own = new float[tokens.count() * DIMENSIONS];
        states.get(from, own);
        float[] ownSentiment = new float[tokens.count() * DIMENSIONS];
        sentimentStates.get(from, ownSentiment);
        float[] mean = new float[DIMENSIONS];
        for (int at = 0; at < own.length; at++) {
            mean[at % DIMENSIONS] += own[at];
        }
        return new Encoding(Vectors.unit(mean), tokens.count(), tokens.starts(), tokens.ends(), own, ownSentiment);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not close", e);
        }
    }
}
