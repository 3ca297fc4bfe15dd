package io.dateline.gateway.mail;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.account.Role;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
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

    /// @param lastError why it was not sent; null if nothing went wrong
    @Schema(name = "Mail")
    record MailView(
            UUID id,
            String to,
            String subject,
            String text,
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
                    mail.createdAt,
                    mail.state,
                    mail.monitorId,
                    mail.lastError);
        }
    }

    private final Mails mails;
    private final CurrentCaller caller;

    MailResource(Mails mails, CurrentCaller caller) {
        this.mails = mails;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMails",
            summary = "The mail outbox, newest first",
            description =
                    "Every mail that an alert of your team made, and, for admins, those that let somebody in. `kept`: not sent (yet); without an SMTP server"
                            + " mails are only kept here.")
    public Page<MailView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return mails.ofTenant(caller.get().tenantId(), isAdmin(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMail", summary = "One mail of the outbox")
    public MailView get(@RestPath UUID id) {
        return mails.find(caller.get().tenantId(), isAdmin(), id)
                .orElseThrow(() ->
                        new ProblemException(404, "mail-not-found", "Your team has no mail with the id " + id + "."));
    }

    private boolean isAdmin() {
        return caller.get().role().includes(Role.ADMIN);
    }
}
