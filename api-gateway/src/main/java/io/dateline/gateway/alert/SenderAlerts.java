package io.dateline.gateway.alert;

import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.delivery.target.TargetDisabled;
import io.dateline.gateway.delivery.target.TargetFailing;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.notice.NoticeFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Tells a team that something which tells others has failed: a target that takes nothing must not be silent.
@ApplicationScoped
class SenderAlerts {

    private final AlertRules rules;
    private final AlertLife life;
    private final InstantSource clock;

    SenderAlerts(AlertRules rules, AlertLife life, InstantSource clock) {
        this.rules = rules;
        this.life = life;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onFailing(@Observes TargetFailing failing) {
        String days = failing.days() == 1 ? "a day" : failing.days() + " days";
        tell(
                failing.tenantId(),
                failing.targetId(),
                failing.days() == 1 ? AlertLevel.SMALL : AlertLevel.MEDIUM,
                failing.name() + " takes no messages",
                "Nothing has arrived at the " + failing.kind() + " target “" + failing.name() + "” for " + days + ": "
                        + failing.lastError() + " After five days it is disabled.");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onDisabled(@Observes TargetDisabled disabled) {
        tell(
                disabled.tenantId(),
                disabled.targetId(),
                AlertLevel.LARGE,
                disabled.name() + " takes no messages",
                "The " + disabled.kind() + " target “" + disabled.name() + "” is disabled: " + disabled.reason() + " "
                        + disabled.waiting() + " messages were not sent. Enable it under Targets to send them.");
    }

    private void tell(UUID tenantId, UUID targetId, AlertLevel level, String headline, String sentence) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (AlertRule rule : rules.active(tenantId)) {
            if (rule.kind() == AlertKind.SENDER) {
                Finding finding = new Finding(
                        AlertKind.SENDER,
                        targetId.toString(),
                        level,
                        headline,
                        sentence,
                        List.of(),
                        new NoticeFigures(1, now, List.of(level.word()), 0, null));
                life.found(tenantId, rule, null, targetId.toString(), finding, List.of());
            }
        }
    }
}
