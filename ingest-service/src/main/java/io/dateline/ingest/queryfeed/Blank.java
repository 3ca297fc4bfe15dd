package io.dateline.ingest.queryfeed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an address leaves open, and how it is filled in. Whatever is given, what comes out is percent-encoded, so
/// that it stays in its place of the address.
enum Blank {
    /// A name between quotation marks.
    PHRASE("name"),
    /// A name as it is.
    WORDS("name"),
    /// A name as a tag: its letters and digits alone.
    TAG("name"),
    /// A name as a tag in small letters, its words joined by hyphens; `+`, `#` and dots stay.
    SLUG("name"),
    /// A name as the title of a page: underscores for blanks.
    TITLE("name"),
    /// The id of a channel.
    CHANNEL("channel"),
    /// Owner and name of a repository.
    REPOSITORY("repository"),
    /// The id of a show.
    SHOW("show");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern OWNER_AND_NAME = Pattern.compile("[A-Za-z0-9-]{1,39}/[A-Za-z0-9_.-]{1,60}");

    private final String asks;

    Blank(String asks) {
        this.asks = asks;
    }

    /// What a person is asked for.
    String asks() {
        return asks;
    }

    boolean asksName() {
        return asks.equals("name");
    }

    /// @return what stands in the address; empty if what is given cannot
    Optional<String> filled(String given) {
        // Half of a pair that makes one character is none, and cannot be encoded.
        String text = new String(given.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\s+|\\p{Cntrl}+", " ");
        return switch (this) {
            case PHRASE -> some(text.replace("\"", "").strip()).map(name -> encoded('"' + name + '"'));
            case WORDS -> some(text).map(Blank::encoded);
            case TAG -> some(text.replaceAll("[^\\p{L}\\p{M}\\p{N}_]", "")).map(Blank::encoded);
            case SLUG -> some(slug(text)).map(Blank::encoded);
            case TITLE -> some(text.replaceAll("[\\[\\]{}<>|#\\s]+", "_")).map(Blank::encoded);
            case CHANNEL, SHOW -> some(text).filter(id -> ID.matcher(id).matches());
            case REPOSITORY ->
                some(text).filter(id -> OWNER_AND_NAME.matcher(id).matches());
        };
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}+#.]+", "-")
                .replaceAll("^[-.]++|(?<![-.])[-.]++$", "");
    }

    /// Something with a letter or a digit in it.
    private static Optional<String> some(String text) {
        return Optional.of(text).filter(any -> any.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
