package io.dateline.gateway.report.snapshot;

import io.dateline.gateway.briefing.facts.WindowCoverage;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.report.ReportPlan;
import io.dateline.gateway.report.ReportPlan.Compared;
import io.dateline.gateway.report.ReportSettings;
import io.dateline.gateway.report.ToneOverride;
import io.dateline.gateway.report.facts.Counts;
import io.dateline.gateway.report.facts.ReportFacts;
import io.dateline.gateway.report.facts.ReportMention;
import io.dateline.gateway.report.facts.StoryGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a report into words. Pure.
final class ReportDocument {

    private static final int MAX_BARS = 10;

    /// A longer period has a bar for each day.
    private static final Duration BY_HOUR = Duration.ofHours(48);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final ReportFacts facts;
    private final ReportPlan plan;
    private final List<Block> blocks = new ArrayList<>();
    private final Earlier earlier;

    private ReportDocument(ReportFacts facts, Earlier earlier) {
        this.facts = facts;
        this.plan = facts.plan();
        this.earlier = earlier;
    }

    /// Figures of a report that was made before, by their labels.
    ///
    /// @param at when; null if there is none
    public record Earlier(@Nullable Instant at, Map<String, String> figures) {

        public static final Earlier NONE = new Earlier(null, Map.of());
    }

    /// @param earlier what a report on a crisis is compared with
    public static Document of(ReportFacts facts, Earlier earlier) {
        return new ReportDocument(facts, earlier).document();
    }

    private Document document() {
        switch (plan.kind()) {
            case CAMPAIGN -> campaign();
            case BENCHMARK -> benchmark();
            case CRISIS -> crisis();
        }
        return new Document(
                plan.name(),
                TIME.format(at(plan.from())) + " – " + TIME.format(at(plan.to())) + " (" + plan.zone() + ")",
                blocks,
                method());
    }

    private void campaign() {
        objective();
        keyFigures();
        findings("Headline findings");
        volume();
        voices();
        bars("Outlets", "Outlet", facts.own(), mention -> outlets(mention));
        bars("Authors", "Author", facts.own(), ReportMention::authors);
        bars("Topics", "Topic", facts.own(), ReportMention::topics);
        stories();
        lines("Quotes", facts.quotes());
        coverage("Coverage", facts.own());
        ending();
    }

    private void benchmark() {
        objective();
        findings("Headline findings");
        voices();
        tones();
        for (Map.Entry<UUID, Compared> monitor : plan.monitors().entrySet()) {
            bars(
                    "Topics of " + monitor.getValue().name(),
                    "Topic",
                    facts.ofMonitor(monitor.getKey()),
                    ReportMention::topics);
        }
        withoutUs();
        volume();
        stories();
        ending();
    }

    private void crisis() {
        heading("Status at " + TIME.format(at(facts.at())));
        ReportSettings settings = plan.settings();
        List<String> situation = settings.findings();
        blocks.add(
                new Block.Notes(situation.isEmpty() ? List.of("Nobody has said what the situation is.") : situation));
        keyFigures();
        first();
        volume();
        decisions();
        coverage(
                "National outlets",
                facts.own().stream().filter(ReportMention::isTierOne).toList());
        stories();
        lines("Statements", facts.quotes());
        coverage("Coverage", facts.own());
        objective();
        ending();
    }

    private void heading(String text) {
        blocks.add(new Block.Heading(text));
    }

    private void objective() {
        List<String> sentences = new ArrayList<>();
        if (plan.settings().objective() != null) {
            sentences.add(plan.settings().objective());
        }
        if (plan.settings().audience() != null) {
            sentences.add("Audience: " + plan.settings().audience());
        }
        if (!sentences.isEmpty()) {
            heading("Objective");
            blocks.add(new Block.Notes(sentences));
        }
    }

    private void findings(String title) {
        List<String> findings = plan.settings().findings();
        if (!findings.isEmpty()) {
            heading(title);
            blocks.add(new Block.Notes(findings));
        }
    }

    private void keyFigures() {
        heading("Key figures");
        blocks.add(new Block.Figures(
                ReportFigures.key(facts).stream().map(this::beside).toList()));
    }

    /// With what the report before it said, in a crisis: that is what has changed.
    private Block.Figure beside(Block.Figure figure) {
        String then = earlier.figures().get(figure.label());
        if (earlier.at() == null || then == null) {
            return figure;
        }
        String since = then + " at " + HOUR.format(at(earlier.at()));
        return new Block.Figure(
                figure.label(), figure.value(), figure.of() == null ? since : figure.of() + "; " + since);
    }

    private void first() {
        facts.own().stream()
                .min(Comparator.comparing(ReportMention::time).thenComparing(ReportMention::articleId))
                .map(mention -> facts.headlines().get(mention.articleId()))
                .ifPresent(line -> {
                    heading("First report");
                    blocks.add(new Block.Lines(List.of(line)));
                });
    }

    private void volume() {
        boolean byHour = Duration.between(plan.from(), plan.to()).compareTo(BY_HOUR) <= 0;
        Map<String, Double> counts = byHour ? hours() : days();
        heading(byHour ? "Mentions by hour" : "Mentions by day");
        String most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry ->
                        "most on " + entry.getKey() + ", " + entry.getValue().intValue())
                .orElse("none");
        chart("Articles about us, each once", byHour ? "Hour" : "Day", counts, "Bars over time: " + most + ".");
    }

    private Map<String, Double> hours() {
        Map<Instant, Double> counts = new TreeMap<>();
        for (Instant hour = plan.from().truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(plan.to());
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            counts.put(hour, 0.0);
        }
        articles(facts.own()).forEach((id, time) -> counts.merge(time.truncatedTo(ChronoUnit.HOURS), 1.0, Double::sum));
        Map<String, Double> named = new LinkedHashMap<>();
        // Where the clocks go back an hour of the day comes twice.
        counts.forEach((hour, count) -> named.merge(HOUR.format(at(hour)), count, Double::sum));
        return named;
    }

    private Map<String, Double> days() {
        Map<LocalDate, Double> counts = new TreeMap<>();
        LocalDate last = at(plan.to().minusNanos(1)).toLocalDate();
        for (LocalDate day = at(plan.from()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            counts.put(day, 0.0);
        }
        articles(facts.own()).forEach((id, time) -> counts.merge(at(time).toLocalDate(), 1.0, Double::sum));
        Map<String, Double> named = new LinkedHashMap<>();
        counts.forEach(
                (day, count) -> named.put(DAY.format(day) + (counts.size() > 366 ? " " + day.getYear() : ""), count));
        return named;
    }

    private static Map<UUID, Instant> articles(List<ReportMention> mentions) {
        return mentions.stream()
                .collect(Collectors.toMap(ReportMention::articleId, ReportMention::time, (first, other) -> first));
    }

    private void voices() {
        if (plan.monitors().values().stream().noneMatch(Compared::rival)) {
            return;
        }
        heading("Share of voice");
        blocks.add(new Block.Figures(ReportFigures.voices(facts)));
        share("By articles", Counts::articles);
        share("By texts, copies once", Counts::texts);
        share("By stories", Counts::stories);
        share("By articles of national outlets", Counts::tierOne);
    }

    private void share(String title, ToIntFunction<Counts> of) {
        Map<String, Double> counts = new LinkedHashMap<>();
        plan.monitors()
                .forEach((id, monitor) ->
                        counts.merge(monitor.name(), (double) of.applyAsInt(facts.countsOf(id)), Double::sum));
        chart(title, "Monitor", counts, "Bars: " + leading(counts) + ".");
    }

    private static String leading(Map<String, Double> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() + " has most, " + entry.getValue().intValue())
                .orElse("nothing");
    }

    private void tones() {
        heading("Tone");
        blocks.add(new Block.Figures(plan.monitors().entrySet().stream()
                .map(entry -> ReportFigures.negative(entry.getValue().name(), facts.countsOf(entry.getKey())))
                .toList()));
    }

    /// Outlets that write about rivals and not about us.
    private void withoutUs() {
        Set<UUID> ours = new HashSet<>();
        facts.own().forEach(mention -> ours.add(mention.outletId()));
        List<ReportMention> others = facts.mentions().stream()
                .filter(mention -> !ours.contains(mention.outletId()))
                .toList();
        bars("Outlets that write about rivals and not about us", "Outlet", others, mention -> outlets(mention));
    }

    private static List<String> outlets(ReportMention mention) {
        return mention.outlet() == null ? List.of() : List.of(mention.outlet());
    }

    private void bars(
            String title,
            String label,
            List<ReportMention> mentions,
            Function<ReportMention, Collection<String>> names) {
        Map<String, Set<UUID>> articles = new TreeMap<>();
        mentions.forEach(mention -> names.apply(mention)
                .forEach(name ->
                        articles.computeIfAbsent(name, known -> new HashSet<>()).add(mention.articleId())));
        Map<String, Double> counts = new LinkedHashMap<>();
        articles.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<UUID>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .limit(MAX_BARS)
                .forEach(entry ->
                        counts.put(entry.getKey(), (double) entry.getValue().size()));
        if (!counts.isEmpty()) {
            heading(title);
            String more = articles.size() > MAX_BARS ? " of " + articles.size() : "";
            chart(
                    "Articles by " + label.toLowerCase(Locale.ROOT) + ", the " + counts.size() + more + " with most",
                    label,
                    counts,
                    "Bars: " + leading(counts) + ".");
        }
    }

    private void chart(String title, String label, Map<String, Double> counts, String alt) {
        if (!counts.isEmpty()) {
            blocks.add(new Chart(
                    title,
                    label,
                    "Articles",
                    counts.entrySet().stream()
                            .map(entry -> new Chart.Bar(entry.getKey(), entry.getValue()))
                            .toList(),
                    alt));
        }
    }

    private void stories() {
        List<Block> told = new ArrayList<>();
        for (StoryGroup story :
                StoryGroup.of(facts.own()).stream().limit(StoryGroup.TOLD).toList()) {
            Line headline = facts.headlines().get(story.best().articleId());
            // What was erased meanwhile is not told.
            if (headline != null) {
                told.add(new Block.Story(headline, facts(story), null, List.of(), List.of()));
            }
        }
        if (!told.isEmpty()) {
            heading("Stories");
            blocks.addAll(told);
        }
    }

    private String facts(StoryGroup story) {
        Counts counts = story.counts();
        ReportMention first = story.first();
        return counted(counts.outlets(), "outlet") + " · " + counted(counts.articles(), "article") + ", "
                + counted(counts.texts(), "text") + " · first: "
                + (first.outlet() == null ? "a text of your own" : first.outlet()) + ", "
                + HOUR.format(at(first.time()))
                + (counts.negative() > 0 ? " · " + counts.negative() + " negative" : "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void lines(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            heading(title);
            blocks.add(new Block.Lines(lines));
        }
    }

    /// Articles one by one, the latest first.
    private void coverage(String title, List<ReportMention> mentions) {
        Map<UUID, ReportMention> articles = new LinkedHashMap<>();
        mentions.forEach(mention -> articles.putIfAbsent(mention.articleId(), mention));
        List<Block> listed = new ArrayList<>();
        for (ReportMention mention : articles.values()) {
            Line headline = facts.headlines().get(mention.articleId());
            if (headline != null && listed.size() < plan.listed()) {
                listed.add(new Block.Story(headline, facts(mention), null, List.of(), List.of()));
            }
        }
        if (!listed.isEmpty()) {
            heading(title);
            blocks.addAll(listed);
            int more = articles.size() - listed.size();
            if (more > 0) {
                blocks.add(new Block.Notes(List.of("and " + more + " more, which this report does not list.")));
            }
        }
    }

    private String facts(ReportMention mention) {
        return (mention.outlet() == null ? "a text of your own" : mention.outlet())
                + reach(mention.tier()) + " · "
                + HOUR.format(at(mention.time()))
                + (mention.tone() == null ? "" : " · " + mention.tone());
    }

    /// As the pages name it.
    private static String reach(@Nullable Integer tier) {
        return switch (tier) {
            case 1 -> " (national)";
            case 2 -> " (major)";
            case 3 -> " (smaller)";
            case 4 -> " (niche)";
            case null, default -> "";
        };
    }

    private void decisions() {
        if (!plan.decisions().isEmpty()) {
            heading("Decisions");
            blocks.add(new Block.Notes(plan.decisions().stream()
                    .map(decision -> HOUR.format(at(decision.at())) + ", " + decision.by() + ": " + decision.decision()
                            + (decision.basis() == null ? "" : " Because: " + decision.basis()))
                    .toList()));
        }
    }

    private void ending() {
        List<ToneOverride> tones = plan.settings().tones();
        if (!tones.isEmpty()) {
            heading("Tones judged for this report");
            blocks.add(new Block.Notes(tones.stream().map(this::judged).toList()));
        }
        heading("What could not be read");
        blocks.add(new Block.Notes(List.of(unread(facts.coverage()))));
    }

    private String judged(ToneOverride tone) {
        Line headline = facts.headlines().get(tone.articleId());
        return (headline == null ? "An article" : "“" + headline.text() + "”") + " counts as " + tone.label() + ": "
                + tone.reason();
    }

    private static String unread(WindowCoverage coverage) {
        if (!coverage.known()) {
            return "The coverage ledger did not answer: nobody can say what was not read.";
        }
        if (coverage.sources() == 0) {
            return "No source usually has mentions yet: nobody can say what was missed.";
        }
        if (coverage.unread().isEmpty()) {
            return "All of the " + coverage.sources() + " sources that usually have mentions were read.";
        }
        return coverage.unread().stream()
                .limit(MAX_BARS)
                .map(unread -> unread.name() + " (" + unread.hours() + " hours)")
                .collect(Collectors.joining(
                        ", ",
                        "Not read for more than two hours, of " + coverage.sources() + " sources: ",
                        coverage.unread().size() > MAX_BARS
                                ? " and " + (coverage.unread().size() - MAX_BARS) + " more."
                                : "."));
    }

    private String method() {
        ReportSettings settings = plan.settings();
        return "Counted by Dateline: articles by the time they were published, each once; texts count copies once; what"
                + " was dismissed does not count. Monitors: "
                + plan.monitors().values().stream().map(Compared::name).collect(Collectors.joining(", ")) + "."
                + (settings.tag() == null ? "" : " Only what has the tag “" + settings.tag() + "”.")
                + (settings.states().isEmpty() ? "" : " Only what is " + String.join(" or ", plan.states()) + ".")
                + (plan.outlets() == null ? "" : " Only " + plan.outlets().size() + " outlets of a list.")
                + " Tone is a model's, unless a person has stated another: positive, neutral or negative towards whom a"
                + " monitor looks for where sentences show it, else of the article.";
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(plan.zone());
    }
}
