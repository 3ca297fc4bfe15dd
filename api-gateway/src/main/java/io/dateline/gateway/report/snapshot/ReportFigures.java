package io.dateline.gateway.report.snapshot;

import io.dateline.gateway.document.Block;
import io.dateline.gateway.report.ReportPlan.Compared;
import io.dateline.gateway.report.facts.Counts;
import io.dateline.gateway.report.facts.ReportFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a report, as it prints them and as they are counted again later. Pure.
final class ReportFigures {

    private ReportFigures() {}

    /// All of them by their labels, in the order in which they are printed.
    public static Map<String, String> all(ReportFacts facts) {
        Map<String, String> all = new LinkedHashMap<>();
        key(facts).forEach(figure -> all.put(figure.label(), figure.value()));
        voices(facts).forEach(figure -> all.put("Share of voice, " + figure.label(), figure.value()));
        facts.plan().monitors().forEach((id, monitor) -> {
            Block.Figure negative = negative(monitor.name(), facts.countsOf(id));
            all.put("Negative, " + negative.label(), negative.value());
        });
        return all;
    }

    /// About us, beside the period before.
    static List<Block.Figure> key(ReportFacts facts) {
        Counts now = Counts.of(facts.own());
        Counts before = Counts.of(facts.ownBefore());
        List<Block.Figure> figures = new ArrayList<>();
        figures.add(beside("Articles", now.articles(), before.articles()));
        figures.add(beside("Texts, copies once", now.texts(), before.texts()));
        figures.add(beside("Stories", now.stories(), before.stories()));
        figures.add(beside("Outlets", now.outlets(), before.outlets()));
        figures.add(beside("Articles of national outlets", now.tierOne(), before.tierOne()));
        figures.add(negative("Negative", now));
        figures.add(share("Positive", now.positive(), now.judged(), "articles with a tone"));
        return figures;
    }

    private static Block.Figure beside(String label, int now, int before) {
        return new Block.Figure(label, String.valueOf(now), "period before: " + before);
    }

    static Block.Figure negative(String label, Counts counts) {
        return share(label, counts.negative(), counts.judged(), "articles with a tone");
    }

    /// How much of the talk is about each monitor: an article about two counts for each.
    static List<Block.Figure> voices(ReportFacts facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        facts.plan()
                .monitors()
                .forEach((id, monitor) ->
                        counts.merge(name(monitor), facts.countsOf(id).articles(), Integer::sum));
        if (facts.plan().monitors().values().stream().noneMatch(Compared::rival)) {
            return List.of();
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue(), all, "articles about any of them"))
                .toList();
    }

    private static String name(Compared monitor) {
        return monitor.rival() ? monitor.name() + " (rival)" : monitor.name();
    }

    private static Block.Figure share(String label, int part, int whole, String of) {
        return whole == 0
                ? new Block.Figure(label, "none", "no " + of)
                : new Block.Figure(label, Math.round(100.0 * part / whole) + " %", part + " of " + whole + " " + of);
    }
}
