package io.dateline.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each channel sends, byte for byte in meaning. A file that is missing is written once, to be read by a person;
/// one that should change is deleted first.
class GoldenMessagesTest {

    private static final Path FILES = Path.of("src/test/golden/channel");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Message> MESSAGES = Map.of(
            "match", MessageSamples.match(),
            "spike", MessageSamples.spike(),
            "closed", MessageSamples.closed(),
            "summary", MessageSamples.summary(),
            "test", MessageSamples.test());

    static List<String> kinds() {
        return List.copyOf(new ChannelRig().channels.keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void messagesLookAsTheyDid(String kind) throws IOException {
        for (Map.Entry<String, Message> message : MESSAGES.entrySet()) {
            ChannelRig rig = new ChannelRig();
            rig.send(kind, message.getValue(), null);
            String sent = JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    JSON.readTree(rig.requests.getFirst().body()))
                    + "\n";
            Path file = FILES.resolve(kind + "-" + message.getKey() + ".json");
            if (!Files.exists(file)) {
                Files.createDirectories(FILES);
                Files.writeString(file, sent);
            }
            assertThat(sent).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }
}
