package io.dateline.gateway.document.paint.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fonts of PDFs, in the order in which they are asked for a character: Dateline's own, which know the European
/// scripts, Arabic, Hebrew, Chinese, Japanese and Korean, and those that an installation names.
public final class PdfFonts {

    private static final String TEXT = "DejaVuSansCondensed.ttf";
    private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
    private static final String EAST_ASIAN = "DroidSansFallback.ttf";

    /// Scripts whose letters change their shape and place beside others in ways that are not laid out here: side by
    /// side
    /// as a font has them, they would be misread.
    private static final Set<UnicodeScript> UNSHAPED = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA,
            UnicodeScript.NKO);

    private final List<Typeface> regular = new ArrayList<>();
    private final List<Typeface> bold = new ArrayList<>();

    /// How heavy letters are.
    enum Weight {
        REGULAR,
        BOLD
    }

    private PdfFonts() {}

    /// @param more TrueType files, for characters that Dateline's own fonts lack
    /// @throws UncheckedIOException one of them cannot be read; it is named
    public static PdfFonts load(List<Path> more) {
        PdfFonts fonts = new PdfFonts();
        Typeface eastAsian = own(EAST_ASIAN);
        fonts.regular.add(own(TEXT));
        fonts.regular.add(eastAsian);
        fonts.bold.add(own(BOLD));
        fonts.bold.add(eastAsian);
        for (Path file : more) {
            Typeface face = named(file);
            fonts.regular.add(face);
            fonts.bold.add(face);
        }
        return fonts;
    }

    private static Typeface own(String name) {
        try (InputStream file = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name)) {
            return Typeface.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " is not as it was built in", e);
        }
    }

    private static Typeface named(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return Typeface.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// @return the first font that has the character; null if none has it, or its script is not laid out
    @Nullable
    Typeface of(int codePoint, Weight weight) {
        if (UNSHAPED.contains(UnicodeScript.of(codePoint))) {
            return null;
        }
        for (Typeface face : weight == Weight.BOLD ? bold : regular) {
            if (face.glyph(codePoint) != 0) {
                return face;
            }
        }
        return null;
    }
}
