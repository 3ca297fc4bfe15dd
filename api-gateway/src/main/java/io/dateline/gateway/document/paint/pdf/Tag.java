package io.dateline.gateway.document.paint.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a part of the document is, for programs that read it aloud or take its text (ISO 32000-1, 14.7).
final class Tag {

    private final Kind kind;
    private final @Nullable String language;
    private final @Nullable String alt;
    private final @Nullable String text;
    private final List<Kid> kids = new ArrayList<>();
    private int object;

    /// @param language BCP 47; null if it is that of what it is in
    /// @param alt what it shows, for whoever cannot see it; null where its text says that
    /// @param text as it is read, where it stands in the file in another order; null where it does not
    private Tag(Kind kind, @Nullable String language, @Nullable String alt, @Nullable String text) {
        this.kind = kind;
        this.language = language;
        this.alt = alt;
        this.text = text;
    }

    /// As ISO 32000-1, 14.8.4 names them.
    enum Kind {
        DOCUMENT("Document"),
        H1("H1"),
        H2("H2"),
        H3("H3"),
        PARAGRAPH("P"),
        LIST("L"),
        ITEM("LI"),
        LABEL("Lbl"),
        BODY("LBody"),
        TABLE("Table"),
        HEAD("THead"),
        ROWS("TBody"),
        ROW("TR"),
        COLUMN_HEADER("TH"),
        ROW_HEADER("TH"),
        CELL("TD"),
        FIGURE("Figure"),
        LINK("Link"),
        SPAN("Span");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What is in a part, in the order in which it is read.
    sealed interface Kid {

        record Part(Tag tag) implements Kid {}

        /// Marks on a page.
        ///
        /// @param page counted from 0
        /// @param mark counted from 0 on its page
        record Marks(int page, int mark) implements Kid {}

        /// A link that can be clicked.
        ///
        /// @param page counted from 0
        /// @param link counted from 0 in the document
        record Clickable(int page, int link) implements Kid {}
    }

    static Tag document() {
        return new Tag(Kind.DOCUMENT, null, null, null);
    }

    Tag add(Kind of) {
        return add(new Tag(of, null, null, null));
    }

    Tag add(Kind of, @Nullable String itsLanguage) {
        return add(new Tag(of, itsLanguage, null, null));
    }

    Tag addFigure(String itsAlt) {
        return add(new Tag(Kind.FIGURE, null, itsAlt, null));
    }

    /// @param itsText as it is read, where it stands in the file in another order; null where it does not
    Tag addWords(Kind of, @Nullable String itsLanguage, @Nullable String itsText) {
        return add(new Tag(of, itsLanguage, null, itsText));
    }

    private Tag add(Tag tag) {
        kids.add(new Kid.Part(tag));
        return tag;
    }

    void add(Kid kid) {
        kids.add(kid);
    }

    /// @param reserved for it in its file
    void takeObject(int reserved) {
        object = reserved;
    }

    /// In its file; 0 before it has one.
    int object() {
        return object;
    }

    Kind kind() {
        return kind;
    }

    List<Kid> kids() {
        return kids;
    }

    /// Entries of its dictionary beside those that every part has.
    String entries() {
        StringBuilder entries = new StringBuilder();
        if (language != null) {
            entries.append(" /Lang ").append(PdfFile.text(language));
        }
        if (alt != null) {
            entries.append(" /Alt ").append(PdfFile.text(alt));
        }
        if (text != null) {
            entries.append(" /ActualText ").append(PdfFile.text(text));
        }
        switch (kind) {
            case COLUMN_HEADER -> entries.append(" /A <</O /Table /Scope /Column>>");
            case ROW_HEADER -> entries.append(" /A <</O /Table /Scope /Row>>");
            case LIST -> entries.append(" /A <</O /List /ListNumbering /Disc>>");
            case FIGURE -> entries.append(" /A <</O /Layout /Placement /Block>>");
            default -> {
                // The word says all.
            }
        }
        return entries.toString();
    }
}
