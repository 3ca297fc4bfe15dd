package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Entity;
import io.dateline.contract.Findings;
import io.dateline.contract.Topic;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a query means, written down a second time with nothing of Lucene: words by a regular expression, every
/// operator by trying everything. Knows letters, digits, apostrophes and hyphens, which is all that the generated
/// texts hold.
final class NaiveMatcher {

    private final Article article;
    private final Findings findings;
    private final List<List<String>> zones;

    NaiveMatcher(IndexedArticle indexed) {
        article = indexed.article();
        findings = indexed.findings();
        zones = List.of(words(article.title()), words(article.text()));
    }

    boolean matches(Query query) {
        return matches(query, zones);
    }

    private boolean matches(Query query, List<List<String>> in) {
        return switch (query) {
            case And and -> and.operands().stream().allMatch(operand -> matches(operand, in));
            case Or or -> or.operands().stream().anyMatch(operand -> matches(operand, in));
            case Not not -> !matches(not.operand(), in);
            case In scope ->
                matches(scope.body(), List.of(zones.get(scope.zone().ordinal())));
            case Has has -> has(has);
            case Terms terms ->
                in.stream().anyMatch(words -> !places(terms, words).isEmpty());
            case Near near ->
                in.stream().anyMatch(words -> alternatives(near, words).stream().anyMatch(found -> !found.isEmpty()));
        };
    }

    private record Stretch(int first, int last) {
        boolean holds(Stretch other) {
            return first <= other.first && other.last <= last && !equals(other);
        }
    }

    private static List<Stretch> places(Terms terms, List<String> words) {
        List<Predicate<String>> wanted = patterns(terms.text());
        List<Stretch> found = new ArrayList<>();
        for (int start = 0; start + wanted.size() <= words.size(); start++) {
            boolean all = true;
            for (int i = 0; i < wanted.size(); i++) {
                all &= wanted.get(i).test(words.get(start + i));
            }
            if (all) {
                found.add(new Stretch(start, start + wanted.size() - 1));
            }
        }
        return found;
    }

    /// One list of stretches for each way of reading the ORs and orders; ORs of one width are read together.
    private static List<List<Stretch>> alternatives(Query query, List<String> words) {
        List<List<Stretch>> result = new ArrayList<>();
        switch (query) {
            case Terms terms -> result.add(places(terms, words));
            case Or or -> {
                Map<Integer, List<Stretch>> byWidth = new TreeMap<>();
                for (Query operand : or.operands()) {
                    gather(operand, words, byWidth, result);
                }
                result.addAll(byWidth.values());
            }
            case Near near -> {
                for (List<Stretch> left : alternatives(near.left(), words)) {
                    for (List<Stretch> right : alternatives(near.right(), words)) {
                        result.add(inOrder(left, right, near.distance()));
                        if (near.order() == Near.Order.ANY) {
                            result.add(inOrder(right, left, near.distance()));
                        }
                    }
                }
            }
            default -> throw new IllegalArgumentException(query.toString());
        }
        return result;
    }

    private static void gather(
            Query operand, List<String> words, Map<Integer, List<Stretch>> byWidth, List<List<Stretch>> open) {
        if (operand instanceof Terms terms) {
            byWidth.computeIfAbsent(patterns(terms.text()).size(), _ -> new ArrayList<>())
                    .addAll(places(terms, words));
        } else {
            open.addAll(alternatives(operand, words));
        }
    }

    private static List<Stretch> inOrder(List<Stretch> left, List<Stretch> right, int distance) {
        List<Stretch> all = new ArrayList<>();
        for (Stretch one : left) {
            for (Stretch other : right) {
                int between = other.first() - one.last() - 1;
                if (between >= 0 && between <= distance) {
                    all.add(new Stretch(one.first(), other.last()));
                }
            }
        }
        return all.stream()
                .filter(stretch -> all.stream().noneMatch(stretch::holds))
                .toList();
    }

    private boolean has(Has has) {
        String value = has.value().toLowerCase(Locale.ROOT);
        return switch (has.attribute()) {
            case SOURCE -> contains(List.of(article.source().name()), has);
            case COUNTRY -> value.equalsIgnoreCase(article.source().country());
            case AUTHOR -> contains(article.byline(), has);
            case TAG -> contains(article.tags(), has);
            case LANGUAGE -> {
                String code = findings.language().code().toLowerCase(Locale.ROOT);
                yield code.equals(value) || code.split("-")[0].equals(value);
            }
            case SENTIMENT -> findings.sentiment().label().name().equalsIgnoreCase(value);
            case TOPIC ->
                value.startsWith("medtop:")
                        ? findings.topics().stream()
                                .anyMatch(topic -> topic.code().equals(value))
                        : contains(
                                        findings.topics().stream()
                                                .flatMap(topic -> topic.path().stream())
                                                .toList(),
                                        has)
                                || contains(
                                        findings.topics().stream()
                                                .map(Topic::name)
                                                .toList(),
                                        has);
            case ENTITY ->
                contains(findings.entities().stream().map(Entity::name).toList(), has);
        };
    }

    private static boolean contains(List<String> values, Has has) {
        Terms phrase = new Query.Phrase(has.value(), has.place());
        return values.stream().anyMatch(value -> !places(phrase, words(value)).isEmpty());
    }

    private static List<Predicate<String>> patterns(String text) {
        List<Predicate<String>> patterns = new ArrayList<>();
        for (String word : split(text, "[^\\p{L}\\p{N}'*?]+")) {
            String regex = Pattern.quote(word).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            patterns.add(Pattern.compile(regex).asMatchPredicate());
        }
        return patterns;
    }

    private static List<String> words(String text) {
        return split(text, "[^\\p{L}\\p{N}']+");
    }

    private static List<String> split(String text, String separators) {
        String plain = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("(?<=\\d),(?=\\d)", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split(separators)) {
            String bare = word.replaceAll("'s$", "").replaceAll("^'+|'+$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }
}
