package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.view.PaintedDocument;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedBlock;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedChart;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedFigure;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedLine;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedSource;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedStory;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document as Markdown (CommonMark, with tables as GitHub has them).
public final class MarkdownPainter {

    /// What means something to Markdown, wherever it stands.
    private static final String SIGNS = "\\`*_{}[]<>()#+-.!|~&";

    private MarkdownPainter() {}

    public static String paint(Document document, Place place) {
        PaintedDocument painted = new Templated(place).of(document);
        StringBuilder out = new StringBuilder();
        paragraph(out, "# " + escaped(painted.title()));
        paragraph(out, escaped(painted.subtitle()));
        painted.blocks().forEach(block -> block(out, block));
        paragraph(out, "---");
        paragraph(out, escaped(painted.foot()));
        return out.toString();
    }

    private static void block(StringBuilder out, PaintedBlock block) {
        if (block.heading() != null) {
            paragraph(out, "## " + escaped(block.heading()));
        } else if (block.story() != null) {
            story(out, block.story());
        } else if (block.lines() != null) {
            paragraph(out, lines(block.lines()));
        } else if (block.figures() != null) {
            figures(out, block.figures());
        } else if (block.chart() != null) {
            chart(out, block.chart());
        } else if (block.notes() != null) {
            block.notes().forEach(note -> paragraph(out, escaped(note)));
        }
    }

    private static void story(StringBuilder out, PaintedStory story) {
        paragraph(out, "### " + linked(story.headline().text(), story.headline().url()));
        paragraph(out, escaped(story.facts()));
        if (story.since() != null) {
            paragraph(out, escaped(story.since()));
        }
        if (!story.lines().isEmpty()) {
            paragraph(out, lines(story.lines()));
        }
        story.comments()
                .forEach(comment -> paragraph(out, "**" + escaped(comment.label()) + ":** " + escaped(comment.text())));
    }

    private static String lines(List<PaintedLine> lines) {
        return lines.stream()
                .map(line -> "- " + escaped(line.text()) + " ("
                        + line.sources().stream().map(MarkdownPainter::source).collect(Collectors.joining("; "))
                        + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String source(PaintedSource source) {
        return linked(source.name(), source.url() == null ? source.page() : source.url());
    }

    private static void figures(StringBuilder out, List<PaintedFigure> figures) {
        StringBuilder table = new StringBuilder("| Figure | Value | |\n|---|---:|---|");
        figures.forEach(figure -> table.append("\n| ")
                .append(escaped(figure.label()))
                .append(" | ")
                .append(escaped(figure.value()))
                .append(" | ")
                .append(escaped(figure.of()))
                .append(" |"));
        paragraph(out, table.toString());
    }

    private static void chart(StringBuilder out, PaintedChart chart) {
        StringBuilder table = new StringBuilder(
                "| " + escaped(chart.labelHeading()) + " | " + escaped(chart.valueHeading()) + " |\n|---|---:|");
        chart.bars()
                .forEach(bar -> table.append("\n| ")
                        .append(escaped(bar.label()))
                        .append(" | ")
                        .append(escaped(bar.value()))
                        .append(" |"));
        paragraph(out, "**" + escaped(chart.title()) + "**");
        paragraph(out, table.toString());
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append(text).append("\n\n");
    }

    private static String linked(String label, @Nullable String url) {
        return url == null ? escaped(label) : "[" + escaped(label) + "](" + url + ")";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }
}
