package io.dateline.analysis.sentiment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The tone head: one hidden layer over [TargetFeatures], three outputs. Weights come from
/// `io.dateline.bench.train.SentimentTraining`; data and scores stand in docs/models/sentiment.md.
///
/// @param inputs length of the features
/// @param hidden units of the hidden layer
/// @param first weights into the hidden layer, `inputs` a unit, then its bias
/// @param second weights into negative, neutral and positive, `hidden` each, then the bias
public record ToneHead(int inputs, int hidden, float[] first, float[] second) {

    /// Negative, neutral, positive.
    public static final int CLASSES = 3;

    private static final String RESOURCE = "tone-en.bin";

    public static ToneHead load() {
        try (InputStream bytes = Objects.requireNonNull(ToneHead.class.getResourceAsStream(RESOURCE), RESOURCE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
            int inputs = in.readInt();
            int hidden = in.readInt();
            return new ToneHead(inputs, hidden, floats(in, hidden * (inputs + 1)), floats(in, CLASSES * (hidden + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = Float.float16ToFloat(in.readShort());
        }
        return values;
    }

    /// Writes the weights in half precision.
    public void store(OutputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(inputs);
        out.writeInt(hidden);
        for (float value : first) {
            out.writeShort(Float.floatToFloat16(value));
        }
        for (float value : second) {
            out.writeShort(Float.floatToFloat16(value));
        }
        out.flush();
    }

    /// @return probabilities of negative, neutral and positive
    public double[] apply(float[] features) {
        double[] units = new double[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            int at = unit * (inputs + 1);
            double sum = first[at + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += first[at + i] * features[i];
            }
            units[unit] = Math.max(0, sum);
        }
        double[] scores = new double[CLASSES];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            int at = c * (hidden + 1);
            double sum = second[at + hidden];
            for (int unit = 0; unit < hidden; unit++) {
                sum += second[at + unit] * units[unit];
            }
            scores[c] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int c = 0; c < CLASSES; c++) {
            scores[c] = Math.exp(scores[c] - most);
            total += scores[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            scores[c] /= total;
        }
        return scores;
    }
}
