package io.dateline.gateway.query;

import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import java.util.List;

/// What a well-formed query still must not say.
final class QueryRules {

    private static final String NEGATION_HINT =
            "Say first what should be found, then what not: recall AND NOT (bicycle OR toy).";

    private QueryRules() {}

    /// @throws QueryInvalidException with the place of the first offence
    static void check(Query query) {
        switch (query) {
            case Not not ->
                throw new QueryInvalidException(
                        "This says only what must not occur; it would find nearly everything.",
                        not.place(),
                        NEGATION_HINT);
            case And and -> checkAnd(and);
            case Or or -> or.operands().forEach(QueryRules::check);
            case In in -> check(in.body());
            case Named named -> check(named.body());
            case Near near -> {
                checkNearby(near.left(), "NEAR");
                checkNearby(near.right(), "NEAR");
            }
            case AtLeast atLeast -> checkNearby(atLeast.body(), "ATLEAST");
            case Terms _, Has _ -> {}
        }
    }

    private static void checkAnd(And and) {
        List<Query> wanted = and.operands().stream()
                .filter(operand -> !(operand instanceof Not))
                .toList();
        if (wanted.isEmpty()) {
            throw new QueryInvalidException(
                    "These say only what must not occur; they would find nearly everything.",
                    and.place(),
                    NEGATION_HINT);
        }
        for (Query operand : and.operands()) {
            if (operand instanceof Not not && not.operand() instanceof Not) {
                throw new QueryInvalidException("This is negated twice.", not.place(), "Leave both negations out.");
            }
            check(operand instanceof Not not ? not.operand() : operand);
        }
    }

    /// @param operator NEAR or ATLEAST: what counts places in the text
    private static void checkNearby(Query operand, String operator) {
        switch (operand) {
            case Terms _ -> {}
            case Or or -> or.operands().forEach(inner -> checkNearby(inner, operator));
            case Near inner -> check(inner);
            case Named named -> checkNearby(named.body(), operator);
            case And and ->
                throw new QueryInvalidException(
                        operator + " cannot look for several words at once; AND does not say how close they are.",
                        and.place(),
                        "Join them with OR, NEAR or quotation marks, or write one " + operator
                                + " for each and AND between.");
            case Not not ->
                throw new QueryInvalidException(
                        operator + " cannot look for the absence of a word.",
                        not.place(),
                        "Write the NOT behind the whole: … " + operator + " … AND NOT word.");
            case In in ->
                throw new QueryInvalidException(
                        "A field cannot stand on one side of " + operator + ".",
                        in.place(),
                        operator.equals("NEAR")
                                ? "Write the field around the whole: title:(merger NEAR/5 bank)."
                                : "Write the field around the whole: title:(ATLEAST/3 merger).");
            case AtLeast inner ->
                throw new QueryInvalidException(
                        operator + " cannot look for a number of occurrences.", inner.place(), "Write AND here.");
            case Has has ->
                throw new QueryInvalidException(
                        operator + " looks at the words of the text, not at "
                                + has.attribute().word() + ".",
                        has.place(),
                        "Write AND here.");
        }
    }
}
