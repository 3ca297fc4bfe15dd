package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Entity;
import io.dateline.contract.Findings;
import io.dateline.contract.Sentiment;
import io.dateline.contract.Topic;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Spelling;
import io.dateline.gateway.query.Query.Terms;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a query means, written down a second time with nothing of Lucene: words by a regular expression, every
/// operator by trying everything. Knows letters, digits, apostrophes and hyphens, which is all that the generated
/// texts hold.
final class NaiveMatcher {

    private final Article article;
    private final Findings findings;
    private final List<List<Written>> zones;

    NaiveMatcher(IndexedArticle indexed) {
        article = indexed.article();
        findings = indexed.findings();
        zones = List.of(words(article.title()), words(article.text()));
    }

    boolean matches(Query query) {
        return matches(query, zones);
    }

    private boolean matches(Query query, List<List<Written>> in) {
        return switch (query) {
            case And and -> and.operands().stream().allMatch(operand -> matches(operand, in));
            case Or or -> or.operands().stream().anyMatch(operand -> matches(operand, in));
            case Not not -> !matches(not.operand(), in);
            case In scope -> matches(scope.body(), zone(scope.zone()));
            case Has has -> has(has);
            case Named named -> matches(named.body(), in);
            case Terms _, Near _ ->
                in.stream().anyMatch(words -> !places(query, words).isEmpty());
            case AtLeast atLeast ->
                in.stream()
                                .mapToInt(words -> mostApart(List.copyOf(places(atLeast.body(), words)), -1))
                                .sum()
                        >= atLeast.count();
        };
    }

    private List<List<Written>> zone(In.Zone zone) {
        return switch (zone) {
            case TITLE -> List.of(words(article.title()));
            case TEXT -> List.of(words(article.text()));
            case LEDE -> List.of(words(lede()));
            case QUOTE ->
                findings.quotes().stream().map(quote -> words(quote.text())).toList();
        };
    }

    /// The first paragraph, or as many whole words as reach to 300 characters.
    private String lede() {
        String text = article.text();
        int paragraph = text.contains("\n") ? text.indexOf('\n') : 0;
        StringBuilder lede = new StringBuilder();
        for (String word : text.split("(?<=\\s)")) {
            if (lede.length() > Math.max(300, paragraph)) {
                break;
            }
            lede.append(word);
        }
        return lede.toString();
    }

    private record Stretch(int first, int last) {}

    /// Every place, by trying everything.
    private static Set<Stretch> places(Query query, List<Written> words) {
        Set<Stretch> found = new HashSet<>();
        switch (query) {
            case Terms terms -> found.addAll(places(terms.text(), terms.spelling(), words));
            case Or or -> or.operands().forEach(operand -> found.addAll(places(operand, words)));
            case Named named -> found.addAll(places(named.body(), words));
            case Near near -> {
                for (Stretch left : places(near.left(), words)) {
                    for (Stretch right : places(near.right(), words)) {
                        addNear(left, right, near.distance(), found);
                        if (near.order() == Near.Order.ANY) {
                            addNear(right, left, near.distance(), found);
                        }
                    }
                }
            }
            default -> throw new IllegalArgumentException(query.toString());
        }
        return found;
    }

    private static void addNear(Stretch one, Stretch other, int distance, Set<Stretch> found) {
        int between = other.first() - one.last() - 1;
        if (between >= 0 && between <= distance) {
            found.add(new Stretch(one.first(), other.last()));
        }
    }

    /// Most places behind a position that do not overlap: of those that end first, one is always among the most.
    private static int mostApart(List<Stretch> places, int after) {
        return places.stream()
                .filter(place -> place.first() > after)
                .min(Comparator.comparingInt(Stretch::last))
                .map(first -> 1 + mostApart(places, first.last()))
                .orElse(0);
    }

    private static Set<Stretch> places(String text, Spelling spelling, List<Written> words) {
        List<Predicate<Written>> wanted = patterns(text, spelling);
        Set<Stretch> found = new HashSet<>();
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

    private boolean has(Has has) {
        String value = has.value().toLowerCase(Locale.ROOT);
        if (has.own() != null) {
            return findings.ownNames().stream()
                    .filter(named -> named.id().equals(has.own()))
                    .anyMatch(named -> switch (has.attribute()) {
                        case ENTITY -> true;
                        case SPEAKER -> !findings.quotes().isEmpty();
                        default ->
                            named.sentiment()
                                    .label()
                                    .name()
                                    .equals(has.attribute().name());
                    });
        }
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
            case ENTITY -> contains(names(null), has);
            case POSITIVE, NEUTRAL, NEGATIVE ->
                contains(names(Sentiment.Label.valueOf(has.attribute().name())), has);
            case TIER -> value.equals(String.valueOf(article.source().tier()));
            case SPEAKER ->
                contains(
                        findings.quotes().stream()
                                .map(quote -> quote.speaker().name())
                                .toList(),
                        has);
            case PUBLISHED -> {
                String day = article.publishedAt().toString().substring(0, 10);
                String[] ends = (value + " ").split("\\.\\.");
                String first = ends[0].strip();
                String last = ends[ends.length - 1].strip();
                yield (first.isEmpty() || day.compareTo(first) >= 0)
                        && (last.isEmpty() || day.compareTo(last) <= 0 || day.startsWith(last));
            }
        };
    }

    private List<String> names(Sentiment.@Nullable Label tone) {
        return findings.entities().stream()
                .filter(entity -> tone == null || entity.sentiment().label() == tone)
                .map(Entity::name)
                .toList();
    }

    private static boolean contains(List<String> values, Has has) {
        return values.stream()
                .anyMatch(value ->
                        !places(has.value(), Spelling.FOLDED, words(value)).isEmpty());
    }

    private static List<Predicate<Written>> patterns(String text, Spelling spelling) {
        List<Predicate<Written>> patterns = new ArrayList<>();
        for (Written word : split(text, "[^\\p{L}\\p{N}'’*?]+")) {
            String regex = Pattern.quote(word.folded()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            Predicate<String> folded = Pattern.compile(regex).asMatchPredicate();
            patterns.add(
                    switch (spelling) {
                        case FOLDED -> found -> folded.test(found.folded());
                        case EXACT -> found -> found.surface().equals(word.surface());
                        case FUZZY, FUZZIER ->
                            found -> found.folded().charAt(0) == word.folded().charAt(0)
                                    && isMisspelled(
                                            word.folded().substring(1),
                                            found.folded().substring(1),
                                            spelling.edits());
                    });
        }
        return patterns;
    }

    /// Whether so many edits make one of the other, tried out from the front.
    private static boolean isMisspelled(String one, String other, int edits) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length() <= edits;
        }
        if (one.charAt(0) == other.charAt(0) && isMisspelled(one.substring(1), other.substring(1), edits)) {
            return true;
        }
        if (edits == 0) {
            return false;
        }
        boolean swapped = one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
        return isMisspelled(one.substring(1), other.substring(1), edits - 1)
                || isMisspelled(one.substring(1), other, edits - 1)
                || isMisspelled(one, other.substring(1), edits - 1)
                || swapped && isMisspelled(one.substring(2), other.substring(2), edits - 1);
    }

    /// A word as it is written and as it is compared.
    private record Written(String surface, String folded) {}

    private static List<Written> words(String text) {
        return split(text, "[^\\p{L}\\p{N}'’]+");
    }

    private static List<Written> split(String text, String separators) {
        List<Written> words = new ArrayList<>();
        for (String word : text.split(separators)) {
            String bare = word.replaceAll("['’][sS]$", "").replaceAll("^['’]+|['’]+$", "");
            if (!bare.isEmpty()) {
                words.add(new Written(bare, folded(bare)));
            }
        }
        return words;
    }

    private static String folded(String word) {
        return Normalizer.normalize(word.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
