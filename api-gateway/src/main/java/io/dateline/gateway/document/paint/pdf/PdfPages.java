package io.dateline.gateway.document.paint.pdf;

import io.dateline.gateway.document.paint.pdf.TextLine.Glyph;
import io.dateline.gateway.document.paint.pdf.TextLine.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages of one file with their marks, links, bookmarks and tags. Lengths are in points, from the lower left corner
/// of a page.
final class PdfPages {

    /// A4.
    static final double WIDTH = 595.28;

    static final double HEIGHT = 841.89;

    /// What is no part of the text, such as a page number.
    private static final Tag NO_TEXT = Tag.document();

    private static final class Page {
        private final StringBuilder content = new StringBuilder();
        private final List<Tag> marks = new ArrayList<>();
        private final List<Integer> links = new ArrayList<>();
        private @Nullable Tag open;
    }

    private record Link(double left, double bottom, double right, double top, String url, String text, Tag tag) {}

    private record Bookmark(String text, int page, double top) {}

    private final PdfFile file = new PdfFile();
    private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Tag root = Tag.document();
    private final List<Page> pages = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    Tag root() {
        return root;
    }

    int count() {
        return pages.size();
    }

    void add() {
        if (!pages.isEmpty()) {
            close(pages.getLast());
        }
        pages.add(new Page());
    }

    void bookmark(String text, double top) {
        bookmarks.add(new Bookmark(text, pages.size() - 1, top));
    }

    /// @param tag what the line is part of; null if it is no part of the text
    /// @param inside the parts of `tag` that words of it are, which are added as they come
    void draw(TextLine line, @Nullable Tag tag, Map<PdfSpan, Tag> inside, double x, double baseline) {
        for (Piece piece : line.pieces()) {
            Tag owner = tag == null ? NO_TEXT : owner(piece.span(), tag, inside);
            draw(pages.size() - 1, owner, piece, x + piece.x(), baseline);
            String url = piece.span().url();
            if (tag != null && url != null) {
                link(piece, url, owner, x + piece.x(), baseline);
            }
        }
    }

    /// On a page that is done already, as no part of the text.
    void drawAfterwards(int page, TextLine line, double x, double baseline) {
        line.pieces().forEach(piece -> draw(page, NO_TEXT, piece, x + piece.x(), baseline));
    }

    private static Tag owner(PdfSpan span, Tag tag, Map<PdfSpan, Tag> inside) {
        boolean isTurned =
                Bidi.requiresBidi(span.text().toCharArray(), 0, span.text().length());
        if (span.url() == null && span.language() == null && !isTurned) {
            return tag;
        }
        Tag.Kind kind = span.url() == null ? Tag.Kind.SPAN : Tag.Kind.LINK;
        return inside.computeIfAbsent(
                span,
                _ -> tag.addWords(kind, span.language(), isTurned ? span.text().strip() : null));
    }

    private void draw(int number, Tag owner, Piece piece, double x, double baseline) {
        Page page = pages.get(number);
        mark(page, number, owner);
        StringBuilder content = page.content;
        content.append("BT ").append(piece.span().ink().fill());
        content.append("1 0 0 1 ").append(PdfFile.number(x)).append(' ');
        content.append(PdfFile.number(baseline)).append(" Tm ");
        @Nullable Typeface face = null;
        for (Glyph glyph : piece.glyphs()) {
            EmbeddedFont font = fonts.computeIfAbsent(glyph.face(), wanted -> new EmbeddedFont(wanted, file.reserve()));
            if (glyph.face() != face) {
                content.append(face == null ? "" : "> Tj ");
                content.append("/F").append(font.object()).append(' ');
                content.append(PdfFile.number(piece.span().look().size())).append(" Tf <");
                face = glyph.face();
            }
            content.append(font.code(glyph));
        }
        content.append("> Tj ET\n");
    }

    private void link(Piece piece, String url, Tag tag, double x, double baseline) {
        double size = piece.span().look().size();
        int page = pages.size() - 1;
        tag.add(new Tag.Kid.Clickable(page, links.size()));
        pages.getLast().links.add(links.size());
        links.add(new Link(
                x,
                baseline - size / 4,
                x + piece.width(),
                baseline + size,
                url,
                piece.span().text(),
                tag));
    }

    /// @param tag what it is part of; null if it is no part of the text
    void bar(@Nullable Tag tag, Ink ink, double x, double bottom, double width, double height) {
        Page page = pages.getLast();
        mark(page, pages.size() - 1, tag == null ? NO_TEXT : tag);
        page.content.append(ink.fill()).append(PdfFile.number(x)).append(' ');
        page.content.append(PdfFile.number(bottom)).append(' ');
        page.content.append(PdfFile.number(width)).append(' ');
        page.content.append(PdfFile.number(height)).append(" re f\n");
    }

    private static void mark(Page page, int number, Tag owner) {
        if (page.open == owner) {
            return;
        }
        close(page);
        page.open = owner;
        if (owner == NO_TEXT) {
            page.content.append("/Artifact BMC\n");
            return;
        }
        int mark = page.marks.size();
        page.marks.add(owner);
        owner.add(new Tag.Kid.Marks(number, mark));
        page.content.append('/').append(owner.kind().word());
        page.content.append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    private static void close(Page page) {
        if (page.open != null) {
            page.content.append("EMC\n");
            page.open = null;
        }
    }

    /// @param language of the document, BCP 47
    byte[] finish(String title, String language) throws IOException {
        pages.forEach(PdfPages::close);
        int tree = file.reserve();
        List<Integer> pageObjects = pages.stream().map(_ -> file.reserve()).toList();
        List<Integer> linkObjects = links.stream().map(_ -> file.reserve()).toList();
        int tags = new TagTree(file, pageObjects, linkObjects)
                .write(
                        root,
                        pages.stream().map(page -> page.marks).toList(),
                        links.stream().map(Link::tag).toList());
        String resources = "<</Font <<"
                + fonts.values().stream()
                        .map(font -> "/F" + font.object() + " " + PdfFile.reference(font.object()))
                        .collect(Collectors.joining(" "))
                + ">>>>";
        int shared = file.add(resources);
        for (int i = 0; i < pages.size(); i++) {
            page(i, tree, shared, pageObjects, linkObjects);
        }
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            file.put(
                    linkObjects.get(i),
                    "<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [" + PdfFile.number(link.left) + " "
                            + PdfFile.number(link.bottom) + " " + PdfFile.number(link.right) + " "
                            + PdfFile.number(link.top) + "] /Contents " + PdfFile.text(link.text) + " /StructParent "
                            + (pages.size() + i) + " /A <</S /URI /URI " + uri(link.url) + ">>>>");
        }
        file.put(
                tree,
                "<</Type /Pages /Count " + pages.size() + " /Kids [" + references(pageObjects) + "] /MediaBox [0 0 "
                        + PdfFile.number(WIDTH) + " " + PdfFile.number(HEIGHT) + "]>>");
        for (EmbeddedFont font : fonts.values()) {
            font.write(file);
        }
        int metadata = file.addStream("/Type /Metadata /Subtype /XML", metadata(title, language));
        int catalog = file.add("<</Type /Catalog /Pages " + PdfFile.reference(tree) + " /Lang "
                + PdfFile.text(language) + " /MarkInfo <</Marked true>> /StructTreeRoot " + PdfFile.reference(tags)
                + " /ViewerPreferences <</DisplayDocTitle true>> /Metadata " + PdfFile.reference(metadata)
                + outlines(pageObjects) + ">>");
        int information = file.add("<</Title " + PdfFile.text(title) + " /Producer (Dateline)>>");
        return file.finish(catalog, information);
    }

    private void page(int number, int tree, int resources, List<Integer> pageObjects, List<Integer> linkObjects) {
        Page page = pages.get(number);
        int content = file.addStream("", page.content.toString().getBytes(StandardCharsets.US_ASCII));
        String annotations = page.links.isEmpty()
                ? ""
                : " /Annots ["
                        + references(page.links.stream().map(linkObjects::get).toList()) + "]";
        file.put(
                pageObjects.get(number),
                "<</Type /Page /Parent " + PdfFile.reference(tree) + " /Resources " + PdfFile.reference(resources)
                        + " /Contents " + PdfFile.reference(content) + " /StructParents " + number + " /Tabs /S"
                        + annotations + ">>");
    }

    private String outlines(List<Integer> pageObjects) {
        if (bookmarks.isEmpty()) {
            return "";
        }
        int outline = file.reserve();
        List<Integer> objects = bookmarks.stream().map(_ -> file.reserve()).toList();
        for (int i = 0; i < objects.size(); i++) {
            Bookmark bookmark = bookmarks.get(i);
            file.put(
                    objects.get(i),
                    "<</Title " + PdfFile.text(bookmark.text) + " /Parent " + PdfFile.reference(outline)
                            + (i == 0 ? "" : " /Prev " + PdfFile.reference(objects.get(i - 1)))
                            + (i + 1 == objects.size() ? "" : " /Next " + PdfFile.reference(objects.get(i + 1)))
                            + " /Dest [" + PdfFile.reference(pageObjects.get(bookmark.page)) + " /XYZ 0 "
                            + PdfFile.number(bookmark.top) + " null]>>");
        }
        file.put(
                outline,
                "<</Type /Outlines /Count " + objects.size() + " /First " + PdfFile.reference(objects.getFirst())
                        + " /Last " + PdfFile.reference(objects.getLast()) + ">>");
        return " /PageMode /UseOutlines /Outlines " + PdfFile.reference(outline);
    }

    private static String references(List<Integer> objects) {
        return objects.stream().map(PdfFile::reference).collect(Collectors.joining(" "));
    }

    /// An address as a string of PDF: brackets and backslashes would end it.
    private static String uri(String url) {
        StringBuilder text = new StringBuilder("(");
        for (byte each : url.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f && each != '(' && each != ')' && each != '\\') {
                text.append((char) each);
            } else {
                text.append(String.format("%%%02X", each));
            }
        }
        return text.append(')').toString();
    }

    private static byte[] metadata(String title, String language) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), escaped(language)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
