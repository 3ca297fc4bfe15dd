package io.dateline.gateway.document.paint;

import io.dateline.gateway.channel.content.WebLink;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.document.paint.view.PaintedDocument;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedBar;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedBlock;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedChart;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedComment;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedFigure;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedLine;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedSource;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedStory;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes of a document what templates take.
final class Templated {

    private static final int BAR_DISTANCE = 24;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    private final Place place;

    Templated(Place place) {
        this.place = place;
    }

    PaintedDocument of(Document document) {
        return new PaintedDocument(
                document.title(),
                document.subtitle(),
                document.blocks().stream().map(this::block).toList(),
                document.foot());
    }

    private PaintedBlock block(Block block) {
        return switch (block) {
            case Block.Heading heading -> new PaintedBlock(heading.text(), null, null, null, null, null);
            case Block.Story story -> new PaintedBlock(null, story(story), null, null, null, null);
            case Block.Lines lines -> new PaintedBlock(null, null, lines(lines.lines()), null, null, null);
            case Block.Figures figures -> new PaintedBlock(null, null, null, figures(figures), null, null);
            case Chart chart -> new PaintedBlock(null, null, null, null, chart(chart), null);
            case Block.Notes notes -> new PaintedBlock(null, null, null, null, null, notes.sentences());
        };
    }

    PaintedStory story(Block.Story story) {
        return new PaintedStory(
                line(story.headline()),
                story.facts(),
                story.since(),
                lines(story.lines()),
                story.comments().stream()
                        .map(comment -> new PaintedComment(comment.label(), comment.text()))
                        .toList());
    }

    List<PaintedLine> lines(List<Line> lines) {
        return lines.stream().map(this::line).toList();
    }

    private PaintedLine line(Line line) {
        List<PaintedSource> sources = line.citations().stream()
                .map(citation -> source(citation, place.zone()))
                .toList();
        PaintedSource first = sources.getFirst();
        return new PaintedLine(line.text(), line.language(), first.url() == null ? first.page() : first.url(), sources);
    }

    private PaintedSource source(CitedArticle citation, ZoneId zone) {
        String outlet = citation.outlet() == null ? "A text of your own" : citation.outlet();
        return new PaintedSource(
                outlet + ", " + TIME.format(citation.time().atZone(zone)),
                WebLink.foreign(citation.url()),
                place.article(citation.place().articleId()));
    }

    static List<PaintedFigure> figures(Block.Figures figures) {
        return figures.figures().stream()
                .map(figure ->
                        new PaintedFigure(figure.label(), figure.value(), figure.of() == null ? "" : figure.of()))
                .toList();
    }

    static PaintedChart chart(Chart chart) {
        List<PaintedBar> bars = new ArrayList<>();
        for (Chart.Bar bar : chart.bars()) {
            int share = chart.max() == 0 ? 0 : (int) Math.round(100 * bar.value() / chart.max());
            bars.add(new PaintedBar(bar.label(), bar.shown(), share, 100 - share, bars.size() * BAR_DISTANCE));
        }
        return new PaintedChart(
                chart.title(),
                chart.labelHeading(),
                chart.valueHeading(),
                chart.alt(),
                bars.size() * BAR_DISTANCE,
                bars);
    }
}
