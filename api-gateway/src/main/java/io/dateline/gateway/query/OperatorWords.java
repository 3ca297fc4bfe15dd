package io.dateline.gateway.query;

import io.dateline.gateway.query.Lexer.Token;
import io.dateline.gateway.query.Lexer.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that are operators when they are written otherwise, and operators that may have been meant as words.
final class OperatorWords {

    /// Need a number behind them.
    private static final Set<String> COUNTING = Set.of("near", "onear", "atleast");

    private OperatorWords() {}

    /// @return one for each kind of operator, where it first stands
    static List<Diagnostic> diagnostics(List<Token> tokens) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Token token : tokens) {
            String name = token.text().toLowerCase(Locale.ROOT);
            if (token.is(Kind.WORD)) {
                if (COUNTING.contains(name) && seen.add(name)) {
                    diagnostics.add(plainWord(token, name));
                }
            } else if (isSpelledOut(token)
                    && !isInCapitals(token)
                    && seen.add(token.kind().name())) {
                diagnostics.add(operator(token));
            }
        }
        return diagnostics;
    }

    private static Diagnostic plainWord(Token token, String name) {
        String operator = name.toUpperCase(Locale.ROOT);
        return new Diagnostic(
                Diagnostic.Severity.WARNING,
                "“" + token.text() + "” is looked for as a word here.",
                token.place(),
                name.equals("atleast")
                        ? "To count occurrences write ATLEAST/3 (recall OR defect*); put it in quotation marks if you"
                                + " mean the word."
                        : "For words close together write " + operator + "/5, at most 5 words between; put it in"
                                + " quotation marks if you mean the word.");
    }

    private static Diagnostic operator(Token token) {
        return new Diagnostic(
                Diagnostic.Severity.NOTE,
                "“" + token.text() + "” is read as the operator " + token.text().toUpperCase(Locale.ROOT) + ".",
                token.place(),
                "Operators are read in any case; put it in quotation marks if you mean the word.");
    }

    private static boolean isSpelledOut(Token token) {
        return switch (token.kind()) {
            case AND, OR, NOT, NEAR, ORDERED_NEAR, AT_LEAST ->
                Character.isLetter(token.text().charAt(0));
            default -> false;
        };
    }

    private static boolean isInCapitals(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }
}
