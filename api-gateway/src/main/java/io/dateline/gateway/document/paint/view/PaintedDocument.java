package io.dateline.gateway.document.paint.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as templates paint it. All texts are plain: those of HTML escape them.
public record PaintedDocument(String title, String subtitle, List<PaintedBlock> blocks, String foot) {

    /// Exactly one of these is not null.
    public record PaintedBlock(
            @Nullable String heading,
            @Nullable PaintedStory story,
            @Nullable List<PaintedLine> lines,
            @Nullable List<PaintedFigure> figures,
            @Nullable PaintedChart chart,
            @Nullable List<String> notes) {}

    public record PaintedStory(
            PaintedLine headline,
            String facts,
            @Nullable String since,
            List<PaintedLine> lines,
            List<PaintedComment> comments) {}

    /// @param language BCP 47; null where unknown
    /// @param url where a reader goes for it; null if nowhere
    public record PaintedLine(
            String text,
            @Nullable String language,
            @Nullable String url,
            List<PaintedSource> sources) {}

    /// @param name outlet and time
    /// @param url at the publisher; null where it has none that a browser should open
    /// @param page in Dateline; null where this installation has no public address
    public record PaintedSource(
            String name, @Nullable String url, @Nullable String page) {}

    public record PaintedComment(String label, String text) {}

    /// @param of empty where there is nothing to compare with
    public record PaintedFigure(String label, String value, String of) {}

    public record PaintedChart(
            String title, String labelHeading, String valueHeading, String alt, int height, List<PaintedBar> bars) {}

    /// @param share of the longest bar, 0 to 100
    /// @param rest 100 less `share`
    /// @param top of the bar in a drawing whose bars are 24 apart
    public record PaintedBar(String label, String value, int share, int rest, int top) {}
}
