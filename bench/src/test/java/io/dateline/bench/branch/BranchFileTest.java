package io.dateline.bench.branch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.embedding.Branch;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.Encoding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchFileTest {

    private static final List<String> TEXTS =
            List.of("Officials praised the harbour master.", "The court fined the company again on Monday.");

    private final OnnxGraph graph = new OnnxGraph(OnnxSentenceEncoder.file());
    private final List<LayerNames> names = List.of(new LayerNames(4), new LayerNames(5));

    @Test
    void branchWithUntrainedLayersGivesTheVectorsOfTheEncoder() {
        List<EncoderLayer> layers =
                names.stream().map(name -> new EncoderLayer(name, graph)).toList();

        List<Encoding> encodings = read(BranchFile.of(graph, "tone", names, layers));

        for (Encoding encoding : encodings) {
            double difference = 0;
            for (int at = 0; at < encoding.states().length; at++) {
                difference += Math.abs(encoding.sentimentStates()[at] - encoding.states()[at]);
            }
            // Writing the branch quantises the weights a second time.
            assertThat(difference / encoding.states().length).isLessThan(0.03);
        }
    }

    @Test
    void forwardPassOfTheTrainingGivesTheVectorsOfTheEncoder() {
        EncoderLayer first = new EncoderLayer(names.get(0), graph);
        EncoderLayer second = new EncoderLayer(names.get(1), graph);
        for (Encoding encoding : read(BranchFile.inputOf(names.getFirst()))) {
            float[][] states = new float[encoding.tokens()][];
            int dimensions = encoding.vector().length;
            for (int token = 0; token < states.length; token++) {
                states[token] =
                        Arrays.copyOfRange(encoding.sentimentStates(), token * dimensions, (token + 1) * dimensions);
            }
            Attention.Batch batch = new Attention.Batch(new int[] {0, states.length});

            float[][] seen = second.forward(
                            batch, first.forward(batch, states, 0).output(), 0)
                    .output();

            double difference = 0;
            for (int at = 0; at < encoding.states().length; at++) {
                difference += Math.abs(seen[at / dimensions][at % dimensions] - encoding.states()[at]);
            }
            // The encoder quantises activations, the training does not.
            assertThat(difference / encoding.states().length).isLessThan(0.03);
        }
    }

    private static List<Encoding> read(Branch branch) {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1, branch)) {
            return encoder.read(TEXTS);
        }
    }
}
