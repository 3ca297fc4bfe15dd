package io.dateline.gateway.document.paint;

import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.view.PaintedDocument;
import io.dateline.gateway.document.paint.view.PaintedDocument.PaintedStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document as a card for chats: its figures and first three stories, and how many more there are.
public final class CardPainter {

    private static final int STORIES = 3;

    private CardPainter() {}

    /// @param page of the document in Dateline; null where this installation has no public address
    public static Content paint(Document document, Place place, @Nullable String page) {
        PaintedDocument painted = new Templated(place).of(document);
        List<PaintedStory> stories = painted.blocks().stream()
                .map(PaintedDocument.PaintedBlock::story)
                .filter(Objects::nonNull)
                .toList();
        return new Content(
                painted.title(),
                painted.subtitle(),
                "",
                figures(document),
                stories.stream().limit(STORIES).map(CardPainter::line).toList(),
                Math.max(0, stories.size() - STORIES),
                List.of(),
                0,
                page == null ? List.of() : List.of(new Content.Link("Open in Dateline", page)),
                painted.foot(),
                null);
    }

    private static List<Content.Figure> figures(Document document) {
        List<Content.Figure> figures = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Figures some) {
                some.figures()
                        .forEach(figure -> figures.add(new Content.Figure(
                                figure.label(),
                                figure.of() == null ? figure.value() : figure.value() + " (" + figure.of() + ")")));
            }
        }
        return figures;
    }

    private static Content.Line line(PaintedStory story) {
        PaintedDocument.PaintedSource source = story.headline().sources().getFirst();
        return new Content.Line(story.headline().text(), source.url(), null, story.facts(), source.page());
    }
}
