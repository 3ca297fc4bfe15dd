package io.dateline.gateway.alert.precision;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts what people say of alerts, over the last 90 days.
@ApplicationScoped
public class Precisions {

    /// Fewer words are no measure.
    public static final int MIN_JUDGED = 10;

    private final Rows rows;

    Precisions(Rows rows) {
        this.rows = rows;
    }

    public AlertPrecision of(UUID tenantId) {
        return new AlertPrecision(ofKinds(tenantId), ofRules(tenantId));
    }

    /// By the name of the kind.
    public List<KindPrecision> ofKinds(UUID tenantId) {
        return rows.list(
                """
                select a.kind, count(distinct a.id) as alerts, count(*) filter (where o.useful) as useful,
                    count(*) filter (where not o.useful) as not_useful
                from alert a left join alert_opinion o on o.alert_id = a.id
                where a.tenant_id = ? and a.raised_at > now() - interval '90 days' group by a.kind order by a.kind""",
                row -> new KindPrecision(
                        AlertKind.of(row.getString("kind")),
                        row.getInt("alerts"),
                        row.getInt("useful"),
                        row.getInt("not_useful"),
                        precision(row.getInt("useful"), row.getInt("not_useful"))),
                tenantId);
    }

    /// Of all rules of a team, the oldest first.
    public List<RulePrecision> ofRules(UUID tenantId) {
        return rows.list(
                """
                select r.id, r.name, r.kind, count(distinct a.id) as alerts,
                    count(distinct a.id) filter (where a.raised_at > now() - interval '28 days') as alerts28d,
                    count(*) filter (where o.useful) as useful, count(*) filter (where not o.useful) as not_useful
                from alert_rule r
                left join alert a on a.rule_id = r.id and a.raised_at > now() - interval '90 days'
                left join alert_opinion o on o.alert_id = a.id
                where r.tenant_id = ? group by r.id order by r.created_at, r.id""",
                row -> new RulePrecision(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        AlertKind.of(row.getString("kind")),
                        row.getInt("alerts"),
                        row.getInt("alerts28d"),
                        row.getInt("useful"),
                        row.getInt("not_useful"),
                        precision(row.getInt("useful"), row.getInt("not_useful"))),
                tenantId);
    }

    private static @Nullable Double precision(int useful, int notUseful) {
        int judged = useful + notUseful;
        return judged < MIN_JUDGED ? null : (double) useful / judged;
    }
}
