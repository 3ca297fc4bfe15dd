package io.dateline.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrittenTonesTest {

    @Test
    void everyTargetStandsWhereItIsSaidTo() throws IOException {
        Set<Double> polarities = new HashSet<>();
        for (ObjectNode row : WrittenTones.make(2, 7)) {
            String sentence = row.get("sentence_normalized").asText();
            assertThat(sentence).doesNotContain("{", "}", "[", "]", " / ");
            assertThat(row.get("targets")).isNotEmpty();
            for (JsonNode target : row.get("targets")) {
                String name = sentence.substring(
                        target.get("from").asInt(), target.get("to").asInt());
                assertThat(name).as(sentence).isNotBlank().doesNotStartWith(" ").doesNotEndWith(" ");
                polarities.add(target.get("polarity").asDouble());
            }
        }
        assertThat(polarities).containsExactlyInAnyOrder(2.0, 4.0, 6.0);
    }

    @Test
    void sameSeedMakesTheSameSentences() throws IOException {
        List<ObjectNode> first = WrittenTones.make(2, 7);

        assertThat(WrittenTones.make(2, 7)).isEqualTo(first);
        assertThat(WrittenTones.make(2, 8)).isNotEqualTo(first);
    }
}
