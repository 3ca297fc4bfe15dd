package io.dateline.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.local.machine.Layout;
import io.dateline.local.machine.Secrets;
import io.dateline.local.machine.StackException;
import io.dateline.local.stack.StackState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `./dateline parked [replay]`: the messages that a service could not apply, with their reasons.
final class ParkedCommand {

    private static final int NONE_PARKED = 0;
    private static final int SOME_PARKED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParkedCommand() {}

    /// @return exit status of the listing: 0 if nothing is parked, 1 if something is; of `replay`: 0
    static int run(Options options) {
        boolean replay = options.words().equals(List.of("replay"));
        if (!replay && !options.words().isEmpty()) {
            throw new StackException("./dateline parked lists parked messages, ./dateline parked replay sends them"
                    + " again; \"" + String.join(" ", options.words()) + "\" is neither.");
        }
        Path data = options.data();
        StackState state = StackState.running(data)
                .orElseThrow(() -> new StackException("Nothing runs with the data in " + data + "."));
        int status = NONE_PARKED;
        for (StackState.PartState part : firstInstances(state)) {
            status |= replay ? replay(part, data) : list(part, data);
        }
        return status;
    }

    /// Instances of one service share its database, so one of them knows all.
    private static List<StackState.PartState> firstInstances(StackState state) {
        return state.parts().stream()
                .filter(part -> part.managementPort() != 0 && !part.name().contains("-"))
                .toList();
    }

    private static int list(StackState.PartState part, Path data) {
        JsonNode parked = ask(part, data, "GET", "/q/parked").path("items");
        System.out.println(part.name() + ": " + (parked.isEmpty() ? "nothing parked" : parked.size() + " parked"));
        for (JsonNode message : parked) {
            System.out.printf(
                    "  %s  %s  %s/%s/%s  key %s  %s: %s%n",
                    message.path("parkedAt").asText(),
                    message.path("consumer").asText(),
                    message.path("topic").asText(),
                    message.path("partition").asText(),
                    message.path("offset").asText(),
                    message.path("key").asText("-"),
                    message.path("reason").asText(),
                    message.path("detail").asText());
        }
        return parked.isEmpty() ? NONE_PARKED : SOME_PARKED;
    }

    private static int replay(StackState.PartState part, Path data) {
        JsonNode answer = ask(part, data, "POST", "/q/parked/replay");
        System.out.println(part.name() + ": " + answer.path("replayed").asInt() + " sent again");
        return NONE_PARKED;
    }

    private static JsonNode ask(StackState.PartState part, Path data, String method, String path) {
        String token = Secrets.readOrGenerate(new Layout(data).serviceToken());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + part.managementPort() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackException(part.name() + " answered " + response.statusCode() + " to " + path + ".");
            }
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new StackException(part.name() + " does not answer: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait was interrupted.", interrupted);
        }
    }
}
