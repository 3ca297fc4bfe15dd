package io.dateline.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void titleIsMadeOfTheKindOfProblem() {
        Problem problem = Problem.of(404, "monitor-not-found", "There is no monitor of this id.", List.of());

        assertThat(problem.type()).isEqualTo("/problems/monitor-not-found");
        assertThat(problem.title()).isEqualTo("Monitor not found");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.detail()).isEqualTo("There is no monitor of this id.");
    }

    @Test
    void memberWithoutAValueIsLeftOutOfTheJson() throws Exception {
        JsonNode json = JSON.valueToTree(Problem.of(405, "method-not-allowed", null, List.of()));

        assertThat(json.properties().stream().map(field -> field.getKey()))
                .containsExactlyInAnyOrder("type", "title", "status");
    }

    @Test
    void faultOfOneFieldSaysWhereItIsAndNothingThatItDoesNotKnow() throws Exception {
        Problem problem = Problem.of(
                400,
                "query-invalid",
                "The query cannot be read.",
                List.of(
                        Problem.Error.of("/name", "must not be blank"),
                        new Problem.Error("a word is missing", "/query", 4, 7, "write one")));

        JsonNode errors = JSON.valueToTree(problem).get("errors");

        assertThat(errors.get(0))
                .isEqualTo(JSON.readTree("{\"detail\": \"must not be blank\", \"pointer\": \"/name\"}"));
        assertThat(errors.get(1)).isEqualTo(JSON.readTree("""
                {"detail": "a word is missing", "pointer": "/query", "start": 4, "end": 7, "hint": "write one"}"""));
    }

    @Test
    void problemOfAnotherServiceIsReadAsItWasWritten() throws Exception {
        Problem sent = Problem.of(
                        409,
                        "name-taken",
                        "Another list has this name.",
                        List.of(Problem.Error.of("/name", "is taken")))
                .withInstance("0b1d");

        assertThat(JSON.readValue(JSON.writeValueAsString(sent), Problem.class)).isEqualTo(sent);
    }

    @Test
    void problemWithoutErrorsIsReadWithAnEmptyList() throws Exception {
        Problem read = JSON.readValue(
                "{\"type\": \"/problems/not-found\", \"title\": \"Not found\", \"status\": 404}", Problem.class);

        assertThat(read.errors()).isEmpty();
        assertThat(read.detail()).isNull();
    }

    @Test
    void errorsCannotBeChangedFromOutside() {
        List<Problem.Error> errors = new ArrayList<>(List.of(Problem.Error.of("/name", "is taken")));
        Problem problem = Problem.of(409, "name-taken", null, errors);

        errors.clear();

        assertThat(problem.errors()).hasSize(1);
    }

    @Test
    void problemThatIsThrownCarriesItsSentenceAndNoStackTrace() {
        ProblemException thrown = new ProblemException(404, "feed-not-found", "There is no feed of this id.");

        assertThat(thrown).hasMessage("There is no feed of this id.");
        assertThat(thrown.getStackTrace()).isEmpty();
        assertThat(thrown.problem().title()).isEqualTo("Feed not found");
    }
}
