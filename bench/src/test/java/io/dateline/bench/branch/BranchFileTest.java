package io.dateline.bench.branch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.embedding.Branch;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchFileTest {

    private static final List<String> TEXTS =
            List.of("Officials praised the harbour master.", "The court fined the company again on Monday.");

    private final OnnxGraph graph = new OnnxGraph(OnnxSentenceEncoder.file());
    private final List<LayerNames> names = List.of(new LayerNames(4), new LayerNames(5));

    @Test
    void aBranchThatLearnedNothingSeesWhatTheEncoderSees() {
        List<Layer> layers = names.stream().map(name -> new Layer(name, graph)).toList();

        List<Reading> readings = read(BranchFile.of(graph, "tone", names, layers));

        for (Reading reading : readings) {
            double difference = 0;
            for (int at = 0; at < reading.states().length; at++) {
                difference += Math.abs(reading.toned()[at] - reading.states()[at]);
            }
            // Weights are rounded to bytes a second time.
            assertThat(difference / reading.states().length).isLessThan(0.03);
        }
    }

    @Test
    void trainingSeesWhatTheEncoderSees() {
        Layer first = new Layer(names.get(0), graph);
        Layer second = new Layer(names.get(1), graph);
        for (Reading reading : read(BranchFile.below(names.getFirst()))) {
            float[][] states = new float[reading.tokens()][];
            int dimensions = reading.vector().length;
            for (int token = 0; token < states.length; token++) {
                states[token] = Arrays.copyOfRange(reading.toned(), token * dimensions, (token + 1) * dimensions);
            }
            Attention.Batch batch = new Attention.Batch(new int[] {0, states.length});

            float[][] seen = second.forward(
                            batch, first.forward(batch, states, 0).output(), 0)
                    .output();

            double difference = 0;
            for (int at = 0; at < reading.states().length; at++) {
                difference += Math.abs(seen[at / dimensions][at % dimensions] - reading.states()[at]);
            }
            // The encoder rounds what goes between its layers to bytes; training does not.
            assertThat(difference / reading.states().length).isLessThan(0.03);
        }
    }

    private static List<Reading> read(Branch branch) {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1, branch)) {
            return encoder.read(TEXTS);
        }
    }
}
