package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.draft.DraftFigures;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.edition.Edition.Entry;
import io.dateline.gateway.briefing.facts.Findings;
import io.dateline.gateway.briefing.facts.WindowCoverage;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the document of an edition, as its editor left it. Pure.
final class EditionDocument {

    private static final int MAX_NAMES = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private final Edition edition;
    private final ZoneId zone;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    private EditionDocument(Edition edition) {
        this.edition = edition;
        this.zone = ZoneId.of(edition.zone());
    }

    static Document of(Edition edition) {
        return new EditionDocument(edition).document();
    }

    private Document document() {
        if (edition.findings().figures().mentions() == 0) {
            blocks.add(new Block.Notes(List.of(nothing())));
        }
        edition.sections().forEach(this::section);
        return new Document(edition.title(), window() + " (" + edition.zone() + ")", blocks, method());
    }

    private String window() {
        return time(edition.after()) + " – " + time(edition.until());
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    /// Says that nothing was found, and no more than the coverage ledger vouches for.
    private String nothing() {
        Findings findings = edition.findings();
        String usual = " " + one(findings.usual()) + " are usual in as long a time.";
        if (findings.coverage().vouches()) {
            return "No coverage, " + window() + ": 0 mentions." + usual + " All of the "
                    + findings.coverage().sources() + " sources that usually have some were read.";
        }
        return "None found in what could be read, " + window() + ": 0 mentions." + usual;
    }

    /// With one place behind the point.
    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void section(Section section) {
        Findings findings = edition.findings();
        int before = blocks.size();
        switch (section) {
            case ONE_MINUTE, HIGH_IMPACT, ABOUT_US, RIVALS, ISSUES -> stories(section);
            case QUOTES -> lines(section, findings.quotes());
            case CHANGED -> lines(section, findings.changes());
            case FIGURES -> figures(findings);
            case ALERTS -> alerts(findings.alerts());
            case UNREAD -> unread(findings.coverage());
        }
        if (blocks.size() == before) {
            empty.add(section.title());
        }
    }

    private void stories(Section section) {
        List<Entry> shown = edition.entries().stream()
                .filter(entry -> entry.section() == section && !entry.hidden())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(section.title()));
        shown.forEach(entry -> blocks.add(story(entry)));
        int untold = edition.findings().untold().getOrDefault(section.word(), 0);
        if (untold > 0) {
            blocks.add(new Block.Notes(
                    List.of("and " + untold + " more " + (untold == 1 ? "story" : "stories") + " of less weight.")));
        }
    }

    private static Block.Story story(Entry entry) {
        List<Block.Comment> comments = new ArrayList<>();
        comment(comments, "Why it matters", entry.comment());
        String owner = entry.owner() == null ? "" : " (" + entry.owner() + ")";
        if (entry.action() != null) {
            comment(comments, "Action", entry.action() + owner);
        } else if (entry.section() == Section.ONE_MINUTE) {
            comment(comments, "Action", "No action required");
        }
        Line headline = entry.heading() == null
                ? entry.headline()
                : new Line(entry.heading(), null, entry.headline().citations());
        return new Block.Story(headline, entry.facts(), entry.since(), entry.lines(), comments);
    }

    private static void comment(List<Block.Comment> comments, String label, @Nullable String text) {
        if (text != null) {
            comments.add(new Block.Comment(label, text));
        }
    }

    private void lines(Section section, List<Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(section.title()));
            blocks.add(new Block.Lines(lines));
        }
    }

    private void figures(Findings findings) {
        DraftFigures now = findings.figures();
        DraftFigures before = findings.before();
        List<Block.Figure> figures = new ArrayList<>();
        figures.add(new Block.Figure(
                "Mentions",
                String.valueOf(now.mentions()),
                "usual " + one(findings.usual()) + (before == null ? "" : "; edition before " + before.mentions())));
        figures.add(new Block.Figure("Texts, copies once", String.valueOf(now.texts()), null));
        figures.add(new Block.Figure("Stories", String.valueOf(now.stories()), null));
        figures.add(new Block.Figure("Outlets", String.valueOf(now.outlets()), now.tierOne() + " national"));
        if (now.judged() > 0) {
            figures.add(share("Negative", now.negative(), now.judged(), "with a tone"));
        }
        if (now.rivals() > 0) {
            figures.add(share("Share of voice", now.own(), now.own() + now.rivals(), "about us and rivals"));
        }
        blocks.add(new Block.Heading(Section.FIGURES.title()));
        blocks.add(new Block.Figures(figures));
        if (findings.monitors().size() > 1) {
            blocks.add(chart(findings.monitors()));
        }
    }

    private static Block.Figure share(String label, int part, int whole, String of) {
        return new Block.Figure(label, Math.round(100.0 * part / whole) + " %", part + " of " + whole + " " + of);
    }

    private static Chart chart(List<Findings.MonitorCount> monitors) {
        return new Chart(
                "Mentions by monitor",
                "Monitor",
                "Mentions",
                monitors.stream()
                        .map(monitor -> new Chart.Bar(monitor.name(), monitor.mentions()))
                        .toList(),
                "Bars: " + monitors.getFirst().name() + " has most mentions, "
                        + monitors.getFirst().mentions() + ".");
    }

    private void alerts(Findings.AlertCounts alerts) {
        if (alerts.raised() + alerts.open() + alerts.acknowledged() + alerts.closed() > 0) {
            blocks.add(new Block.Heading(Section.ALERTS.title()));
            blocks.add(new Block.Figures(List.of(
                    new Block.Figure("Raised", String.valueOf(alerts.raised()), null),
                    new Block.Figure("Open", String.valueOf(alerts.open()), null),
                    new Block.Figure("Acknowledged", String.valueOf(alerts.acknowledged()), null),
                    new Block.Figure("Closed", String.valueOf(alerts.closed()), null))));
        }
    }

    private void unread(WindowCoverage coverage) {
        blocks.add(new Block.Heading(Section.UNREAD.title()));
        blocks.add(new Block.Notes(List.of(unreadSentence(coverage))));
    }

    private static String unreadSentence(WindowCoverage coverage) {
        if (!coverage.known()) {
            return "The coverage ledger did not answer: nobody can say what was not read.";
        }
        if (coverage.sources() == 0) {
            return "No source usually has mentions yet: nobody can say what was missed.";
        }
        int read = coverage.sources() - coverage.unread().size();
        String sentence = read + " of the " + coverage.sources() + " sources that usually have mentions were read";
        if (coverage.unread().isEmpty()) {
            return sentence + ".";
        }
        String names = coverage.unread().stream()
                .limit(MAX_NAMES)
                .map(unread -> unread.name() + " (" + unread.hours() + " hours)")
                .collect(Collectors.joining(", "));
        int more = coverage.unread().size() - MAX_NAMES;
        return sentence + "; not read: " + names + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private String method() {
        return "Each story once, with its copies; ranked by reach, prominence, outlets, tone and own quotes."
                + " Mentions count articles, each once, found in the time given."
                + (edition.late() ? " Made late." : "")
                + (empty.isEmpty() ? "" : " Left out, because empty: " + String.join(", ", empty) + ".");
    }
}
