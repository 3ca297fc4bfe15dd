package io.dateline.gateway.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the dialects write otherwise. Distances stay as they are: where another system counts the words themselves
/// and not those between them, Dateline then finds a little more and nothing less.
final class Rules {

    private static final String START = "(?<![\\p{L}\\p{N}_])";
    private static final String END = "(?![\\p{L}\\p{N}_])";
    private static final String VALUE = "\"[^\"]*\"|[^\\s()\"]{1,500}+";

    static final Rule PHRASE_SLOP = Rule.of("[\"“”]([^\"“”]+)[\"“”]~(\\d{1,3})", found -> {
        String[] words = found.group(1).strip().split("\\s+");
        String near = Arrays.stream(words).collect(Collectors.joining(" NEAR/" + found.group(2) + " "));
        return new Rule.Rewrite("(" + near + ")", "“~” behind a phrase: its words close together, in any order.");
    });
    static final Rule GROUP_NEAR = Rule.of(
            "\\(\\s*(\\([^()]*\\)|[^\\s()]+)\\s+AND\\s+(\\([^()]*\\)|[^\\s()]+)\\s*\\)~(\\d{1,3})",
            found -> new Rule.Rewrite(
                    "(" + found.group(1) + " NEAR/" + found.group(3) + " " + found.group(2) + ")",
                    "“~” behind a group: its two sides close together."));
    static final Rule WEIGHT = Rule.of(
            "(?<=[\\p{L}\\p{N}\"”)*])\\^\\d+(?:\\.\\d+)?",
            "",
            "Weights say which words to show first; a monitor matches or does not. The meaning stays.");
    static final Rule WITHIN = Rule.of(
            START + "(?i)(w|n|pre)/(\\d{1,3})" + END,
            found -> new Rule.Rewrite(
                    (found.group(1).equalsIgnoreCase("pre") ? "ONEAR/" : "NEAR/") + found.group(2),
                    "At most so many words between."));
    static final Rule NEAR_DIGITS = Rule.of(
            START + "(?i)near[:~](\\d{1,3})" + END,
            found -> new Rule.Rewrite("NEAR/" + found.group(1), "At most so many words between."));
    static final Rule NEAR_FORWARD = Rule.of(
            START + "(?i)near/(\\d{1,3})f" + END,
            found -> new Rule.Rewrite("ONEAR/" + found.group(1), "NEAR in the order as written is ONEAR."));
    static final Rule SENTENCE = Rule.of(
            START + "(?:SENTENCE|PARAGRAPH)" + END,
            "NEAR/20",
            "Dateline looks at distance, not at sentences: at most 20 words between. This finds a little more or"
                    + " less.");
    static final Rule AROUND = Rule.of(
            START + "AROUND\\s?\\((\\d{1,3})\\)",
            found -> new Rule.Rewrite("NEAR/" + found.group(1), "AROUND is NEAR."));
    static final Rule CASE_BRACES =
            Rule.of("\\{([^{}]+)\\}", found -> new Rule.Rewrite(exact(found.group(1)), "Capitals as written: exact:."));
    static final Rule CASE_CALL = Rule.of(
            START + "(?i:cs)\\(([^()]++)\\)",
            found -> new Rule.Rewrite(exact(found.group(1)), "Capitals as written: exact:."));
    static final Rule RAW = Rule.of(
            START + "raw:(" + VALUE + ")",
            found -> new Rule.Rewrite(
                    exact(found.group(1)), "Capitals as written: exact:. Other signs are not compared."));
    static final Rule EXACT_PLUS = Rule.of(
            "\\+\\+?(" + VALUE + ")(?:\\+\\+)?",
            found -> new Rule.Rewrite(exact(found.group(1).replace("+", "")), "Capitals as written: exact:."));
    static final Rule FIELD_CALL = Rule.of(
            START + "(?i)(headline|title|lead|body|publication|outlet|author|byline|language|country)\\(", found -> {
                String field = FieldNames.ours(found.group(1).toLowerCase(Locale.ROOT));
                return field == null ? null : new Rule.Rewrite(field + ":(", "The field is called " + field + " here.");
            });
    static final Rule ALL_IN_TITLE = Rule.of(
            START + "(?i)all(intitle|intext):\\s*([^()]+)",
            found -> new Rule.Rewrite(
                    (found.group(1).equalsIgnoreCase("intitle") ? "title:(" : "text:(")
                            + found.group(2).strip() + ")",
                    "All that follows stands in the field."));
    static final Rule BAR = Rule.of("\\|{1,2}", "OR", "“|” is OR.");
    static final Rule GAP_IN_PHRASE = Rule.of("[\"“”](?=[^\"“”]*+[\"“”])([^\"“”]*\\s\\*\\s[^\"“”]*)[\"“”]", found -> {
        String parts = Arrays.stream(found.group(1).strip().split("\\s\\*\\s"))
                .map(part -> '"' + part.strip() + '"')
                .collect(Collectors.joining(" ONEAR/3 "));
        return new Rule.Rewrite("(" + parts + ")", "“*” for some words inside a phrase: at most 3 words between.");
    });
    static final Rule ANGLE_COMMENT = Rule.of(
            "<<<((?:[^<>\\n]|<(?!<<)|>(?!>>))*+)>>>",
            found -> new Rule.Rewrite(
                    "/*" + found.group(1).replace("*/", "* /") + "*/", "A comment is written so here."));
    static final Rule REQUIRED = Rule.of(
            "(?<![^\\s(])\\+(?=[\\p{L}\\p{N}\"“])",
            "",
            "Every word is required unless OR stands between. The meaning stays.");
    static final Rule SYMBOLS = Rule.of("&&|\\|\\||(?<=\\s)&(?=\\s)|(?<![^\\s(])!(?=[\\p{L}\"(])", found -> {
        String word = found.group().startsWith("&") ? "AND" : found.group().startsWith("|") ? "OR" : "NOT ";
        return new Rule.Rewrite(word, "“" + found.group() + "” is " + word.strip() + ".");
    });

    /// A field with its value or the bracket behind it.
    static final Rule FIELDS = Rule.of(START + "([A-Za-z_]{2,20}):\\s?(" + VALUE + "|(?=\\())", Rules::field);

    private static final Map<String, String> REACH = Map.of("NEAR", "NEAR/", "ONEAR", "ONEAR/");

    private Rules() {}

    /// NEAR without a number.
    static Rule loose(String distance) {
        return Rule.of(
                START + "(NEAR|ONEAR)" + END + "(?!/)",
                found -> new Rule.Rewrite(
                        REACH.get(found.group(1)) + distance,
                        found.group(1) + " without a number reaches " + distance + " words."));
    }

    private static String exact(String text) {
        String bare = text.strip();
        return "exact:"
                + (bare.startsWith("\"")
                        ? bare
                        : '"' + bare.replaceAll("[^\\p{L}\\p{N}\\s.'’&-]", "").strip() + '"');
    }

    private static Rule.@Nullable Rewrite field(MatchResult found) {
        String field = FieldNames.ours(found.group(1).toLowerCase(Locale.ROOT));
        if (field == null) {
            return null;
        }
        String value = found.group(2);
        String ours = value.isEmpty() ? value : FieldNames.value(field, value);
        String note =
                found.group(1).equalsIgnoreCase(field) ? "Written so here." : "The field is called " + field + " here.";
        return new Rule.Rewrite(
                field + ":" + ours,
                field.equals("source") ? note + " Outlets are found by name or id: check how yours is called." : note);
    }
}
