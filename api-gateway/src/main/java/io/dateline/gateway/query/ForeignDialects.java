package io.dateline.gateway.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises queries written for other systems and says what to write instead. Only what cannot be meant for
/// Dateline is refused here; text between quotation marks is left alone.
final class ForeignDialects {

    private record Sign(Pattern pattern, String detail, String hint) {}

    private static final String HEADINGS =
            "Dateline has no subject headings. Write the words themselves, joined by OR.";
    private static final String ZONES = "Write title:word or text:word in front; without a field both are searched.";
    private static final String ONE_QUERY =
            "Write one query: put each numbered line in brackets and join them with AND " + "and OR.";

    private static final List<Sign> SIGNS = List.of(
            sign(
                    "(?i)(?<![\\p{L}\\p{N}])exp(?:lode)?\\s+\"?[\\p{L}][^\\n/()]{0,160}/",
                    "This is an exploded subject heading " + "(Ovid).",
                    HEADINGS),
            sign(
                    "(?i)(?<![\\w\\p{Mn}])(?:or|and|not)\\s*/\\s*\\d+(?:[-,]\\d+){0,20}",
                    "This joins numbered lines (Ovid).",
                    ONE_QUERY),
            sign(
                    "(?im)^[ \\t]*(?:\\(?#?\\d{1,3}\\)?[ \\t]+(?:and|or|not)[ \\t]+){1,40}\\(?#?\\d{1,3}\\)?[ \\t]*$",
                    "This joins numbered lines of a longer search.",
                    ONE_QUERY),
            sign(
                    "(?i)#\\d{1,3}\\s+(?:and|or|not)(?![\\w\\p{Mn}])|(?<![\\w\\p{Mn}])(?:and|or|not)\\s+#\\d{1,3}(?![\\w\\p{Mn}])",
                    "This joins numbered lines of a " + "longer search.",
                    ONE_QUERY),
            sign(
                    "(?im)^[ \\t]*limit\\s+\\d+\\s+to(?![\\w\\p{Mn}])[^\\n]*",
                    "This limits the results of another line (Ovid).",
                    "Filter by language: or by the period instead."),
            sign(
                    "(?i)(?<=[\\p{L}\\p{N}\"”)*?$])\\.(?:ti|ab|tw|mp|sh|pt|fs|af|kw|kf|ot|nm|hw|rn|jw|jn|au|in|tx|so|dt|de|id|mh)"
                            + "(?:,[a-z]{2}){0,20}(?![\\w\\p{Mn}])\\.?",
                    "This names fields after the word (Ovid).", ZONES),
            sign(
                    "(?i)\\[\\s*(?:tiab|tw|ti|ab|mesh|mh|majr|all fields|text"
                            + " word|title|title/abstract|pt|pdat|crdt|dp|la|supplementary"
                            + " concept|mesh[^\\]]{0,40}+|sb|au|ad|nm|edat|publication type)[^\\]]{0,40}+\\]",
                    "This names a field in square brackets (PubMed).",
                    ZONES),
            sign(
                    "(?i)(?<![\\p{L}\\p{N}])adj\\d{0,3}(?![\\p{L}\\p{N}])",
                    "ADJ is another system's word for nearness (Ovid).",
                    "Write NEAR/2 where it says adj3: at most 2 words between; ONEAR/2 keeps the order."),
            sign(
                    "(?<![\\p{L}\\p{N}])[wWnN]/\\d{1,3}(?!\\d)|(?i)(?<![\\p{L}\\p{N}])(?:pre|within)/\\d{1,3}(?!\\d)",
                    "This is another system's word for nearness.",
                    "Write NEAR/5: at most 5 words between, either first; ONEAR/5 keeps the order."),
            sign("(?<=[\\p{L}\\p{N}])\\$", "“$” does not cut off a word here.", "Write “*” for any ending."),
            sign(
                    "(?<=[\\p{L}\"”)])/(?=[a-z]{2}(?:[\\s,\\[]|$))(?!or(?![\\w\\p{Mn}]))|(?<=[\\p{L}\"”)\\]*])/(?=[\\s)]|$)",
                    "This is a subject heading (Ovid).", HEADINGS),
            sign(
                    "(?<=[\"”)])~\\d*|(?<=[\\p{L}\\p{N}])~(?:\\d+\\.\\d+|[03-9]\\d*|[12]\\d+)",
                    "“~” means something else here.",
                    "For words close together write NEAR/5 between them; for other spellings of one word write it with"
                            + " ~ or ~2 behind."),
            sign(
                    "(?<=[\"”\\p{L}\\p{N})])\\^\\d+(?:\\.\\d+)?",
                    "“^” weighs words; monitors only match or do not.",
                    "Leave it out."),
            sign("&&", "“&&” means nothing here.", "Write AND."),
            sign("\\|\\|", "“||” means nothing here.", "Write OR."),
            sign(
                    "(?i)(?<![\\w\\p{Mn}])(?:title-abs-key|title-abs|all)\\(",
                    "This names fields in front of a bracket (Scopus).",
                    ZONES),
            sign(
                    "(?<![\\w\\p{Mn}])(?:TS|TI|AB|SO|AU|KW|PY)\\s*=",
                    "This names a field with an equals sign (Web of Science).",
                    ZONES),
            sign(
                    "(?<=\\p{L}{3}):(?=[\\s)]|$)",
                    "“:” does not cut off a word here.",
                    "Write “*” for any ending; a field's colon is followed by what it should look for."));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("intitle", "title"),
            Map.entry("headline", "title"),
            Map.entry("ti", "title"),
            Map.entry("body", "text"),
            Map.entry("intext", "text"),
            Map.entry("content", "text"),
            Map.entry("site", "source"),
            Map.entry("publisher", "source"),
            Map.entry("lang", "language"),
            Map.entry("by", "author"),
            Map.entry("byline", "author"),
            Map.entry("person", "entity"),
            Map.entry("organisation", "entity"),
            Map.entry("organization", "entity"),
            Map.entry("company", "entity"),
            Map.entry("place", "entity"),
            Map.entry("subject", "topic"),
            Map.entry("category", "topic"),
            Map.entry("keyword", "tag"),
            Map.entry("tone", "sentiment"),
            Map.entry("lead", "lede"),
            Map.entry("intro", "lede"),
            Map.entry("quoted", "quote"),
            Map.entry("spokesperson", "speaker"),
            Map.entry("date", "published"),
            Map.entry("case", "exact"));

    private ForeignDialects() {}

    private static Sign sign(String pattern, String detail, String hint) {
        return new Sign(Pattern.compile(pattern), detail, hint);
    }

    /// @throws QueryInvalidException at the first sign of another dialect
    static void refuse(String text) {
        String bare = withoutQuoted(text);
        Sign first = null;
        Place place = Place.NONE;
        for (Sign sign : SIGNS) {
            Matcher found = sign.pattern().matcher(bare);
            if (found.find() && (first == null || found.start() < place.start())) {
                first = sign;
                place = new Place(found.start(), found.end());
            }
        }
        if (first != null) {
            int start = place.start();
            while (start < place.end() - 1 && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            throw new QueryInvalidException(first.detail(), new Place(start, place.end()), first.hint());
        }
    }

    /// What to write instead of a field that does not exist.
    static String fieldHint(String name) {
        String known = FIELDS.get(name.toLowerCase(Locale.ROOT));
        return known != null
                ? "Write " + known + ": instead."
                : "Fields are title, lede, text, quote, speaker, author, outlet, tier, country, language, topic,"
                        + " entity, positive, neutral, negative, sentiment, tag, published and exact; put the words in"
                        + " quotation marks if the colon belongs to them.";
    }

    /// The text with everything between quotation marks blanked; places stay.
    private static String withoutQuoted(String text) {
        StringBuilder bare = new StringBuilder(text);
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\"“”„«»‟".indexOf(c) < 0 || i > 0 && open >= 0 && text.charAt(i - 1) == '\\') {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                for (int k = open + 1; k < i; k++) {
                    bare.setCharAt(k, '_');
                }
                open = -1;
            }
        }
        return bare.toString();
    }
}
