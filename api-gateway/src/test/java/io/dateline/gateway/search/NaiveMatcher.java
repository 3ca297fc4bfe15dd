package io.dateline.gateway.search;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a query means, written down a second time with nothing of Lucene: words by a regular expression, every
/// operator by trying everything. Knows the letters, signs and abbreviations of which [GeneratedQueries] makes its
/// texts.
final class NaiveMatcher {

    private final Article article;
    private final Findings findings;
    private final List<List<Position>> zones;

    NaiveMatcher(IndexedArticle indexed) {
        article = indexed.article();
        findings = indexed.findings();
        zones = List.of(words(article.title()), words(article.text()));
    }

    boolean matches(Query query) {
        return matches(query, zones);
    }

    private boolean matches(Query query, List<List<Position>> in) {
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

    private List<List<Position>> zone(In.Zone zone) {
        return switch (zone) {
            case TITLE -> List.of(words(article.title()));
            case TEXT -> List.of(words(article.text()));
            case LEDE -> List.of(words(lede()));
            case QUOTE ->
                findings.quotes().stream().map(quote -> words(quote.text())).toList();
        };
    }

    /// The first paragraph, or as many whole words as reach to 300 characters; what belongs to one name stays together.
    private String lede() {
        String text = article.text();
        int paragraph = text.contains("\n") ? text.indexOf('\n') : 0;
        StringBuilder lede = new StringBuilder();
        for (String word : text.split("(?<=\\s)")) {
            if (lede.length() > Math.max(300, paragraph)
                    && !lede.toString().matches("(?s).*(?:[^\\p{L}\\p{N}]\\p{L}|[&%$])\\.? ")
                    && !(lede.toString().endsWith(" ") && word.matches("(?s)[&%$].*"))) {
                break;
            }
            lede.append(word);
        }
        return lede.toString();
    }

    private record Interval(int first, int last) {}

    /// Every place, by trying everything.
    private static Set<Interval> places(Query query, List<Position> words) {
        Set<Interval> found = new HashSet<>();
        switch (query) {
            case Terms terms -> found.addAll(places(terms.text(), terms.spelling(), false, words));
            case Or or -> or.operands().forEach(operand -> found.addAll(places(operand, words)));
            case Named named -> found.addAll(places(named.body(), words));
            case Near near -> {
                for (Interval left : places(near.left(), words)) {
                    for (Interval right : places(near.right(), words)) {
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

    private static void addNear(Interval one, Interval other, int distance, Set<Interval> found) {
        int between = other.first() - one.last() - 1;
        if (between >= 0 && between <= distance) {
            found.add(new Interval(one.first(), other.last()));
        }
    }

    /// Most places behind a position that do not overlap: of those that end first, one is always among the most.
    private static int mostApart(List<Interval> places, int after) {
        return places.stream()
                .filter(place -> place.first() > after)
                .min(Comparator.comparingInt(Interval::last))
                .map(first -> 1 + mostApart(places, first.last()))
                .orElse(0);
    }

    private static Set<Interval> places(String text, Spelling spelling, boolean names, List<Position> words) {
        Set<Interval> found = new HashSet<>();
        for (List<Predicate<Position>> wanted : readings(text, spelling, names)) {
            for (int start = 0; start + wanted.size() <= words.size(); start++) {
                boolean all = true;
                for (int i = 0; i < wanted.size(); i++) {
                    all &= wanted.get(i).test(words.get(start + i));
                }
                if (all) {
                    found.add(new Interval(start, start + wanted.size() - 1));
                }
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
                .anyMatch(value -> !places(has.value(), Spelling.FOLDED, true, words(value))
                        .isEmpty());
    }

    private static List<List<Predicate<Position>>> readings(String text, Spelling spelling, boolean names) {
        List<Predicate<Position>> together = new ArrayList<>();
        List<Predicate<Position>> apart = new ArrayList<>();
        for (Position word : positions(text.replace('*', ANY).replace('?', ONE), true)) {
            together.add(wanted(word, spelling, names));
            if (word.letters().isEmpty()) {
                apart.add(together.getLast());
            }
            for (Written letter : word.letters()) {
                apart.add(
                        spelling == Spelling.EXACT
                                ? found -> found.is(one -> one.surface().equals(letter.surface()))
                                : found -> found.is(one -> one.folded().equals(letter.folded())));
            }
        }
        return List.of(together, apart);
    }

    private static Predicate<Position> wanted(Position word, Spelling spelling, boolean names) {
        Written written = word.word();
        if (!word.before().isEmpty() || !word.behind().isEmpty()) {
            return found -> (spelling == Spelling.EXACT
                            ? found.word().surface().equals(written.surface())
                            : found.word().folded().equals(written.folded()))
                    && (word.before().isEmpty() || word.before().equals(found.before()))
                    && (word.behind().isEmpty() || word.behind().equals(found.behind()));
        }
        Predicate<String> folded = Pattern.compile(Pattern.quote(written.folded())
                        .replace(String.valueOf(ANY), "\\E.*\\Q")
                        .replace(String.valueOf(ONE), "\\E.\\Q"))
                .asMatchPredicate();
        if (word.dotted() && spelling == Spelling.FOLDED && !names) {
            return found -> found.abbreviation() && folded.test(found.word().folded());
        }
        return switch (spelling) {
            case FOLDED -> found -> found.is(one -> folded.test(one.folded()));
            case EXACT -> found -> found.is(one -> one.surface().equals(written.surface()));
            case FUZZY, FUZZIER ->
                found -> found.is(one -> one.folded().charAt(0)
                                == written.folded().charAt(0)
                        && isMisspelled(
                                written.folded().substring(1), one.folded().substring(1), spelling.edits()));
        };
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

    /// Stand for the wildcards of a query while it is cut: letters that no text holds.
    private static final char ANY = '\uA66E';

    private static final char ONE = '\u07CA';

    private static final String REST = "|(?<dotted>\\p{L}(?:\\.\\p{L}\\x{A66E}?)+)(?![\\p{L}\\p{N}])"
            + "|(?<number>\\p{Nd}+(?:\\.\\p{Nd}+)+)"
            + "|(?<piece>[เ-ไ]?[ก-ฮ][ะ-ฺๅ็-๎]*|[ក-ឳ](?:្[ក-ឳ]|[ា-៑])*|\\p{IsHan})"
            + "|(?<plain>[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:['’\"״][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*)";

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + "(?<initials>\\p{Lu}\\. \\p{Lu}\\.|\\p{Lu}(?: \\p{Lu})+(?= \\p{Lu}\\p{Ll}))" + REST);

    /// What somebody looks for is initials in small letters too, and whatever follows.
    private static final Pattern SOUGHT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + "(?<initials>\\p{L}\\. \\p{L}\\.|\\p{L}(?: \\p{L})+(?![\\p{L}\\p{N}.]))" + REST);

    /// A word as it is written and as it is compared.
    private record Written(String surface, String folded) {
        static Written of(String surface) {
            return new Written(surface, NaiveMatcher.folded(surface));
        }
    }

    /// What stands at one place of a text.
    ///
    /// @param letters of initials that stand apart
    /// @param abbreviation whether it has dots, or capitals alone
    private record Position(
            Written word, List<Written> letters, boolean dotted, boolean abbreviation, String before, String behind) {

        boolean is(Predicate<Written> wanted) {
            return wanted.test(word) || letters.stream().anyMatch(wanted);
        }
    }

    private static List<Position> words(String text) {
        return positions(text, false);
    }

    private static List<Position> positions(String text, boolean query) {
        List<Position> positions = new ArrayList<>();
        Matcher word = (query ? SOUGHT : WORD).matcher(text);
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            boolean initials = word.group("initials") != null;
            String found = text.substring(word.start(), from);
            String bare = found.replaceAll("(?<=.)['’][sS]$", "");
            boolean dotted = initials || word.group("dotted") != null;
            String surface = dotted ? bare.replaceAll("[. ]", "") : bare;
            boolean capitals = surface.matches("\\p{Lu}{2,8}");
            positions.add(new Position(
                    Written.of(surface),
                    initials
                            ? surface.chars()
                                    .mapToObj(letter -> Written.of(Character.toString(letter)))
                                    .toList()
                            : List.of(),
                    dotted,
                    dotted || capitals,
                    before(text.substring(0, word.start()), surface),
                    behind(text.substring(from), surface)));
        }
        return positions;
    }

    private static String before(String before, String word) {
        Matcher sign = Pattern.compile("(?<![\\p{L}\\p{N}])[.#$@]$").matcher(before);
        boolean names = sign.find() && (!sign.group().equals(".") || !word.matches("\\d.*"));
        return names && !before.matches("(?s).*([.#@])\\1") ? sign.group() : "";
    }

    private static String behind(String behind, String word) {
        Matcher sign = Pattern.compile("^(?:\\.?[+#]+|\\.? ?&(?= ?[\\p{L}\\p{N}])| ?%)")
                .matcher(behind);
        if (!sign.find() || sign.group().contains("%") && !word.matches(".*\\d")) {
            return "";
        }
        return sign.group().startsWith(".") && !sign.group().contains("&")
                ? ""
                : sign.group().replaceAll("[ .]", "");
    }

    private static String folded(String word) {
        String kept = word.replace('’', '\'')
                .replace("й", "\uE000")
                .replace("Й", "\uE000")
                .replaceAll("[\"״ـ\u00AD\u200C]", "")
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ک', 'ك')
                .replace("ß", "ss")
                .replace("ı", "i");
        String bare = Normalizer.normalize(kept, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder();
        bare.codePoints().forEach(c -> {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            boolean essential = Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.KHMER
                    || c >= 0x1100 && c < 0x1200
                    || c == 0x3099;
            if (!mark || essential) {
                folded.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c));
            }
        });
        return Normalizer.normalize(folded.toString().replace('ς', 'σ'), Normalizer.Form.NFC);
    }
}
