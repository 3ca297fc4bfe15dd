package io.dateline.gateway.query;

import io.dateline.gateway.query.Lexer.Token;
import io.dateline.gateway.query.Lexer.Token.Kind;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.In.Zone;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Phrase;
import io.dateline.gateway.query.Query.Spelling;
import io.dateline.gateway.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the tokens of one query. From loose to tight: OR · AND and words side by side · NOT ·
/// NEAR/n and ONEAR/n · a field's colon.
final class QueryParser {

    private final List<Token> tokens;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int at;
    private int depth;

    /// How much of a query was read so far, saved parts included; counted by the parser of the whole.
    private static final class Size {
        private int terms;
        private int partCharacters;
    }

    private final Size size;

    private final Queries.Parts parts;

    /// Names of the saved parts that this one stands in.
    private final List<String> inside;

    QueryParser(String text, Queries.Parts parts) {
        this(text, parts, List.of(), new Size());
    }

    private QueryParser(String text, Queries.Parts parts, List<String> inside, Size size) {
        this.parts = parts;
        this.inside = inside;
        this.size = size;
        Limits.checkLength(text);
        String bare = Lexer.withoutComments(text);
        Limits.checkWords(bare);
        ForeignDialects.refuse(bare);
        tokens = Lexer.tokens(bare);
        diagnostics.addAll(OperatorWords.diagnostics(tokens));
    }

    Queries.Parsed parse() {
        Query query = whole(new Context(null, null, Spelling.FOLDED));
        QueryRules.check(query);
        return new Queries.Parsed(query, diagnostics);
    }

    private Query whole(Context context) {
        if (peek().is(Kind.END)) {
            throw fault("The query is empty.", peek(), "Write at least one word.");
        }
        Query query = or(context);
        if (!peek().is(Kind.END)) {
            throw fault("This bracket closes nothing.", peek(), "Remove it, or open one before it.");
        }
        return query;
    }

    /// What the fields around a place say: at most one of zone and attribute is there.
    private record Context(@Nullable Zone zone, @Nullable Attribute attribute, Spelling spelling) {

        boolean allows(Context inner) {
            return inner.spelling() == Spelling.EXACT && inner.zone() == zone
                    ? attribute == null && spelling != Spelling.EXACT
                    : zone == null && attribute == null && spelling != Spelling.EXACT;
        }
    }

    private Query or(Context context) {
        List<Query> operands = new ArrayList<>();
        boolean mixed = addOperand(operands, context);
        while (peek().is(Kind.OR)) {
            Token operator = take();
            refuseMissing(operator);
            mixed |= addOperand(operands, context);
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        Place place = operands.getFirst().place().to(operands.getLast().place());
        if (mixed) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Severity.WARNING,
                    "AND and OR stand side by side here; AND binds more tightly.",
                    place,
                    "Put brackets around what belongs together."));
        }
        List<Query> flat = new ArrayList<>();
        for (Query operand : operands) {
            flat.addAll(operand instanceof Or inner ? inner.operands() : List.of(operand));
        }
        return new Or(flat, place);
    }

    /// @return whether the operand is an AND without brackets of its own
    private boolean addOperand(List<Query> operands, Context context) {
        int opening = at;
        Query operand = and(context);
        operands.add(operand);
        return operand instanceof And && !isOneBracket(opening, at - 1);
    }

    /// Whether the token at `from` is a bracket that the one at `to` closes.
    private boolean isOneBracket(int from, int to) {
        int open = 0;
        for (int i = from; i <= to; i++) {
            open += tokens.get(i).is(Kind.OPEN) ? 1 : tokens.get(i).is(Kind.CLOSE) ? -1 : 0;
            if (open == 0) {
                return i == to && i > from;
            }
        }
        return false;
    }

    private Query and(Context context) {
        List<Query> operands = new ArrayList<>();
        operands.add(not(context));
        while (true) {
            if (peek().is(Kind.AND)) {
                refuseMissing(take());
            } else if (operands.getLast() instanceof Not not
                    && (peek().is(Kind.WORD) || peek().is(Kind.QUOTED))
                    && !(not.operand() instanceof Near)) {
                diagnostics.add(new Diagnostic(
                        Diagnostic.Severity.NOTE,
                        "NOT covers only what stands directly behind it; this word is required again.",
                        peek().place(),
                        "Put brackets around all that must not occur: NOT (this OR that)."));
            } else if (peek().is(Kind.END) || peek().is(Kind.CLOSE) || peek().is(Kind.OR)) {
                break;
            }
            operands.add(not(context));
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        List<Query> flat = new ArrayList<>();
        for (Query operand : operands) {
            flat.addAll(operand instanceof And inner ? inner.operands() : List.of(operand));
        }
        return new And(flat, operands.getFirst().place().to(operands.getLast().place()));
    }

    private Query not(Context context) {
        if (!peek().is(Kind.NOT)) {
            return near(context);
        }
        Token operator = take();
        refuseMissing(operator);
        descend(operator);
        Query operand = not(context);
        depth--;
        return new Not(operand, operator.place().to(operand.place()));
    }

    private Query near(Context context) {
        Query left = primary(context);
        while (peek().is(Kind.NEAR) || peek().is(Kind.ORDERED_NEAR)) {
            Token operator = take();
            refuseMissing(operator);
            checkDistance(operator);
            if (context.attribute() != null) {
                throw fault(
                        operator.text() + " looks at the words of the text, not at "
                                + context.attribute().word() + ".",
                        operator,
                        "Write AND or OR here, or quote the whole value.");
            }
            Query right = primary(context);
            Near.Order order = operator.is(Kind.NEAR) ? Near.Order.ANY : Near.Order.AS_WRITTEN;
            left = new Near(left, right, operator.number(), order, left.place().to(right.place()));
        }
        return left;
    }

    private Query primary(Context context) {
        Token token = take();
        return switch (token.kind()) {
            case WORD, QUOTED -> leaf(token, context);
            case FIELD -> field(token, context);
            case OPEN -> group(token, context);
            case NAME -> named(token, context);
            case AT_LEAST -> atLeast(token, context);
            case CLOSE ->
                throw fault("There is nothing before this bracket.", token, "Write a word, or remove the bracket.");
            case END -> throw fault("The query ends too early.", token, "Write what should be found.");
            case AND, OR, NEAR, ORDERED_NEAR ->
                throw fault(
                        "There is nothing for " + token.text().toUpperCase(Locale.ROOT) + " to join on its left.",
                        token,
                        "Write a word before it, or quote it if you mean the word itself.");
            case NOT -> throw fault("A negation cannot stand here.", token, "Write it as: … AND NOT word.");
        };
    }

    private Query leaf(Token token, Context context) {
        if (++size.terms > Limits.TERMS) {
            throw fault(
                    "The query has more than " + Limits.TERMS + " terms.", token, "Split it into several monitors.");
        }
        if (token.text().length() > Limits.TERM_LENGTH) {
            throw Limits.tooLong(token.place());
        }
        Attribute attribute = context.attribute();
        if (attribute != null) {
            return has(attribute, token);
        }
        Spelling spelling = spelling(token, context);
        if (token.is(Kind.WORD)) {
            return new Word(token.text(), spelling, token.place());
        }
        WordSigns.checkWildcards(token.text(), token.place());
        return new Phrase(token.text(), spelling, token.place());
    }

    private static Spelling spelling(Token token, Context context) {
        int edits = token.is(Kind.WORD) ? token.number() : 0;
        if (context.spelling() != Spelling.EXACT) {
            return edits == 0 ? Spelling.FOLDED : edits == 1 ? Spelling.FUZZY : Spelling.FUZZIER;
        }
        if (edits > 0 || token.text().indexOf('*') >= 0 || token.text().indexOf('?') >= 0) {
            throw fault(
                    "What is exact cannot leave anything open.",
                    token,
                    "Write exact: in front of full words only, and the wildcard or the ~ outside it.");
        }
        return Spelling.EXACT;
    }

    private Query named(Token token, Context context) {
        String name = token.text().toLowerCase(Locale.ROOT);
        String text = parts.find(name)
                .orElseThrow(() -> fault(
                        "There is no saved part called “" + token.text() + "”.",
                        token,
                        "Save one under this name first, or put the word in quotation marks if you mean it as it is."));
        if (inside.contains(name)) {
            throw fault("“@" + name + "” stands inside itself.", token, "Take it out of one of the two.");
        }
        if (context.attribute() != null) {
            throw fault(
                    "A saved part cannot stand in " + context.attribute().word() + ":.",
                    token,
                    "Write the values themselves.");
        }
        size.partCharacters += text.length();
        if (size.partCharacters > Limits.PARTS || inside.size() >= Limits.PART_DEPTH) {
            throw fault(
                    "The saved parts of this query hold too much together.",
                    token,
                    "Name each part once, with parts in parts at most " + Limits.PART_DEPTH + " deep, and "
                            + Limits.PARTS + " characters in all.");
        }
        List<String> deeper = new ArrayList<>(inside);
        deeper.add(name);
        try {
            Query body = new QueryParser(text, parts, deeper, size).whole(context);
            return new Named(name, body.at(token.place()), token.place());
        } catch (QueryInvalidException e) {
            throw fault(
                    "“@" + name + "” cannot be used here: " + e.fault().detail(),
                    token,
                    e.fault().hint());
        }
    }

    private Query atLeast(Token token, Context context) {
        if (token.number() < 1 || token.number() > Limits.AT_LEAST) {
            throw fault(
                    token.number() < 0
                            ? "ATLEAST needs a number."
                            : "ATLEAST counts from 1 to " + Limits.AT_LEAST + ".",
                    token,
                    "Write for example ATLEAST/3 (recall OR defect*): three occurrences or more.");
        }
        if (context.attribute() != null) {
            throw fault(
                    "ATLEAST counts words of the text, not of "
                            + context.attribute().word() + ".",
                    token,
                    "Leave it out here.");
        }
        refuseMissing(token);
        descend(token);
        Query body = primary(context);
        depth--;
        return new AtLeast(token.number(), body, token.place().to(body.place()));
    }

    private Has has(Attribute attribute, Token token) {
        if (token.is(Kind.WORD) && token.number() > 0) {
            throw fault("“~” stands behind words of the text only.", token, "Leave it out here.");
        }
        WordSigns.checkWildcards(token.text(), token.place());
        if (!attribute.accepts(token.text())) {
            throw fault(
                    "“" + token.text() + "” is nothing that " + attribute.word() + ": can look for.",
                    token,
                    "Write " + attribute.expected() + ".");
        }
        UUID own = parts.own(attribute, token.text()).orElse(null);
        return new Has(attribute, token.text(), own, token.place());
    }

    private Query field(Token token, Context context) {
        Context inside = fieldContext(token, context);
        if (!context.allows(inside)) {
            throw fault("A field cannot stand inside another field.", token, "Close the bracket before it.");
        }
        Query body;
        if (peek().is(Kind.OPEN)) {
            body = group(take(), inside);
        } else if (peek().is(Kind.WORD) || peek().is(Kind.QUOTED)) {
            body = leaf(take(), inside);
        } else if (peek().is(Kind.NAME)) {
            body = named(take(), inside);
        } else {
            throw fault(
                    "There is nothing after " + token.text() + ":.",
                    token,
                    "Write a word, a phrase in quotation marks or a group in brackets after the colon.");
        }
        return inside.zone() == null || inside.spelling() == Spelling.EXACT
                ? body
                : new In(inside.zone(), body, token.place().to(body.place()));
    }

    private static Context fieldContext(Token token, Context around) {
        Optional<Attribute> attribute = Attribute.named(token.text());
        if (attribute.isPresent()) {
            return new Context(null, attribute.get(), Spelling.FOLDED);
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "title" -> new Context(Zone.TITLE, null, Spelling.FOLDED);
            case "text" -> new Context(Zone.TEXT, null, Spelling.FOLDED);
            case "lede" -> new Context(Zone.LEDE, null, Spelling.FOLDED);
            case "quote" -> new Context(Zone.QUOTE, null, Spelling.FOLDED);
            case "exact" -> new Context(around.zone(), around.attribute(), Spelling.EXACT);
            default ->
                throw fault(
                        "There is no field called " + token.text() + ".",
                        token,
                        ForeignDialects.fieldHint(token.text()));
        };
    }

    private Query group(Token open, Context context) {
        descend(open);
        if (peek().is(Kind.CLOSE)) {
            throw new QueryInvalidException(
                    "There is nothing between these brackets.",
                    open.place().to(peek().place()),
                    "Write a word between them, or remove them.");
        }
        Query inside = or(context);
        if (!peek().is(Kind.CLOSE)) {
            throw fault("This bracket is never closed.", open, "Add a closing bracket where its group ends.");
        }
        take();
        depth--;
        return inside;
    }

    private void descend(Token token) {
        if (++depth > Limits.DEPTH) {
            throw fault(
                    "The query is nested more than " + Limits.DEPTH + " deep here.",
                    token,
                    "Remove brackets that are not needed.");
        }
    }

    private void refuseMissing(Token operator) {
        Token next = peek();
        if (next.is(Kind.END) || next.is(Kind.CLOSE) || next.is(Kind.OR) || next.is(Kind.AND)) {
            throw fault(
                    "There is nothing for " + operator.text().toUpperCase(Locale.ROOT) + " to join on its right.",
                    operator,
                    "Write a word after it, or quote it if you mean the word itself.");
        }
    }

    private static void checkDistance(Token operator) {
        String name = operator.is(Kind.NEAR) ? "NEAR" : "ONEAR";
        if (operator.number() < 0) {
            throw fault(
                    name + " needs a distance.",
                    operator,
                    "Write for example " + name + "/5: at most 5 words between.");
        }
        if (operator.number() > Limits.DISTANCE) {
            throw fault(
                    name + " reaches " + Limits.DISTANCE + " words at most.",
                    operator,
                    "Write AND for anywhere in the article.");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (!token.is(Kind.END)) {
            at++;
        }
        return token;
    }

    private static QueryInvalidException fault(String detail, Token token, String hint) {
        return new QueryInvalidException(detail, token.place(), hint);
    }
}
