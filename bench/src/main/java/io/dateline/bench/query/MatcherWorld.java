package io.dateline.bench.query;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.search.IndexedArticle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/// Random articles and monitors. Words follow Zipf's law over a vocabulary of 80,000; monitors are such as PR teams
/// write: a brand, with words of its context and without its namesakes.
final class MatcherWorld {

    private static final int WORDS = 80_000;
    private static final int TITLE = 10;
    private static final int TEXT = 500;
    private static final int PARAGRAPH = 60;

    /// No brand is called by one of so many most frequent words.
    private static final int COMMON = 3_000;

    /// Words of the context, e.g. “recall”: from here up to the tenth of all words.
    private static final int CONTEXT = 100;

    private static final List<String> SYLLABLES = List.of(
            "ba", "con", "da", "el", "fi", "ga", "hol", "in", "jo", "ka", "lum", "mer", "no", "or", "pre", "qua", "ri",
            "so", "ter", "un", "ver", "wa", "xen", "yo", "zu", "st", "an", "te");
    private static final List<String> TOPICS = List.of(
            "01000000",
            "02000000",
            "03000000",
            "04000000",
            "05000000",
            "06000000",
            "07000000",
            "08000000",
            "09000000",
            "10000000",
            "11000000",
            "12000000",
            "13000000",
            "14000000",
            "15000000",
            "16000000",
            "17000000");

    private final String[] words = new String[WORDS];
    private final double[] upTo = new double[WORDS];
    private final long seed;

    MatcherWorld(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        Set<String> known = new HashSet<>();
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            String word;
            do {
                StringBuilder letters = new StringBuilder();
                for (int i = 1 + random.nextInt(rank < 300 ? 2 : 4); i >= 0; i--) {
                    letters.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
                }
                word = letters.toString();
            } while (!known.add(word));
            words[rank] = word;
            sum += 1.0 / (rank + 2.7);
            upTo[rank] = sum;
        }
    }

    private String word(Random random) {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int found = java.util.Arrays.binarySearch(upTo, at);
        return words[Math.min(WORDS - 1, found < 0 ? -found - 1 : found)];
    }

    private String text(Random random, int length) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 1; i <= length; i++) {
            String word = word(random);
            boolean capital = random.nextInt(12) == 0;
            text.add((capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                    + (i % PARAGRAPH == 0 && i < length ? ".\n" : random.nextInt(12) == 0 ? "," : ""));
        }
        return text.toString();
    }

    IndexedArticle article(int number) {
        Random random = new Random(seed * 31 + number);
        Instant seen = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * number);
        int outlet = random.nextInt(400);
        Source source = new Source(
                EventIds.of("source", outlet),
                words[1_000 + outlet] + " post",
                List.of("GB", "US", "DE", "FR").get(outlet % 4),
                1 + outlet % 4);
        Article article = new ArticleBuilder(text(random, TITLE), text(random, TEXT))
                .id(EventIds.of("article", number))
                .source(source)
                .byline(List.of(words[5_000 + random.nextInt(900)] + " doe"))
                .publishedAt(seen, Precision.SECOND)
                .seenAt(seen)
                .build();
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        String name = words[COMMON + random.nextInt(5_000)];
        Sentiment tone = new Sentiment(Sentiment.Label.values()[random.nextInt(3)], 0, List.of());
        return new IndexedArticle(
                article,
                1,
                new Findings(
                        new Language(List.of("en", "en", "de", "fr").get(random.nextInt(4)), 1),
                        List.of(new Topic(
                                "medtop:" + topic, "topic " + topic, List.of("topic " + topic), 1, List.of())),
                        List.of(new Entity(
                                EventIds.of("entity", name),
                                name,
                                Entity.Type.ORGANISATION,
                                1,
                                List.of(Span.title(0, 1)),
                                tone)),
                        tone,
                        List.of(),
                        null));
    }

    /// One monitor of ten kinds.
    String query(int number) {
        Random random = new Random(seed * 37 + number);
        String brand = brand(random);
        String other = brand(random);
        String context = "(" + context(random) + " OR " + context(random) + " OR " + context(random) + ")";
        return switch (number % 10) {
            case 0 -> brand;
            case 1 -> "\"" + brand + " " + context(random) + "\" OR \"" + other + " " + context(random) + "\"";
            case 2 -> "(" + brand + " OR " + other + ") AND " + context;
            case 3 -> brand + " NEAR/10 " + context;
            case 4 ->
                "(" + brand + " OR \"" + other + " " + context(random) + "\") NEAR/5 (" + context(random) + " ONEAR/3 "
                        + context(random) + ")";
            case 5 -> brand + " AND NOT (" + context(random) + " OR " + brand(random) + " OR " + brand(random) + ")";
            case 6 -> "title:(" + brand + " OR " + other + " OR " + context(random) + ") AND language:en";
            case 7 -> brand.substring(0, Math.min(brand.length(), 6)) + "* AND " + context;
            case 8 ->
                random.nextInt(20) == 0
                        ? "topic:medtop:" + TOPICS.get(random.nextInt(TOPICS.size())) + " AND entity:" + brand
                        : "ATLEAST/2 (" + brand + " OR " + other + ")";
            default ->
                "exact:" + Character.toUpperCase(brand.charAt(0)) + brand.substring(1) + " AND " + context
                        + " AND NOT source:" + words[1_000 + random.nextInt(400)];
        };
    }

    /// Uniform over the logarithm of the rank, so that well-known and hardly known brands are equally frequent.
    private String brand(Random random) {
        double rank = COMMON * Math.pow((double) WORDS / COMMON, random.nextDouble());
        return words[Math.min(WORDS - 1, (int) rank)];
    }

    private String context(Random random) {
        double rank = CONTEXT * Math.pow(WORDS / 10.0 / CONTEXT, random.nextDouble());
        return words[(int) rank];
    }
}
