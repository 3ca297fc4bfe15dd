package io.dateline.analysis.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.AnalysisStack;
import io.dateline.contract.NameWatched;
import io.dateline.contract.finding.Entity;
import io.dateline.local.HostileRecords;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.tail.Tails;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The names as an instance knows them that starts anew.
@QuarkusTest
@QuarkusTestResource(AnalysisStack.class)
class WatchTailTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    EventReader events;

    @Inject
    Tails tails;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void instanceThatStartsAmongHostileRecordsKnowsTheNamesThatStand() throws JsonProcessingException {
        UUID standing = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        List<HostileRecords.Hostile> records = new ArrayList<>();
        records.add(name(standing, "Brackwater Dredging"));
        records.add(name(gone, "Brackwater Towage"));
        HostileRecords.some(Path.of("../contract/src/test/golden")).stream()
                .filter(record -> record.topic().equals(NameWatched.TOPIC))
                .forEach(records::add);
        records.add(record(gone, "key: without a value", null));
        HostileRecords.send(servers, records);

        WatchTail started = new WatchTail(events, tails);
        started.onStart(new StartupEvent());
        await().atMost(PATIENCE).until(started::isCaughtUp);

        WatchedNames names = started.names();
        List<UUID> ids = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            ids.add(names.name(at).nameId());
        }
        assertThat(ids).contains(standing).doesNotContain(gone);
        started.close();
    }

    private HostileRecords.Hostile name(UUID id, String name) throws JsonProcessingException {
        NameWatched event = NameWatched.of(
                id, 1, new NameWatched.Words(name, Entity.Type.ORGANISATION, List.of(), List.of(), false));
        return record(id, "key: a valid name", json.writeValueAsBytes(event));
    }

    /// To every partition, and so to that of the key too.
    private static HostileRecords.Hostile record(UUID id, String kind, byte[] value) {
        return new HostileRecords.Hostile(
                NameWatched.TOPIC, kind, id.toString().getBytes(StandardCharsets.UTF_8), value, Map.of());
    }
}
