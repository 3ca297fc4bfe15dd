package io.dateline.gateway.mail.link;

import io.dateline.gateway.alert.Alert;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.endpoint.TakenFromAnywhere;
import io.dateline.gateway.mail.link.AlertLinks.AlertLink;
import io.dateline.gateway.mail.view.LinkAnswer;
import io.dateline.gateway.mail.view.LinkPage;
import io.dateline.gateway.routing.mute.MuteKind;
import io.dateline.gateway.signal.AlertState;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where the links in a mail about an alert lead. Scanners of mails open every link: opening one changes nothing, the
/// button on its page does.
@Path("/mail-links/{token}")
@RunOnVirtualThread
@Tag(name = "Alerts")
@Produces(MediaType.TEXT_HTML)
class AlertLinkResource {

    private static final List<String> WORDS = List.of("yes", "no");
    private static final int MIN_MINUTES = 30;
    private static final int MAX_MINUTES = 43_200;

    private final AlertLinks links;
    private final LinkedAlerts alerts;
    private final Template page;

    AlertLinkResource(AlertLinks links, LinkedAlerts alerts, @Location("mail/link.html") Template page) {
        this.links = links;
        this.alerts = alerts;
        this.page = page;
    }

    @GET
    @Path("/acknowledge")
    @PermitAll
    @Operation(operationId = "showAcknowledgeLink", summary = "The page that asks before an alert is acknowledged")
    @APIResponse(responseCode = "200", description = "Nothing is changed by looking at it.")
    public RestResponse<String> showAcknowledge(@RestPath String token) {
        return shown(token, LinkPage.ACKNOWLEDGE);
    }

    @POST
    @Path("/acknowledge")
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "acknowledgeByLink", summary = "Look after the alert that a mail told")
    @APIResponse(responseCode = "200", description = "It is acknowledged, in the name of the mail's address.")
    public RestResponse<String> acknowledge(@RestPath String token) {
        return done(token, LinkPage.ACKNOWLEDGE, (link, alert) -> alerts.acknowledge(link));
    }

    @GET
    @Path("/useful")
    @PermitAll
    @Operation(operationId = "showRateLink", summary = "The page that asks whether an alert was of use")
    @APIResponse(responseCode = "200", description = "Nothing is changed by looking at it.")
    public RestResponse<String> showUseful(@RestPath String token) {
        return shown(token, LinkPage.USEFUL);
    }

    @POST
    @Path("/useful")
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rateByLink",
            summary = "Say whether the alert that a mail told was of use",
            description = "`useful` is yes or no; the latest word of an address holds.")
    @APIResponse(responseCode = "200", description = "Noted.")
    public RestResponse<String> useful(@RestPath String token, @RestQuery @Nullable String useful) {
        return done(token, LinkPage.USEFUL, (link, alert) -> {
            String word = Parameters.oneOf("useful", String.valueOf(useful), WORDS);
            alerts.rate(link, word.equals("yes"));
        });
    }

    @GET
    @Path("/mute")
    @PermitAll
    @Operation(operationId = "showMuteLink", summary = "The page that asks what is to be muted, and for how long")
    @APIResponse(responseCode = "200", description = "Nothing is changed by looking at it.")
    public RestResponse<String> showMute(@RestPath String token) {
        return shown(token, LinkPage.MUTE);
    }

    @POST
    @Path("/mute")
    @PermitAll
    @TakenFromAnywhere
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "muteByLink",
            summary = "Tell nobody for a while about what a mail told",
            description =
                    "`what` is what of the alert is muted, as the page names it; `minutes` how long, 30 to 43200.")
    @APIResponse(responseCode = "200", description = "Muted, in the name of the mail's address.")
    public RestResponse<String> mute(
            @RestPath String token, @RestQuery @Nullable String what, @RestQuery @Nullable String minutes) {
        return done(token, LinkPage.MUTE, (link, alert) -> {
            MuteKind kind =
                    kind(String.valueOf(what), LinkedAlerts.mutable(alert).keySet());
            alerts.mute(link, alert, kind, minutes(minutes));
        });
    }

    private static MuteKind kind(String word, Set<MuteKind> kinds) {
        String known = Parameters.oneOf(
                "what", word, kinds.stream().map(MuteKind::word).toList());
        return kinds.stream()
                .filter(kind -> kind.word().equals(known))
                .findFirst()
                .orElseThrow();
    }

    private static int minutes(@Nullable String text) {
        try {
            int minutes = Integer.parseInt(String.valueOf(text));
            if (minutes >= MIN_MINUTES && minutes <= MAX_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            throw Parameters.invalid("minutes", "“" + text + "” is no number of minutes.");
        }
        throw Parameters.invalid(
                "minutes", "A mute lasts from " + MIN_MINUTES + " to " + MAX_MINUTES + " minutes (30 days).");
    }

    private RestResponse<String> shown(String token, String act) {
        return answer(links.link(token)
                .flatMap(alerts::of)
                .map(alert -> page(alert, act, false))
                .orElseGet(() -> LinkPage.unknown(act)));
    }

    private RestResponse<String> done(String token, String act, BiConsumer<AlertLink, Alert> deed) {
        Optional<AlertLink> link = links.link(token);
        Optional<Alert> alert = link.flatMap(alerts::of);
        if (link.isEmpty() || alert.isEmpty()) {
            return answer(LinkPage.unknown(act));
        }
        deed.accept(link.get(), alert.get());
        return answer(page(alerts.of(link.get()).orElseGet(alert::get), act, true));
    }

    private static LinkPage page(Alert alert, String act, boolean done) {
        return new LinkPage(
                act,
                true,
                done,
                alert.headline(),
                alert.explanation(),
                alert.state() == AlertState.OPEN,
                Objects.requireNonNullElse(alert.acknowledgedBy(), ""),
                LinkedAlerts.mutable(alert).keySet().stream()
                        .map(MuteKind::word)
                        .toList());
    }

    private RestResponse<String> answer(LinkPage shown) {
        return LinkAnswer.of(shown.known(), page.data("page", shown).render());
    }
}
