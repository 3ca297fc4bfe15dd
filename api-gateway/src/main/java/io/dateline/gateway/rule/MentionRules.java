package io.dateline.gateway.rule;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.part.PartChanged;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.tag.UsedTags;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of rules.
@ApplicationScoped
class MentionRules {

    /// Of one tenant; each is asked about every new mention.
    private static final int MAX = 200;

    private static final String LAST_RUNS = """
            select distinct on (rule_id) * from mention_rule_run where rule_id = any (?)
            order by rule_id, started_at desc""";

    private final MentionRuleRepository rules;
    private final Rows rows;
    private final Monitors monitors;
    private final OutletLists outlets;
    private final Accounts accounts;
    private final Queries.TenantParts parts;
    private final UsedTags usedTags;
    private final InstantSource clock;

    MentionRules(
            MentionRuleRepository rules,
            Rows rows,
            Monitors monitors,
            OutletLists outlets,
            Accounts accounts,
            Queries.TenantParts parts,
            UsedTags usedTags,
            InstantSource clock) {
        this.rules = rules;
        this.rows = rows;
        this.monitors = monitors;
        this.outlets = outlets;
        this.accounts = accounts;
        this.parts = parts;
        this.usedTags = usedTags;
        this.clock = clock;
    }

    /// In the order in which they are asked: the oldest first.
    @Transactional
    List<MentionRule> ofTenant(UUID tenantId) {
        List<MentionRuleRow> found = rules.ofTenant(tenantId);
        Map<UUID, MentionRule.Run> runs =
                lastRuns(found.stream().map(rule -> rule.id).toList());
        return found.stream().map(rule -> rule.rule(runs.get(rule.id))).toList();
    }

    /// Those that are asked as mentions come in, in this order; without their runs.
    @Transactional
    List<MentionRule> active(UUID tenantId) {
        return rules.active(tenantId).stream().map(rule -> rule.rule(null)).toList();
    }

    @Transactional
    MentionRule require(UUID tenantId, UUID id) {
        return rules.ofTenant(tenantId, id).map(this::withLastRun).orElseThrow(() -> notFound(id));
    }

    private MentionRule withLastRun(MentionRuleRow rule) {
        return rule.rule(lastRuns(List.of(rule.id)).get(rule.id));
    }

    private Map<UUID, MentionRule.Run> lastRuns(List<UUID> ruleIds) {
        Map<UUID, MentionRule.Run> runs = new HashMap<>();
        rows.list(LAST_RUNS, row -> runs.put(Rows.uuid(row, "rule_id"), run(row)), ruleIds);
        return runs;
    }

    private static MentionRule.Run run(ResultSet row) throws SQLException {
        return new MentionRule.Run(
                Rows.uuid(row, "id"),
                row.getString("state"),
                row.getInt("looked_at"),
                row.getInt("changed"),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "ended_at"));
    }

    @Transactional
    MentionRule create(UUID tenantId, NewMentionRule request) {
        check(tenantId, request.conditions(), request.deeds());
        if (rules.countOfTenant(tenantId) >= MAX) {
            throw new ProblemException(
                    409, "too-many-rules", "A team has at most " + MAX + " rules; remove one that is not needed.");
        }
        MentionRuleRow rule = new MentionRuleRow();
        rule.id = UUID.randomUUID();
        rule.tenantId = tenantId;
        // PostgreSQL keeps microseconds; the answer says the same.
        rule.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        put(rule, request);
        rules.persistAndFlush(rule);
        usedTags.note(tenantId, rule.tags);
        return rule.rule(null);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    MentionRule replace(UUID tenantId, UUID id, @Nullable Integer expected, NewMentionRule request) {
        MentionRuleRow rule = locked(tenantId, id, expected);
        check(tenantId, request.conditions(), request.deeds());
        put(rule, request);
        rules.flush();
        usedTags.note(tenantId, rule.tags);
        return withLastRun(rule);
    }

    /// A part that some of the rules name has changed: it goes through only if they can still be read.
    @Transactional(Transactional.TxType.MANDATORY)
    void onPart(@Observes PartChanged changed) {
        for (MentionRule rule : ofTenant(changed.tenantId())) {
            String query = rule.when().query();
            if (query != null && changed.isNamedIn(query)) {
                QueryCompiler.of(Queries.parse(query, parts.of(changed.tenantId())));
            }
        }
    }

    private static void put(MentionRuleRow rule, NewMentionRule request) {
        MentionRule.When when = request.conditions();
        MentionRule.Then then = request.deeds();
        rule.name = request.name().strip();
        rule.active = request.active() == null || request.active();
        rule.monitorId = when.monitorId();
        rule.query = when.query();
        rule.prominence = when.prominence();
        rule.outletListId = when.outletListId();
        // PostgreSQL's jsonb cannot hold the character NUL.
        rule.tags = then.tags().stream().map(tag -> tag.replace('\0', '\ufffd')).toList();
        rule.dismissReason = then.dismissReason();
        rule.owner = owner(then);
        rule.version++;
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
            QueryCompiler.of(Queries.parse(when.query(), parts.of(tenantId)));
        }
        String owner = owner(then);
        if (owner != null && !accounts.isMember(tenantId, owner)) {
            throw Parameters.invalid("then/owner", "Nobody of your team signs in as " + owner + ".");
        }
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        rules.delete(locked(tenantId, id, expected));
    }

    private MentionRuleRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        MentionRuleRow rule = rules.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, rule.version);
        return rule;
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "mention-rule-not-found", "No rule has the id " + id + ".");
    }
}
