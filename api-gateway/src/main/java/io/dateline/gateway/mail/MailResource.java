package io.dateline.gateway.mail;

import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.dateline.gateway.identity.Role;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/mails")
@RunOnVirtualThread
@Tag(name = "Alerts")
class MailResource {

    /// @param html null where it has only a text
    /// @param lastError why it was not sent; null if nothing went wrong
    @Schema(name = "Mail")
    record MailView(
            UUID id,
            String to,
            String subject,
            String text,
            @Nullable String html,
            Instant createdAt,
            MailState state,
            @Nullable UUID monitorId,
            @Nullable String lastError) {

        static MailView of(Mail mail) {
            return new MailView(
                    mail.id,
                    mail.recipient,
                    mail.subject,
                    mail.text,
                    mail.html,
                    mail.createdAt,
                    mail.state,
                    mail.monitorId,
                    mail.lastError);
        }
    }

    private final Mails mails;
    private final CurrentCaller caller;
    private final CurrentCredential credential;

    MailResource(Mails mails, CurrentCaller caller, CurrentCredential credential) {
        this.mails = mails;
        this.caller = caller;
        this.credential = credential;
    }

    @GET
    @PermissionsAllowed("viewer:admin")
    @Operation(
            operationId = "listMails",
            summary = "The mail outbox, newest first",
            description =
                    "Every mail that an alert of your team made, and, for admins, those that let somebody in (not with a key that has scopes or an end). `kept`: not sent (yet); without an SMTP server"
                            + " mails are only kept here.")
    public Page<MailView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return mails.ofTenant(caller.get().tenantId(), seesLinks(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:admin")
    @Operation(operationId = "getMail", summary = "One mail of the outbox")
    public MailView get(@RestPath UUID id) {
        return mails.find(caller.get().tenantId(), seesLinks(), id)
                .orElseThrow(() ->
                        new ProblemException(404, "mail-not-found", "Your team has no mail with the id " + id + "."));
    }

    /// A link opens more than a limited key does, and for longer.
    private boolean seesLinks() {
        return caller.get().role().includes(Role.ADMIN) && !credential.isLimited();
    }
}
