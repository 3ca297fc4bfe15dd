package io.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.local.kafka.LocalKafka;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void askingAgainGivesTheSameServers() {
        Map<String, String> first = TestStack.settings("ingest");

        assertThat(TestStack.settings("ingest")).isEqualTo(first);
    }

    @Test
    void aDatabaseLetsItsOwnRoleInAndNoOther() throws SQLException {
        Map<String, String> ingest = TestStack.settings("ingest");
        Map<String, String> analysis = TestStack.settings("analysis");
        String ingestUrl = ingest.get("quarkus.datasource.jdbc.url");
        String password = ingest.get("quarkus.datasource.password");

        try (Connection connection = DriverManager.getConnection(ingestUrl, "ingest", password)) {
            connection.createStatement().execute("create table if not exists note (id int)");
        }

        assertThatThrownBy(() ->
                        DriverManager.getConnection(ingestUrl, "analysis", analysis.get("quarkus.datasource.password")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(ingestUrl, "ingest", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theContractsTopicsExist() throws Exception {
        Map<String, String> settings = TestStack.settings("ingest");

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get()).containsAll(LocalKafka.TOPICS);
            assertThat(admin.describeTopics(LocalKafka.TOPICS)
                            .allTopicNames()
                            .get()
                            .values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(LocalKafka.PARTITIONS));
        }
    }
}
