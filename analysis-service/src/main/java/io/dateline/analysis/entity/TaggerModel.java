package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Weights of the name tagger: for each feature a score for some labels, and a score for each step from label to
/// label.
public final class TaggerModel {

    private static final int MAGIC = 0x44544e31;

    private static final String RESOURCE = "names-en.bin";

    private static final int LABELS = NameClass.LABELS;

    private final Lexicon lexicon;
    private final float scale;
    private final float[] steps;
    private final Transitions transitions;
    /// A hash table: the key of a feature, and beside it where its row begins, 0 in an empty place.
    private final int[] table;

    private final int mask;
    private final byte[] labels;
    private final byte[] weights;

    /// @param lexicon what the features know of words
    /// @param features by hash, a score for each label; scores that round to nothing are dropped
    /// @param steps score of label `to` after label `from` at `from * LABELS + to`; a row of its own for the start
    public TaggerModel(Lexicon lexicon, Map<Integer, float[]> features, float[] steps) {
        this.lexicon = lexicon;
        this.steps = steps.clone();
        this.transitions = new Transitions(steps);
        float largest = 1e-6f;
        for (float[] scores : features.values()) {
            for (float score : scores) {
                largest = Math.max(largest, Math.abs(score));
            }
        }
        scale = largest / 127;
        TreeMap<Integer, byte[]> rounded = new TreeMap<>();
        int total = 0;
        for (Map.Entry<Integer, float[]> entry : features.entrySet()) {
            byte[] row = round(entry.getValue());
            int filled = filled(row);
            if (filled > 0) {
                rounded.put(entry.getKey(), row);
                total += filled;
            }
        }
        int capacity = Integer.highestOneBit(Math.max(16, rounded.size() * 2)) << 1;
        mask = capacity - 1;
        table = new int[2 * capacity];
        labels = new byte[total + 1];
        weights = new byte[total + 1];
        fill(rounded);
    }

    private byte[] round(float[] scores) {
        byte[] row = new byte[LABELS];
        for (int label = 0; label < LABELS; label++) {
            row[label] = (byte) Math.round(scores[label] / scale);
        }
        return row;
    }

    private static int filled(byte[] row) {
        int filled = 0;
        for (byte weight : row) {
            filled += weight == 0 ? 0 : 1;
        }
        return filled;
    }

    /// A row is a run in [#labels] that ends where a label with its high bit set stands.
    private void fill(Map<Integer, byte[]> rows) {
        int next = 1;
        for (Map.Entry<Integer, byte[]> entry : rows.entrySet()) {
            int slot = slot(entry.getKey());
            table[slot] = entry.getKey();
            table[slot + 1] = next;
            byte[] row = entry.getValue();
            for (int label = 0; label < LABELS; label++) {
                if (row[label] != 0) {
                    labels[next] = (byte) label;
                    weights[next] = row[label];
                    next++;
                }
            }
            labels[next - 1] |= (byte) 0x80;
        }
    }

    /// The model that comes with this release.
    public static TaggerModel load() {
        try (InputStream stream = TaggerModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the name model " + RESOURCE + " is not on the class path");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the name model " + RESOURCE + " cannot be read", e);
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Transitions transitions() {
        return transitions;
    }

    /// Adds up the scores of all labels.
    void score(int[] features, float[] scores, int offset) {
        for (int key : features) {
            int at = table[slot(key) + 1];
            if (at == 0) {
                continue;
            }
            int label;
            do {
                label = labels[at];
                scores[offset + (label & 0x7f)] += weights[at] * scale;
                at++;
            } while (label >= 0);
        }
    }

    private int slot(int key) {
        int slot = (key * 0x9e3779b1 >>> 7) & mask;
        while (table[2 * slot + 1] != 0 && table[2 * slot] != key) {
            slot = (slot + 1) & mask;
        }
        return 2 * slot;
    }

    public void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(LABELS);
            lexicon.write(out);
            out.writeFloat(scale);
            for (float step : steps) {
                out.writeFloat(step);
            }
            TreeMap<Integer, Integer> sorted = new TreeMap<>();
            for (int slot = 0; slot < table.length; slot += 2) {
                if (table[slot + 1] != 0) {
                    sorted.put(table[slot], table[slot + 1]);
                }
            }
            out.writeInt(sorted.size());
            out.writeInt(labels.length);
            for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
                out.writeInt(entry.getKey());
                int at = entry.getValue();
                do {
                    out.writeByte(labels[at]);
                    out.writeByte(weights[at]);
                } while (labels[at++] >= 0);
            }
        }
    }

    static TaggerModel read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != LABELS) {
                throw new IOException("not a name model of this release");
            }
            return new TaggerModel(in);
        }
    }

    private TaggerModel(DataInputStream in) throws IOException {
        lexicon = Lexicon.read(in);
        scale = in.readFloat();
        steps = new float[(LABELS + 1) * LABELS];
        for (int at = 0; at < steps.length; at++) {
            steps[at] = in.readFloat();
        }
        transitions = new Transitions(steps);
        int size = in.readInt();
        labels = new byte[in.readInt()];
        weights = new byte[labels.length];
        int capacity = Integer.highestOneBit(Math.max(16, size * 2)) << 1;
        mask = capacity - 1;
        table = new int[2 * capacity];
        int next = 1;
        for (int i = 0; i < size; i++) {
            int key = in.readInt();
            int slot = slot(key);
            table[slot] = key;
            table[slot + 1] = next;
            do {
                labels[next] = in.readByte();
                weights[next] = in.readByte();
            } while (labels[next++] >= 0);
        }
    }
}
