package io.dateline.gateway.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.match.Clauses;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.part.PartChanged;
import io.dateline.gateway.query.Queries;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of rules.
@ApplicationScoped
class MentionRules {

    /// Of one tenant; each is asked about every new mention.
    private static final int MOST = 200;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String SELECT = "select r.*, n.id as run_id, n.state, n.looked_at, n.changed, n.started_at,"
            + " n.ended_at from mention_rule r left join lateral (select * from mention_rule_run x"
            + " where x.rule_id = r.id order by x.started_at desc limit 1) n on true ";

    private final Rows rows;
    private final ObjectMapper json;
    private final Monitors monitors;
    private final OutletLists outlets;
    private final Accounts accounts;
    private final Queries.TenantParts parts;
    private final InstantSource clock;

    MentionRules(
            Rows rows,
            ObjectMapper json,
            Monitors monitors,
            OutletLists outlets,
            Accounts accounts,
            Queries.TenantParts parts,
            InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.monitors = monitors;
        this.outlets = outlets;
        this.accounts = accounts;
        this.parts = parts;
        this.clock = clock;
    }

    /// In the order in which they are asked: the oldest first.
    List<MentionRule> ofTenant(UUID tenantId) {
        return rows.list(SELECT + "where r.tenant_id = ? order by r.created_at, r.id", this::read, tenantId);
    }

    MentionRule require(UUID tenantId, UUID id) {
        return rows.one(SELECT + "where r.tenant_id = ? and r.id = ?", this::read, tenantId, id)
                .orElseThrow(() -> notFound(id));
    }

    @Transactional
    MentionRule create(UUID tenantId, NewMentionRule request) {
        check(tenantId, request.conditions(), request.deeds());
        if (ofTenant(tenantId).size() >= MOST) {
            throw new ProblemException(
                    409, "too-many-rules", "A team has at most " + MOST + " rules; remove one that is not needed.");
        }
        UUID id = UUID.randomUUID();
        rows.write(
                """
                insert into mention_rule (id, tenant_id, name, active, tags, dismiss_reason, owner, created_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                id,
                tenantId,
                request.name().strip(),
                request.active() == null || request.active(),
                written(request.deeds().tags()),
                request.deeds().dismissReason(),
                owner(request.deeds()),
                clock.instant());
        write(id, request);
        return require(tenantId, id);
    }

    @Transactional
    MentionRule replace(UUID tenantId, MentionRule before, NewMentionRule request) {
        check(tenantId, request.conditions(), request.deeds());
        write(before.id(), request);
        rows.write("update mention_rule set version = version + 1 where id = ?", before.id());
        return require(tenantId, before.id());
    }

    /// A part that some of the rules name has changed: it goes through only if they can still be read.
    @Transactional(Transactional.TxType.MANDATORY)
    void onPart(@Observes PartChanged changed) {
        for (MentionRule rule : ofTenant(changed.tenantId())) {
            String query = rule.when().query();
            if (query != null && changed.isNamedIn(query)) {
                Clauses.of(Queries.parse(query, parts.of(changed.tenantId())));
            }
        }
    }

    private void write(UUID id, NewMentionRule request) {
        MentionRule.When when = request.conditions();
        rows.write(
                """
                update mention_rule set name = ?, active = ?, monitor_id = ?::uuid, query = ?, prominence = ?::jsonb,
                    outlet_list_id = ?::uuid, tags = ?::jsonb, dismiss_reason = ?, owner = ? where id = ?""",
                request.name().strip(),
                request.active() == null || request.active(),
                when.monitorId(),
                when.query(),
                written(when.prominence()),
                when.outletListId(),
                written(request.deeds().tags()),
                request.deeds().dismissReason(),
                owner(request.deeds()),
                id);
    }

    private static @Nullable String owner(MentionRule.Then deeds) {
        return deeds.owner() == null || deeds.owner().isBlank() ? null : deeds.owner();
    }

    /// What it names must be there, and the team's own.
    private void check(UUID tenantId, MentionRule.When when, MentionRule.Then then) {
        if (then.tags().isEmpty() && then.dismissReason() == null && owner(then) == null) {
            throw Parameters.invalid("then", "The rule does nothing: let it tag, dismiss or give mentions an owner.");
        }
        if (when.monitorId() != null) {
            monitors.require(tenantId, when.monitorId());
        }
        if (when.outletListId() != null) {
            outlets.sources(tenantId, when.outletListId());
        }
        if (when.query() != null) {
            Clauses.of(Queries.parse(when.query(), parts.of(tenantId)));
        }
        String owner = owner(then);
        if (owner != null && !accounts.isMember(tenantId, owner)) {
            throw Parameters.invalid("then/owner", "Nobody of your team signs in as " + owner + ".");
        }
    }

    @Transactional
    void delete(UUID tenantId, UUID id) {
        if (rows.write("delete from mention_rule where id = ? and tenant_id = ?", id, tenantId) == 0) {
            throw notFound(id);
        }
    }

    private MentionRule read(ResultSet row) throws SQLException {
        try {
            UUID run = row.getObject("run_id", UUID.class);
            return new MentionRule(
                    Rows.uuid(row, "id"),
                    row.getString("name"),
                    row.getBoolean("active"),
                    new MentionRule.When(
                            row.getObject("monitor_id", UUID.class),
                            row.getString("query"),
                            json.readValue(row.getString("prominence"), TEXTS),
                            row.getObject("outlet_list_id", UUID.class)),
                    new MentionRule.Then(
                            json.readValue(row.getString("tags"), TEXTS),
                            row.getString("dismiss_reason"),
                            row.getString("owner")),
                    row.getInt("version"),
                    Rows.instant(row, "created_at"),
                    run == null
                            ? null
                            : new MentionRule.Run(
                                    run,
                                    row.getString("state"),
                                    row.getInt("looked_at"),
                                    row.getInt("changed"),
                                    Rows.instant(row, "started_at"),
                                    Rows.instantOrNull(row, "ended_at")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of rule " + Rows.uuid(row, "id"), e);
        }
    }

    private String written(List<String> texts) {
        try {
            return json.writeValueAsString(texts).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "mention-rule-not-found", "No rule has the id " + id + ".");
    }
}
