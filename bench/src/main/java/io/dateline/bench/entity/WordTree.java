package io.dateline.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.entity.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A hierarchical clustering of the whole words in the vocabulary of the sentence encoder (all-MiniLM-L6-v2,
/// Apache-2.0): their embeddings are bisected again and again by 2-means, so that similar words share a prefix of
/// their paths, as in Brown clusters.
final class WordTree {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String TENSOR = "embeddings.word_embeddings.weight_quantized";

    /// Iterations of 2-means for one bisection.
    private static final int ROUNDS = 12;

    /// Clusters of fewer words are not bisected.
    private static final int SMALLEST = 4;

    private final Map<String, Integer> branches = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();

    private WordTree() {}

    /// @return path of each word in [Lexicon#DEPTH] bits, the first branching in the highest
    static Map<String, Integer> read() throws IOException {
        WordTree tree = new WordTree();
        tree.readVectors();
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at < tree.words.size(); at++) {
            all.add(at);
        }
        tree.split(all, 0, 0);
        return tree.branches;
    }

    private void readVectors() throws IOException {
        byte[] model = bytes(MODEL);
        int[] tensor = new Protobuf(model).tensor(TENSOR);
        int offset = tensor[0];
        int width = tensor[1];
        JsonNode vocabulary =
                new ObjectMapper().readTree(bytes(TOKENIZER)).path("model").path("vocab");
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(vocabulary.properties());
        entries.sort(java.util.Comparator.comparingInt(entry -> entry.getValue().asInt()));
        double[] mean = new double[width];
        for (Map.Entry<String, JsonNode> entry : entries) {
            String word = entry.getKey();
            if (word.length() < 2 || !word.chars().allMatch(Character::isLetterOrDigit)) {
                continue;
            }
            float[] vector = new float[width];
            int row = offset + entry.getValue().asInt() * width;
            for (int at = 0; at < width; at++) {
                vector[at] = model[row + at] & 0xff;
                mean[at] += vector[at];
            }
            words.add(word);
            vectors.add(vector);
        }
        vectors.forEach(vector -> centre(vector, mean, vectors.size()));
    }

    private static void centre(float[] vector, double[] sums, int count) {
        double square = 0;
        for (int at = 0; at < vector.length; at++) {
            vector[at] -= (float) (sums[at] / count);
            square += vector[at] * vector[at];
        }
        float size = (float) Math.sqrt(Math.max(square, 1e-9));
        for (int at = 0; at < vector.length; at++) {
            vector[at] /= size;
        }
    }

    private void split(List<Integer> members, int path, int depth) {
        if (depth == Lexicon.DEPTH || members.size() < SMALLEST) {
            members.forEach(at -> branches.put(words.get(at), path << (Lexicon.DEPTH - depth)));
            return;
        }
        float[] direction = direction(members);
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            float[] middle = mean(members);
            double limit = dot(middle, direction);
            if (round > 0) {
                float[] a = mean(left);
                float[] b = mean(right);
                limit = 0;
                for (int at = 0; at < direction.length; at++) {
                    direction[at] = b[at] - a[at];
                    limit += direction[at] * (a[at] + b[at]) / 2;
                }
            }
            left.clear();
            right.clear();
            for (int at : members) {
                (dot(vectors.get(at), direction) < limit ? left : right).add(at);
            }
            if (left.isEmpty() || right.isEmpty()) {
                members.forEach(at -> branches.put(words.get(at), path << (Lexicon.DEPTH - depth)));
                return;
            }
        }
        split(left, path << 1, depth + 1);
        split(right, path << 1 | 1, depth + 1);
    }

    /// The first principal component of a cluster, by power iteration.
    private float[] direction(List<Integer> members) {
        float[] middle = mean(members);
        float[] direction = vectors.get(members.getFirst()).clone();
        for (int round = 0; round < 8; round++) {
            float[] next = new float[direction.length];
            double shift = dot(middle, direction);
            for (int member : members) {
                float[] vector = vectors.get(member);
                float along = (float) (dot(vector, direction) - shift);
                for (int at = 0; at < next.length; at++) {
                    next[at] += along * (vector[at] - middle[at]);
                }
            }
            double size = Math.sqrt(Math.max(dot(next, next), 1e-12));
            for (int at = 0; at < next.length; at++) {
                next[at] /= (float) size;
            }
            direction = next;
        }
        return direction;
    }

    private float[] mean(List<Integer> members) {
        float[] mean = new float[vectors.getFirst().length];
        for (int member : members) {
            float[] vector = vectors.get(member);
            for (int at = 0; at < mean.length; at++) {
                mean[at] += vector[at] / members.size();
            }
        }
        return mean;
    }

    private static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int at = 0; at < a.length; at++) {
            sum += a[at] * b[at];
        }
        return sum;
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = WordTree.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(resource + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    /// Reads the wire format of Protocol Buffers, as far as it takes to find a tensor in an ONNX file.
    private static final class Protobuf {

        private static final int GRAPH = 7;
        private static final int INITIALIZER = 5;
        private static final int DIMENSION = 1;
        private static final int NAME = 8;
        private static final int RAW = 9;

        private final byte[] bytes;
        private int at;

        Protobuf(byte[] bytes) {
            this.bytes = bytes;
        }

        /// @return offset of the first value, and the length of a row
        int[] tensor(String name) throws IOException {
            int[] graph = field(0, bytes.length, GRAPH);
            int end = graph[1];
            at = graph[0];
            while (at < end) {
                int key = (int) number();
                int start = at;
                int size = skip(key & 7);
                if (key >>> 3 == INITIALIZER) {
                    int next = at;
                    int[] found = initializer(start + size, next, name);
                    if (found.length > 0) {
                        return found;
                    }
                    at = next;
                }
            }
            throw new IOException("the encoder has no tensor " + name);
        }

        private int[] initializer(int start, int end, String name) {
            at = start;
            int width = 0;
            int raw = 0;
            boolean named = false;
            while (at < end) {
                int key = (int) number();
                if (key >>> 3 == DIMENSION && (key & 7) == 0) {
                    width = (int) number();
                    continue;
                }
                int before = at;
                int size = skip(key & 7);
                if (key >>> 3 == NAME) {
                    named = new String(bytes, before + size, at - before - size, StandardCharsets.UTF_8).equals(name);
                } else if (key >>> 3 == RAW) {
                    raw = before + size;
                }
            }
            return named ? new int[] {raw, width} : new int[0];
        }

        private int[] field(int start, int end, int wanted) throws IOException {
            at = start;
            while (at < end) {
                int key = (int) number();
                int before = at;
                int size = skip(key & 7);
                if (key >>> 3 == wanted) {
                    return new int[] {before + size, at};
                }
            }
            throw new IOException("the encoder's file has no field " + wanted);
        }

        /// Skips a value.
        ///
        /// @return bytes of the length prefix; 0 for a value without one
        private int skip(int kind) {
            int before = at;
            switch (kind) {
                case 0 -> number();
                case 1 -> at += 8;
                case 2 -> {
                    int length = (int) number();
                    int size = at - before;
                    at += length;
                    return size;
                }
                case 5 -> at += 4;
                default -> throw new IllegalStateException("unknown wire type " + kind);
            }
            return 0;
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
