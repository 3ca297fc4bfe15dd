package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.pdf.MissingGlyphsException;
import io.dateline.gateway.document.paint.pdf.PdfFlow;
import io.dateline.gateway.document.paint.pdf.PdfFonts;
import io.dateline.gateway.document.paint.pdf.PdfSpan;
import io.dateline.gateway.document.paint.pdf.PdfSpan.Look;
import io.dateline.gateway.document.paint.pdf.PdfTooLargeException;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedChart;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedLine;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedSource;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedStory;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.text.Characters;
import io.dateline.platform.work.Cancellation;
import java.util.ArrayList;
import java.util.List;

/// Paints one document as PDF, block by block.
final class PdfBlocks {

    /// Of everything that Dateline says itself.
    private static final String LANGUAGE = "en";

    private static final int MAX_NAME = 80;

    private final Templated templated;
    private final PdfFlow flow;

    private PdfBlocks(PdfFonts fonts, Document document, Place place) {
        this.templated = new Templated(place);
        this.flow = new PdfFlow(fonts, document.title(), LANGUAGE);
    }

    /// @throws ProblemException a block cannot be painted; it is named
    static byte[] paint(PdfFonts fonts, Document document, Place place) {
        try {
            PdfBlocks blocks = new PdfBlocks(fonts, document, place);
            blocks.head(document);
            document.blocks().forEach(blocks::named);
            blocks.foot(document);
            return blocks.flow.file();
        } catch (PdfTooLargeException e) {
            throw new ProblemException(422, "pdf-too-large", "The PDF would have more than 64 MB; tell less.");
        }
    }

    private void head(Document document) {
        named("The title", () -> {
            flow.heading(PdfFlow.Heading.TITLE, document.title(), null, null);
            flow.paragraph(List.of(PdfSpan.of(document.subtitle(), Look.QUIET)), null);
        });
    }

    private void foot(Document document) {
        named("The foot", () -> {
            flow.rule();
            flow.paragraph(List.of(PdfSpan.of(document.foot(), Look.QUIET)), null);
        });
    }

    private void named(Block block) {
        Cancellation.check();
        named(name(block), () -> paint(block));
    }

    private static void named(String name, Runnable painting) {
        try {
            painting.run();
        } catch (MissingGlyphsException e) {
            throw new ProblemException(
                    422,
                    "cannot-be-painted",
                    name + " cannot be painted as PDF: no font has " + e.getMessage()
                            + ". Name one that has in dateline.document.fonts, or take another form.");
        }
    }

    private static String name(Block block) {
        return switch (block) {
            case Block.Heading heading -> "The heading " + quoted(heading.text());
            case Block.Story story -> "The story " + quoted(story.headline().text());
            case Block.Lines lines ->
                "The list that begins "
                        + quoted(
                                lines.lines().isEmpty()
                                        ? ""
                                        : lines.lines().getFirst().text());
            case Block.Figures figures ->
                "The table of "
                        + quoted(
                                figures.figures().isEmpty()
                                        ? ""
                                        : figures.figures().getFirst().label());
            case Chart chart -> "The chart " + quoted(chart.title());
            case Block.Notes notes ->
                "The note "
                        + quoted(
                                notes.sentences().isEmpty()
                                        ? ""
                                        : notes.sentences().getFirst());
        };
    }

    private static String quoted(String text) {
        return "“" + Characters.onOneLine(text, MAX_NAME) + "”";
    }

    private void paint(Block block) {
        switch (block) {
            case Block.Heading heading -> flow.heading(PdfFlow.Heading.SECTION, heading.text(), null, null);
            case Block.Story story -> story(templated.story(story));
            case Block.Lines lines -> list(templated.lines(lines.lines()));
            case Block.Figures figures -> figures(figures);
            case Chart chart -> chart(chart);
            case Block.Notes notes ->
                notes.sentences().forEach(note -> flow.paragraph(List.of(PdfSpan.of(note, Look.TEXT)), null));
        }
    }

    private void story(PaintedStory story) {
        PaintedLine headline = story.headline();
        flow.heading(PdfFlow.Heading.STORY, headline.text(), headline.url(), headline.language());
        flow.paragraph(List.of(PdfSpan.of(story.facts(), Look.QUIET)), null);
        if (story.since() != null) {
            flow.paragraph(List.of(PdfSpan.of(story.since(), Look.STRONG)), null);
        }
        story.lines().forEach(line -> flow.paragraph(spans(line), line.language()));
        story.comments()
                .forEach(comment -> flow.paragraph(
                        List.of(PdfSpan.of(comment.label() + ": ", Look.STRONG), PdfSpan.of(comment.text(), Look.TEXT)),
                        null));
    }

    private void list(List<PaintedLine> lines) {
        if (!lines.isEmpty()) {
            flow.list(lines.stream()
                    .map(line -> new PdfFlow.Bullet(spans(line), line.language()))
                    .toList());
        }
    }

    private static List<PdfSpan> spans(PaintedLine line) {
        List<PdfSpan> spans = new ArrayList<>();
        spans.add(PdfSpan.of(line.text() + " ", Look.TEXT));
        // The marks keep the brackets with what is in them where the line is read from the right.
        String before = "\u200e(";
        for (PaintedSource source : line.sources()) {
            String url = source.url() == null ? source.page() : source.url();
            spans.add(new PdfSpan(before, Look.QUIET, null, LANGUAGE));
            spans.add(new PdfSpan(source.name(), Look.QUIET, url, LANGUAGE));
            before = "; ";
        }
        spans.add(new PdfSpan(")\u200e", Look.QUIET, null, LANGUAGE));
        return spans;
    }

    private void figures(Block.Figures figures) {
        if (figures.figures().isEmpty()) {
            return;
        }
        flow.table(new PdfFlow.Table(
                List.of("Figure", "Value", "Of, or compared with"),
                List.of(0.35, 0.2, 0.45),
                List.of(false, true, false),
                Templated.figures(figures).stream()
                        .map(figure -> List.of(figure.label(), figure.value(), figure.of()))
                        .toList()));
    }

    private void chart(Chart chart) {
        PaintedChart painted = Templated.chart(chart);
        double max = chart.max();
        flow.paragraph(List.of(PdfSpan.of(chart.title(), Look.STRONG)), null);
        flow.bars(
                chart.bars().stream()
                        .map(bar -> new PdfFlow.Bar(bar.label(), bar.shown(), max == 0 ? 0 : bar.value() / max))
                        .toList(),
                chart.alt());
        flow.table(new PdfFlow.Table(
                List.of(painted.labelHeading(), painted.valueHeading()),
                List.of(0.6, 0.2),
                List.of(false, true),
                painted.bars().stream()
                        .map(bar -> List.of(bar.label(), bar.value()))
                        .toList()));
    }
}
