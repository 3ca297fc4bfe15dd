package io.dateline.gateway.briefing.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.briefing.draft.Draft;
import io.dateline.gateway.briefing.draft.DraftFigures;
import io.dateline.gateway.briefing.draft.DraftStory;
import io.dateline.gateway.briefing.draft.MentionFact;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.draft.ToldStory;
import io.dateline.gateway.briefing.facts.Findings;
import io.dateline.gateway.briefing.facts.StoredChanges;
import io.dateline.gateway.briefing.facts.StoredFacts;
import io.dateline.gateway.briefing.facts.StoredFacts.Found;
import io.dateline.gateway.briefing.facts.StoredWords;
import io.dateline.gateway.briefing.facts.StoredWords.Worded;
import io.dateline.gateway.briefing.facts.WindowCoverage;
import io.dateline.gateway.briefing.schedule.Window;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes editions of what was found, and takes into a draft what came since.
@ApplicationScoped
class EditionDrafting {

    /// Editions whose mentions are remembered: as far as the look back for late ones reaches, and more.
    private static final int REMEMBERED = 5;

    private static final TypeReference<Findings> FINDINGS = new TypeReference<>() {};

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final EditionRepository editions;
    private final EditionEntryRepository entries;
    private final Briefings briefings;
    private final StoredFacts facts;
    private final StoredWords words;
    private final StoredChanges changes;
    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;

    EditionDrafting(
            EditionRepository editions,
            EditionEntryRepository entries,
            Briefings briefings,
            StoredFacts facts,
            StoredWords words,
            StoredChanges changes,
            Rows rows,
            Jsonb json,
            InstantSource clock) {
        this.editions = editions;
        this.entries = entries;
        this.briefings = briefings;
        this.facts = facts;
        this.words = words;
        this.changes = changes;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// Makes the next edition of a briefing that is locked.
    ///
    /// @param until where its window is to end; it begins where that of the edition before ended
    /// @param date of the run; null if it is made by hand
    /// @param readings what the coverage ledger says; null if it did not answer
    @Transactional(Transactional.TxType.MANDATORY)
    EditionRow make(
            BriefingPlan plan,
            Instant until,
            @Nullable LocalDate date,
            boolean late,
            @Nullable List<SourceReading> readings) {
        EditionRow row = new EditionRow();
        row.number = plan.editions() + 1;
        row.id = EventIds.of("edition", plan.id(), row.number);
        row.tenantId = plan.tenantId();
        row.briefingId = plan.id();
        row.localDate = date;
        row.title = plan.name() + ", " + DAY.format(until.atZone(plan.zone()));
        row.afterAt = plan.toldUntil();
        row.untilAt = until;
        row.late = late;
        row.state = EditionRow.DRAFT;
        row.zone = plan.zone().getId();
        row.approvals = late ? Math.max(1, plan.approvals()) : plan.approvals();
        row.approvedBy = "[]";
        row.sections = plan.sections().stream().map(Section::word).toList();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.findings = "{}";
        row.version = 0;
        editions.persistAndFlush(row);
        fill(plan, row, until, readings);
        briefings.told(plan, row.number, row.untilAt, date != null);
        rows.write(
                "delete from told_mention t using edition e where e.id = t.edition_id and e.briefing_id = ? and e.number < ?",
                plan.id(),
                row.number - REMEMBERED);
        return row;
    }

    /// Takes what came since into a draft. What an editor had a hand in stays as it is; the window grows.
    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(BriefingPlan plan, EditionRow row, Instant until, @Nullable List<SourceReading> readings) {
        row.untilAt = until;
        fill(plan, row, until, readings);
        briefings.told(plan, plan.editions(), row.untilAt, false);
    }

    private void fill(BriefingPlan plan, EditionRow row, Instant until, @Nullable List<SourceReading> readings) {
        List<Found> found = facts.of(plan, row.id, row.afterAt, until);
        if (found.size() == StoredFacts.MAX_MENTIONS && found.getLast().at().isAfter(row.afterAt)) {
            row.untilAt = found.getLast().at();
        }
        List<MentionFact> mentions = found.stream().map(Found::mention).toList();
        rows.write(
                "insert into told_mention (briefing_id, mention_id, edition_id) select ?, id, ? from unnest(?::uuid[]) id"
                        + " on conflict do nothing",
                plan.id(),
                row.id,
                mentions.stream().map(MentionFact::id).toList());
        Map<UUID, ToldStory> told = facts.told(plan, row.number, row.untilAt);
        Draft draft = Draft.of(mentions, told, plan.sections());
        List<Worded> worded = words.of(plan, draft.stories(), spread(plan, draft.stories(), row.untilAt));
        merge(row, worded);
        row.findings = Objects.requireNonNull(json.write(findings(plan, row, draft, worded, readings)));
        row.version++;
        editions.flush();
    }

    private Map<UUID, StoredFacts.Spread> spread(BriefingPlan plan, List<DraftStory> stories, Instant until) {
        return facts.spread(
                plan,
                stories.stream()
                        .filter(story -> story.told() != null)
                        .map(DraftStory::key)
                        .toList(),
                until);
    }

    private void merge(EditionRow row, List<Worded> worded) {
        Map<UUID, EditionEntryRow> known = new HashMap<>();
        entries.ofEdition(row.id).forEach(entry -> known.put(entry.storyKey, entry));
        int position =
                known.values().stream().mapToInt(entry -> entry.position).max().orElse(-1) + 1;
        for (Worded story : worded) {
            EditionEntryRow entry = known.get(story.story().key());
            if (entry == null) {
                entry = new EditionEntryRow();
                entry.id = EventIds.of("edition-entry", row.id, story.story().key());
                entry.editionId = row.id;
                entry.storyKey = story.story().key();
                entry.section = story.story().section().word();
                entry.position = position++;
                tell(entry, story);
                entries.persist(entry);
            } else if (!entry.isTouched()) {
                tell(entry, story);
            }
        }
        entries.flush();
    }

    private void tell(EditionEntryRow entry, Worded story) {
        entry.articleId = story.story().leadId();
        entry.revision = story.revision();
        entry.facts = Objects.requireNonNull(json.write(story.facts()));
    }

    private Findings findings(
            BriefingPlan plan,
            EditionRow row,
            Draft draft,
            List<Worded> worded,
            @Nullable List<SourceReading> readings) {
        DraftFigures before = editions.before(plan.id(), row.number)
                .map(edition -> json.parse(edition.findings, FINDINGS).figures())
                .orElse(null);
        List<Line> quotes = worded.stream()
                .flatMap(story -> story.quotes().stream())
                .limit(Section.QUOTES.most())
                .toList();
        return new Findings(
                draft.figures(),
                before,
                monitors(plan, draft.figures()),
                facts.usual(plan, row.afterAt, row.untilAt),
                quotes,
                changes.of(plan, row.number, row.afterAt, row.untilAt),
                facts.alerts(plan, row.afterAt, row.untilAt),
                WindowCoverage.of(readings, new Window(row.afterAt, row.untilAt)),
                draft.untold().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue)));
    }

    private static List<Findings.MonitorCount> monitors(BriefingPlan plan, DraftFigures figures) {
        return plan.monitors().entrySet().stream()
                .map(monitor -> new Findings.MonitorCount(
                        monitor.getValue().name(), figures.byMonitor().getOrDefault(monitor.getKey(), 0)))
                .sorted(Comparator.comparingInt(Findings.MonitorCount::mentions)
                        .reversed()
                        .thenComparing(Findings.MonitorCount::name))
                .toList();
    }
}
