package io.dateline.gateway.search.opensearch.dsl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.search.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs a clause in the cluster, over the words of one candidate after another: what
/// [io.dateline.gateway.match.CompiledQuery] does, in Painless. The script is the same for all clauses, so that
/// each node compiles it once; the clause is its parameters.
public final class PlacesScript {

    /// Stands between two values of a field in the words that the script reads.
    public static final String GAP = "\u0003";

    /// Parts what stands at one position in the words that the script reads.
    public static final String ALSO = "\u0005";

    private static final String SOURCE = source();

    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Scope, Map<QueryTerm, Integer>> words = new EnumMap<>(Scope.class);

    private PlacesScript() {}

    /// @param candidates finds at least what the clause finds
    static ObjectNode over(Clause clause, ObjectNode candidates) {
        ObjectNode query = Dsl.object();
        ObjectNode script = query.putObject("script").putObject("script");
        script.put("lang", "painless");
        script.put("source", SOURCE);
        script.set("params", new PlacesScript().parameters(clause));
        return Dsl.constant(Dsl.filter(List.of(candidates, query)));
    }

    private ObjectNode parameters(Clause clause) {
        ObjectNode parameters = Dsl.object();
        parameters.put("part", String.valueOf(TextAnalysis.PART));
        parameters.put("gap", GAP);
        parameters.put("also", ALSO);
        write(clause, parameters.putArray("tree"));
        ArrayNode told = parameters.putArray("scopes");
        scopes.forEach(scope -> write(scope, told.addObject()));
        return parameters;
    }

    private void write(Clause clause, ArrayNode node) {
        switch (clause) {
            case Clause.Words phrase -> {
                node.add("words").add(number(phrase.scope()));
                ArrayNode numbers = node.addArray();
                phrase.words().forEach(word -> numbers.add(number(phrase.scope(), word)));
            }
            case Clause.Near near -> {
                node.add("near");
                write(near.left(), node.addArray());
                write(near.right(), node.addArray());
                node.add(near.distance()).add(near.ordered());
            }
            case Clause.AnyPlaced any -> writeAll(node.add("either").addArray(), any.operands());
            case Clause.AtLeast atLeast -> {
                node.add("count").add(atLeast.count());
                write(atLeast.body(), node.addArray());
            }
            case Clause.All all -> {
                node.add("all");
                writeAll(node.addArray(), all.wanted());
                writeAll(node.addArray(), all.unwanted());
            }
            case Clause.Any any -> writeAll(node.add("any").addArray(), any.operands());
            case Clause.Value value ->
                node.add("value").add(Columns.value(value.field())).add(value.value());
            case Clause.Time time ->
                node.add("time").add(Fields.TIME).add(time.from()).add(time.to());
        }
    }

    private void writeAll(ArrayNode nodes, List<? extends Clause> clauses) {
        clauses.forEach(clause -> write(clause, nodes.addArray()));
    }

    private int number(Scope scope) {
        if (!scopes.contains(scope)) {
            scopes.add(scope);
        }
        return scopes.indexOf(scope);
    }

    private int number(Scope scope, QueryTerm word) {
        Map<QueryTerm, Integer> numbers = words.computeIfAbsent(scope, _ -> new HashMap<>());
        return numbers.computeIfAbsent(word, _ -> numbers.size());
    }

    private void write(Scope scope, ObjectNode told) {
        ArrayNode fields = told.putArray("fields");
        Columns.parts(scope).forEach(part -> fields.add(Columns.places(part)));
        Map<QueryTerm, Integer> numbers = Objects.requireNonNull(words.get(scope));
        told.put("size", numbers.size());
        ObjectNode folded = told.putObject("folded");
        ObjectNode whole = told.putObject("whole");
        ArrayNode open = told.putArray("open");
        numbers.forEach((word, number) -> {
            switch (word.kind()) {
                case LITERAL -> folded.put(word.text(), number);
                case EXACT -> whole.put(word.written(), number);
                case PREFIX, PATTERN, FUZZY ->
                    open.addArray()
                            .add(number)
                            .add(word.kind().name())
                            .add(word.text())
                            .add(word.folded())
                            .add(word.edits());
            }
        });
    }

    private static String source() {
        try (InputStream file = PlacesScript.class.getResourceAsStream("places.painless")) {
            return new String(
                    Objects.requireNonNull(file, "places.painless is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
