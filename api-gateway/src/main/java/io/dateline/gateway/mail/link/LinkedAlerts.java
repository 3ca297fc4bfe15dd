package io.dateline.gateway.mail.link;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.alert.Alert;
import io.dateline.gateway.alert.AlertLife;
import io.dateline.gateway.alert.Alerts;
import io.dateline.gateway.alert.RatedBy;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.mail.link.AlertLinks.AlertLink;
import io.dateline.gateway.routing.mute.MuteKind;
import io.dateline.gateway.routing.mute.Mutes;
import io.dateline.gateway.routing.mute.NewMute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does to alerts what the links in mails ask for. Who is reached at the address of an account is that account.
@ApplicationScoped
class LinkedAlerts {

    private final Alerts alerts;
    private final AlertLife life;
    private final Mutes mutes;
    private final Accounts accounts;

    LinkedAlerts(Alerts alerts, AlertLife life, Mutes mutes, Accounts accounts) {
        this.alerts = alerts;
        this.life = life;
        this.mutes = mutes;
        this.accounts = accounts;
    }

    /// @return empty if it is gone
    Optional<Alert> of(AlertLink link) {
        return alerts.find(link.tenantId(), link.alertId());
    }

    @Transactional
    void acknowledge(AlertLink link) {
        life.acknowledge(link.tenantId(), link.alertId(), name(link));
    }

    @Transactional
    void rate(AlertLink link, boolean useful) {
        RatedBy by = person(link)
                .map(caller -> RatedBy.account(caller.accountId()))
                .orElseGet(() -> RatedBy.address(link.address()));
        alerts.useful(link.alertId(), by, useful);
    }

    /// What of an alert can be muted, the closest first.
    static Map<MuteKind, UUID> mutable(Alert alert) {
        Map<MuteKind, UUID> things = new LinkedHashMap<>();
        put(things, MuteKind.STORY, alert.storyId());
        put(things, MuteKind.ENTITY, alert.entityId());
        put(
                things,
                MuteKind.SOURCE,
                alert.outlets() == 1 && !alert.articles().isEmpty()
                        ? alert.articles().getFirst().sourceId()
                        : null);
        put(things, MuteKind.RULE, alert.ruleId());
        put(things, MuteKind.MONITOR, alert.monitorId());
        return things;
    }

    private static void put(Map<MuteKind, UUID> things, MuteKind kind, @Nullable UUID id) {
        if (id != null) {
            things.put(kind, id);
        }
    }

    @Transactional
    void mute(AlertLink link, Alert alert, MuteKind kind, int minutes) {
        UUID thing = Objects.requireNonNull(mutable(alert).get(kind));
        NewMute mute = new NewMute(kind, thing, minutes, false, "From a mail to " + link.address());
        mutes.create(link.tenantId(), name(link), mute);
    }

    private String name(AlertLink link) {
        return person(link).map(Caller::username).orElse(link.address());
    }

    private Optional<Caller> person(AlertLink link) {
        return accounts.reachedAt(link.tenantId(), link.address());
    }
}
