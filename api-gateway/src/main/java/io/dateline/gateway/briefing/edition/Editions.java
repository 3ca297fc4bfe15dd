package io.dateline.gateway.briefing.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.alert.evaluation.Coverages;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.edition.EditionForms.Frozen;
import io.dateline.gateway.briefing.edition.EditionForms.Outside;
import io.dateline.gateway.briefing.facts.Findings;
import io.dateline.gateway.briefing.facts.StoredFacts;
import io.dateline.gateway.briefing.facts.StoryFacts;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The editions of a team, on their way from draft to approval.
@ApplicationScoped
public class Editions {

    private static final TypeReference<Findings> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<StoryFacts> STORY = new TypeReference<>() {};
    private static final TypeReference<Frozen> FROZEN = new TypeReference<>() {};
    private static final TypeReference<List<Edition.Approval>> APPROVALS = new TypeReference<>() {};

    private final EditionRepository editions;
    private final EditionEntryRepository entries;
    private final EditionDrafting drafting;
    private final EditionForms forms;
    private final Briefings briefings;
    private final StoredFacts facts;
    private final Coverages coverages;
    private final Event<EditionApproved> approved;
    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;

    Editions(
            EditionRepository editions,
            EditionEntryRepository entries,
            EditionDrafting drafting,
            EditionForms forms,
            Briefings briefings,
            StoredFacts facts,
            Coverages coverages,
            Event<EditionApproved> approved,
            Rows rows,
            Jsonb json,
            InstantSource clock) {
        this.editions = editions;
        this.entries = entries;
        this.drafting = drafting;
        this.forms = forms;
        this.briefings = briefings;
        this.facts = facts;
        this.coverages = coverages;
        this.approved = approved;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// What the coverage ledger says of a briefing's sources. It is another service that is asked: outside of a
    /// transaction.
    @Nullable
    List<SourceReading> readings(UUID tenantId, UUID briefing) {
        return coverages.readings(briefings.plan(tenantId, briefing).monitors().keySet(), clock.instant());
    }

    /// Makes an edition by hand, of what came up to now.
    @Transactional
    Edition make(UUID tenantId, UUID briefing, @Nullable List<SourceReading> readings) {
        BriefingPlan plan = briefings.lock(tenantId, briefing);
        return view(settled(plan, drafting.make(plan, now(), null, false, readings)));
    }

    /// Sends an edition as it is if nobody has to approve it.
    @Transactional(Transactional.TxType.MANDATORY)
    EditionRow settled(BriefingPlan plan, EditionRow row) {
        if (row.approvals == 0) {
            freeze(plan, row, List.of(new Edition.Approval(null, now())));
        }
        return row;
    }

    @Transactional
    Page<Edition.Summary> page(UUID tenantId, @Nullable UUID briefing, @Nullable String cursor, int limit) {
        String list = "editions " + tenantId + " " + briefing;
        List<EditionRow> found = editions.page(tenantId, briefing, TimeCursor.parse(list, cursor), limit + 1);
        return Page.of(found, limit, row -> new TimeCursor(row.untilAt, row.id).of(list))
                .map(this::summary);
    }

    private Edition.Summary summary(EditionRow row) {
        return new Edition.Summary(
                row.id,
                row.briefingId,
                row.number,
                row.title,
                row.afterAt,
                row.untilAt,
                row.state,
                row.late,
                row.approvals,
                json.parse(row.approvedBy, APPROVALS),
                (int) entries.ofEdition(row.id).stream()
                        .filter(entry -> !entry.hidden)
                        .count(),
                row.approvedAt);
    }

    @Transactional
    Edition require(UUID tenantId, UUID id) {
        return view(editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id)));
    }

    /// @throws ProblemException the team has no such edition
    @Transactional
    public boolean isApproved(UUID tenantId, UUID id) {
        return editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id)).frozen != null;
    }

    /// The page of its own of an edition, as people outside of the team have it.
    ///
    /// @return empty if it is not approved
    /// @throws ProblemException the team has no such edition
    @Transactional
    public Optional<String> sharedPage(UUID tenantId, UUID id) {
        return outside(editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id)))
                .map(Outside::web);
    }

    /// What files are made of for people outside of the team.
    ///
    /// @return empty if it is not approved
    /// @throws ProblemException the team has no such edition
    @Transactional
    public Optional<Told> sharedTold(UUID tenantId, UUID id) {
        EditionRow row = editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id));
        return outside(row)
                .map(outside -> new Told(
                        forms.approved(outside.document(), json.parse(row.approvedBy, APPROVALS)), row.zoneId()));
    }

    private Optional<Outside> outside(EditionRow row) {
        return Optional.ofNullable(row.frozen)
                .map(frozen -> json.parse(frozen, FROZEN).forOutside());
    }

    /// An edition that was approved.
    ///
    /// @param text all of it as plain text
    public record ApprovedEdition(UUID id, String title, Instant approvedAt, String text) {}

    /// The latest of a briefing that were approved, the latest first.
    @Transactional
    public List<ApprovedEdition> approved(UUID tenantId, UUID briefing, int limit) {
        return editions.approved(tenantId, briefing, limit).stream()
                .map(row -> new ApprovedEdition(
                        row.id,
                        row.title,
                        Objects.requireNonNull(row.approvedAt),
                        json.parse(Objects.requireNonNull(row.frozen), FROZEN).mailText()))
                .toList();
    }

    /// What an edition tells.
    ///
    /// @param document with its seal once it is approved
    /// @param zone in which its times are
    public record Told(Document document, ZoneId zone) {}

    /// What files are made of: as it was approved, else as it stands.
    @Transactional
    public Told told(UUID tenantId, UUID id) {
        EditionRow row = editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id));
        return new Told(
                row.frozen == null
                        ? forms.draft(EditionDocument.of(view(row)), tenantId, row.zoneId())
                        : forms.approved(
                                json.parse(row.frozen, FROZEN).document(), json.parse(row.approvedBy, APPROVALS)),
                row.zoneId());
    }

    /// In every form: as it was approved, else as it stands.
    @Transactional
    Frozen forms(UUID tenantId, UUID id) {
        EditionRow row = editions.ofTenant(tenantId, id).orElseThrow(() -> notFound(id));
        return row.frozen == null
                ? forms.paint(EditionDocument.of(view(row)), row.tenantId, row.id, row.zoneId(), List.of())
                : json.parse(row.frozen, FROZEN);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    Edition change(UUID tenantId, UUID id, @Nullable Integer expected, EditionChange change) {
        EditionRow row = draft(tenantId, id, expected);
        Map<UUID, EditionEntryRow> known = new HashMap<>();
        entries.ofEdition(id).forEach(entry -> known.put(entry.id, entry));
        int position = 0;
        for (EditionChange.ArrangedStory wanted : change.entries()) {
            EditionEntryRow entry = known.remove(wanted.id());
            if (entry == null) {
                throw Parameters.invalid(
                        "entries", "The edition has no story " + wanted.id() + ", or it was named twice.");
            }
            arrange(entry, wanted, position++);
        }
        if (!known.isEmpty()) {
            throw Parameters.invalid(
                    "entries",
                    "Name every story of the edition; hide what is not to be told. Missing: " + known.size());
        }
        // What was approved was another arrangement.
        row.approvedBy = "[]";
        row.version++;
        editions.flush();
        return view(row);
    }

    private static void arrange(EditionEntryRow entry, EditionChange.ArrangedStory wanted, int position) {
        if (wanted.section() != null) {
            if (!wanted.section().hasStories()) {
                throw Parameters.invalid(
                        "entries", "The section " + wanted.section().word() + " holds no stories.");
            }
            entry.section = wanted.section().word();
        }
        entry.position = position;
        entry.hidden = Boolean.TRUE.equals(wanted.hidden());
        entry.pinned = Boolean.TRUE.equals(wanted.pinned());
        entry.heading = text(wanted.heading());
        entry.comment = text(wanted.comment());
        entry.action = text(wanted.action());
        entry.owner = text(wanted.owner());
    }

    /// What cannot be seen is nothing.
    private static @Nullable String text(@Nullable String given) {
        return given == null || !Characters.showSomething(given) ? null : given.strip();
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    Edition takeIn(UUID tenantId, UUID id, @Nullable Integer expected, @Nullable List<SourceReading> readings) {
        EditionRow row = draft(tenantId, id, expected);
        BriefingPlan plan = briefings.lock(tenantId, row.briefingId);
        requireLatest(plan, row);
        row.approvedBy = "[]";
        drafting.takeIn(plan, row, now(), readings);
        return view(row);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    Edition approve(UUID tenantId, String username, UUID id, @Nullable Integer expected) {
        EditionRow row = draft(tenantId, id, expected);
        List<Edition.Approval> all = new ArrayList<>(json.parse(row.approvedBy, APPROVALS));
        if (all.stream().anyMatch(approval -> username.equals(approval.by()))) {
            throw new ProblemException(
                    409, "approved-already", "You have approved this already; it takes somebody else too.");
        }
        all.add(new Edition.Approval(username, now()));
        row.version++;
        if (all.size() >= row.approvals) {
            freeze(briefings.plan(tenantId, row.briefingId), row, all);
        } else {
            row.approvedBy = Objects.requireNonNull(json.write(all));
            editions.flush();
        }
        return view(row);
    }

    private void freeze(BriefingPlan plan, EditionRow row, List<Edition.Approval> by) {
        Frozen frozen = forms.paint(EditionDocument.of(view(row)), row.tenantId, row.id, row.zoneId(), by);
        row.approvedBy = Objects.requireNonNull(json.write(by));
        row.frozen = json.write(frozen);
        row.hash = frozen.hash();
        row.approvedAt = now();
        row.state = EditionRow.APPROVED;
        editions.flush();
        approved.fire(new EditionApproved(
                row.tenantId,
                row.briefingId,
                row.id,
                plan.recipients(),
                frozen.subject(),
                new EditionApproved.Bodies(frozen.mailText(), frozen.mailHtml()),
                new EditionApproved.Bodies(
                        frozen.forOutside().mailText(), frozen.forOutside().mailHtml())));
    }

    /// A draft that is not to be; its window belongs to the next edition.
    ///
    /// @param expected the version that it must have; null for any
    @Transactional
    Edition cancel(UUID tenantId, UUID id, @Nullable Integer expected) {
        EditionRow row = draft(tenantId, id, expected);
        BriefingPlan plan = briefings.lock(tenantId, row.briefingId);
        requireLatest(plan, row);
        rows.write("delete from told_mention where edition_id = ?", id);
        briefings.takenBack(plan, row.afterAt);
        row.state = EditionRow.CANCELLED;
        row.version++;
        editions.flush();
        return view(row);
    }

    private static void requireLatest(BriefingPlan plan, EditionRow row) {
        if (!plan.toldUntil().equals(row.untilAt)) {
            throw new ProblemException(
                    409, "not-the-latest", "A later edition follows this one; what came since is told there.");
        }
    }

    private EditionRow draft(UUID tenantId, UUID id, @Nullable Integer expected) {
        EditionRow row = editions.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        if (!row.isDraft()) {
            throw new ProblemException(
                    409, "edition-not-a-draft", "The edition is " + row.state + ": nothing of it can be changed.");
        }
        return row;
    }

    Edition view(EditionRow row) {
        return new Edition(
                row.id,
                row.briefingId,
                row.number,
                row.title,
                row.afterAt,
                row.untilAt,
                row.localDate,
                row.zone,
                row.late,
                row.state,
                row.approvals,
                json.parse(row.approvedBy, APPROVALS),
                row.hash,
                row.approvedAt,
                mails(row.id),
                pending(row),
                row.sections(),
                entries.ofEdition(row.id).stream().map(this::entry).toList(),
                json.parse(row.findings, FINDINGS),
                row.version,
                row.createdAt);
    }

    private int pending(EditionRow row) {
        if (!row.isDraft()) {
            return 0;
        }
        BriefingPlan plan = briefings.plan(row.tenantId, row.briefingId);
        return plan.toldUntil().equals(row.untilAt) ? facts.waiting(plan, row.untilAt, now()) : 0;
    }

    private Edition.MailCounts mails(UUID edition) {
        return rows.one(
                        """
                        select count(*) filter (where state = 'KEPT') as kept, count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'FAILED') as failed from mail where edition_id = ?""",
                        row -> new Edition.MailCounts(row.getInt("kept"), row.getInt("sent"), row.getInt("failed")),
                        edition)
                .orElse(new Edition.MailCounts(0, 0, 0));
    }

    private Edition.Entry entry(EditionEntryRow row) {
        StoryFacts story = json.parse(row.facts, STORY);
        return new Edition.Entry(
                row.id,
                Section.of(row.section),
                row.storyKey,
                row.articleId,
                story.headline(),
                story.facts(),
                story.since(),
                story.lines(),
                story.score(),
                row.hidden,
                row.pinned,
                row.heading,
                row.comment,
                row.action,
                row.owner);
    }

    /// PostgreSQL keeps microseconds; the answer says the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "edition-not-found", "No edition has the id " + id + ".");
    }
}
