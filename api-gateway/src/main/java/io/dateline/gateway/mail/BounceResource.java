package io.dateline.gateway.mail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.channel.webhook.WebhookSecret;
import io.dateline.gateway.endpoint.TakenFromAnywhere;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where the mail relay of an installation says that a mail came back. It signs what it sends as Standard Webhooks has
/// it, by a secret that it shares with the installation alone.
@Path("/mails/bounces")
@RunOnVirtualThread
@Tag(name = "Alerts")
class BounceResource {

    /// @param messageId of the mail, with its brackets or without
    /// @param recipient whom it did not reach
    /// @param action as RFC 3464 has it; only `failed` is a bounce. null for `failed`
    /// @param status as RFC 3463 has it
    /// @param diagnostic what the receiving server said; null if nothing is known
    @Schema(name = "MailBounce")
    @RegisterForReflection
    record NewBounce(
            @Schema(required = true, examples = "alert-0f8fad5b-d9cb-469f-a165-70867728950e.1@dateline.example")
            @Nullable
            String messageId,

            @Schema(required = true, examples = "dana@example.org") @Nullable
            String recipient,

            @Nullable String action,

            @Schema(required = true, examples = "5.1.1") @Nullable
            String status,

            @Nullable String diagnostic) {}

    /// @param outcome `noted`, `no-bounce`, or `unknown` for a mail that is none of this installation's
    record TakenBounce(MailBounces.Outcome outcome) {}

    private static final int MAX_BODY = 100_000;
    private static final int MAX_TEXT = 1_000;

    private final MailBounces bounces;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Optional<WebhookSecret> secret;

    BounceResource(
            MailBounces bounces,
            ObjectMapper json,
            InstantSource clock,
            @ConfigProperty(name = "dateline.mail-bounce-secret") Optional<String> secret) {
        this.bounces = bounces;
        this.json = json;
        this.clock = clock;
        this.secret = secret.filter(text -> !text.isBlank()).map(text -> WebhookSecret.parse(text.strip()));
    }

    @POST
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportMailBounce",
            summary = "Say that a mail came back",
            description =
                    "For the mail relay. Signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`) by `DATELINE_MAIL_BOUNCE_SECRET`. An address that there is not gets no more mails at once, one that could not be reached three times in 14 days after the third.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewBounce.class)))
    @APIResponse(responseCode = "401", description = "The signature is none of the secret, or is older than 5 minutes.")
    @APIResponse(responseCode = "409", description = "This installation has no secret to hold it against.")
    public TakenBounce report(
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            byte[] body) {
        WebhookSecret known = secret.orElseThrow(() -> new ProblemException(
                409,
                "no-bounce-secret",
                "This installation takes no reports of bounces: whoever runs it sets DATELINE_MAIL_BOUNCE_SECRET."));
        boolean signed = id != null
                && timestamp != null
                && signature != null
                && body.length <= MAX_BODY
                && known.signed(id, timestamp, signature, body, clock.instant());
        if (!signed) {
            throw new ProblemException(
                    401,
                    "signature-wrong",
                    "What came is not signed by the secret of this installation within the last five minutes.");
        }
        NewBounce bounce = read(body);
        return new TakenBounce(bounces.report(
                required("messageId", bounce.messageId()).replaceAll("^<|>$", ""),
                required("recipient", bounce.recipient()),
                bounce.action() == null ? "failed" : bounce.action(),
                status(required("status", bounce.status())),
                bounce.diagnostic()));
    }

    private NewBounce read(byte[] body) {
        try {
            NewBounce bounce = json.readValue(body, NewBounce.class);
            if (bounce != null) {
                return bounce;
            }
        } catch (JacksonException e) {
            throw Parameters.invalid("body", "This is no bounce in JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory are always read", e);
        }
        throw Parameters.invalid("body", "This is no bounce in JSON.");
    }

    private static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw Parameters.invalid(name, "Say the " + name + " of the mail that came back.");
        }
        return text.strip();
    }

    private static String status(String text) {
        if (!text.matches("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}")) {
            throw Parameters.invalid("status", "A status is as RFC 3463 has it, such as 5.1.1.");
        }
        return text;
    }
}
