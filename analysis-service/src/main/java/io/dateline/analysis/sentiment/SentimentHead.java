package io.dateline.analysis.sentiment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The sentiment head: a linear map of [TargetFeatures] to three outputs. Weights come from
/// `io.dateline.bench.branch.SentimentTraining`; data and scores stand in docs/models/sentiment.md.
///
/// @param inputs length of the features
/// @param weights into negative, neutral and positive, `inputs` each, then the bias; scaled so that the
///     probabilities are about as often right as they say
public record SentimentHead(int inputs, float[] weights) {

    /// Negative, neutral, positive.
    public static final int CLASSES = 3;

    private static final String RESOURCE = "tone-en.bin";

    public static SentimentHead load() {
        try (InputStream bytes = Objects.requireNonNull(SentimentHead.class.getResourceAsStream(RESOURCE), RESOURCE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
            int inputs = in.readInt();
            float[] weights = new float[CLASSES * (inputs + 1)];
            for (int at = 0; at < weights.length; at++) {
                weights[at] = in.readFloat();
            }
            return new SentimentHead(inputs, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    public void store(OutputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(inputs);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
        out.flush();
    }

    /// @return probabilities of negative, neutral and positive
    public double[] apply(float[] features) {
        double[] sentiment = new double[CLASSES];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            int at = c * (inputs + 1);
            double sum = weights[at + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += weights[at + i] * features[i];
            }
            sentiment[c] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int c = 0; c < CLASSES; c++) {
            sentiment[c] = Math.exp(sentiment[c] - most);
            total += sentiment[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            sentiment[c] /= total;
        }
        return sentiment;
    }
}
