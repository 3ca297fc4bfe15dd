package io.dateline.gateway.query;

import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Phrase;
import io.dateline.gateway.query.Query.Terms;
import io.dateline.gateway.query.Query.Word;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a tree as text: operators in capitals, AND always written out, brackets where they are needed and around
/// every AND in an OR.
final class QueryPrinter {

    private static final Pattern PLAIN_VALUE = Pattern.compile("[\\p{L}\\p{N}._:*?-]*[\\p{L}\\p{N}*?]");

    private static final Pattern CLOSES_EARLY = Pattern.compile("[”“«»‟＂]");

    private QueryPrinter() {}

    static String print(Query query) {
        return switch (query) {
            case Word word -> spelled(word, word.text());
            case Phrase phrase -> spelled(phrase, quoted(phrase.text()));
            case And and -> joined(and.operands(), " AND ");
            case Or or -> joined(or.operands(), " OR ");
            case Not not -> "NOT " + operand(not.operand());
            case In in ->
                in.zone().name().toLowerCase(Locale.ROOT) + ":"
                        + (isLeaf(in.body()) ? print(in.body()) : "(" + print(in.body()) + ")");
            case Has has -> has.attribute().word() + ":" + value(has.value());
            case Near near -> near(near);
            case AtLeast atLeast ->
                "ATLEAST/" + atLeast.count() + " "
                        + (isLeaf(atLeast.body()) ? print(atLeast.body()) : "(" + print(atLeast.body()) + ")");
            case Named named -> "@" + named.name();
        };
    }

    private static String spelled(Terms terms, String text) {
        return switch (terms.spelling()) {
            case FOLDED -> text;
            case EXACT -> "exact:" + text;
            case FUZZY -> text + "~";
            case FUZZIER -> text + "~2";
        };
    }

    private static String near(Near near) {
        String operator = near.order() == Near.Order.ANY ? " NEAR/" : " ONEAR/";
        String left = near.left() instanceof Near ? print(near.left()) : operand(near.left());
        return left + operator + near.distance() + " " + operand(near.right());
    }

    private static String joined(List<Query> operands, String operator) {
        return operands.stream()
                .map(operand -> operand instanceof Near || operand instanceof Not ? print(operand) : operand(operand))
                .collect(Collectors.joining(operator));
    }

    private static String operand(Query query) {
        return switch (query) {
            case Terms _, In _, Has _, AtLeast _, Named _ -> print(query);
            case And _, Or _, Not _, Near _ -> "(" + print(query) + ")";
        };
    }

    private static boolean isLeaf(Query query) {
        return query instanceof Terms terms ? terms.spelling() != Query.Spelling.EXACT : query instanceof Named;
    }

    private static String value(String value) {
        return PLAIN_VALUE.matcher(value).matches() && Character.isLetterOrDigit(value.charAt(0))
                ? value
                : quoted(value);
    }

    /// What would close the usual marks early stands between corner brackets, where nothing else closes them.
    private static String quoted(String text) {
        String marks = CLOSES_EARLY.matcher(text).find() ? text.indexOf('」') < 0 ? "「」" : "『』" : "\"\"";
        return marks.charAt(0) + text.replace("\\", "\\\\").replace("\"", "\\\"") + marks.charAt(1);
    }
}
