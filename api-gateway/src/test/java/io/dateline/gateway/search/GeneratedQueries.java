package io.dateline.gateway.search;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;

/// Articles and queries by chance, of so few words that they often meet.
final class GeneratedQueries {

    private static final List<String> WORDS = List.of(
            "Acme",
            "acme's",
            "ACME’s",
            "recall",
            "recalls",
            "recalled",
            "brake",
            "brakes",
            "bank",
            "bánk",
            "banking",
            "e-bank",
            "big",
            "fine",
            "fined",
            "Crédit",
            "credit",
            "covid-19",
            "o'brien",
            "the",
            "of",
            "and");
    /// Abbreviations and initials, names with signs, and words of many scripts.
    private static final List<String> WRITTEN = List.of(
            "Q.B.A.",
            "QBA",
            "Qba",
            "us",
            "US",
            "U.S.",
            "J.P. Quill",
            "J. P. Quill",
            "J P Quill",
            "JP Quill",
            "C++",
            "C#",
            "C",
            ".NET",
            "net",
            "Kanal+",
            "kanal",
            "BT&Q",
            "BT & Q",
            "BT",
            "$ZETA",
            "#zeta",
            "zeta",
            "4.5%",
            "4.5 %",
            "4.5",
            "Γιώργος",
            "ΓΙΩΡΓΟΣ",
            "ёлка",
            "Елка",
            "йод",
            "иод",
            "أحمد",
            "احمد",
            "أَحمد",
            "علی",
            "على",
            "כְּתָב",
            "כתב",
            "צה״ל",
            "صـــحيفة",
            "straße",
            "STRASSE",
            "oﬃce",
            "ＡＣＭＥ",
            "२०२६",
            "2026",
            "สะพานท่าเรือเปิด",
            "ท่าเรือ",
            "ស្ពានកំពង់ផែ",
            "東京銀行",
            "한국은행",
            "テレビ",
            "ﾃﾚﾋﾞ");
    private static final List<String> SOUGHT_WRITTEN = List.of(
            "QBA",
            "qba",
            "Q.B.A.",
            "Q.B.A*",
            "qb*",
            "us",
            "U.S.",
            "exact:US",
            "exact:U.S.",
            "exact:us",
            "exact:QBA",
            "\"JP Quill\"",
            "\"J.P. Quill\"",
            "\"J. P. Quill\"",
            "\"J P Quill\"",
            "\"j p quill\"",
            "exact:\"J. P. Quill\"",
            "jp",
            "J",
            "C++",
            "C#",
            "c",
            "exact:C",
            "exact:c#",
            ".NET",
            "exact:.NET",
            "net",
            "Kanal+",
            "kanal",
            "kan*",
            "BT&Q",
            "\"bt & q\"",
            "bt",
            "\"bt q\"",
            "$zeta",
            "#Zeta",
            "zeta",
            "4.5%",
            "4.5",
            "γιώργος",
            "γιωργοσ",
            "γιω*",
            "exact:Γιώργος",
            "ёлка",
            "елк?",
            "йод",
            "иод",
            "احمد",
            "أحمد",
            "علي",
            "כתב",
            "צה\"ל",
            "صحيف*",
            "strasse",
            "exact:STRASSE",
            "office",
            "acme",
            "exact:acme",
            "2026",
            "ท่าเรือ",
            "สะพาน",
            "\"เรือเปิด\"",
            "ស្ពាន",
            "កំពង់ផែ",
            "銀行",
            "한국*",
            "テレビ");
    private static final List<String> SOUGHT = List.of(
            "acme",
            "recall",
            "recall*",
            "recal??",
            "brake?",
            "brake*",
            "bank",
            "ban*",
            "ba?k*",
            "e-bank",
            "big",
            "fine",
            "fine?",
            "credit",
            "crédit",
            "covid-19",
            "covid-1*",
            "the",
            "of",
            "Acme's",
            "o'brien",
            "acme~",
            "recal~2",
            "brkae~",
            "braek~2",
            "exact:Acme",
            "exact:acme",
            "exact:ACME",
            "exact:crédit",
            "exact:Crédit",
            "exact:bank",
            "nowhere");
    private static final List<String> PHRASES = List.of(
            "\"acme recall\"",
            "\"the bank\"",
            "\"big bank\"",
            "\"of the\"",
            "\"recall* of\"",
            "\"the big bank\"",
            "\"bank\"",
            "\"ban* fine?\"",
            "exact:\"Acme recall\"",
            "exact:\"of Acme\"",
            "\"ba* of th?\"",
            "\"and\"");
    private static final List<String> ATTRIBUTES = List.of(
            "language:pt",
            "language:pt-BR",
            "language:en",
            "country:gb",
            "source:herald",
            "source:\"daily herald\"",
            "author:doe",
            "author:jo*",
            "tag:cars",
            "topic:crime",
            "topic:medtop:02000000",
            "entity:\"acme corp\"",
            "sentiment:negative",
            "sentiment:(positive OR neutral)",
            "tier:1",
            "outlet:(herald OR post)",
            "published:2026-11-03",
            "published:2026-11",
            "published:2026-11-02..2026-11-04",
            "published:..2026-11-05",
            "published:2026-11-05..",
            "speaker:doe",
            "negative:acme",
            "positive:\"corp acme\"",
            "neutral:corp",
            "entity:\"our acme\"",
            "negative:\"our acme\"",
            "entity:Q.B.A.",
            "entity:qba",
            "entity:\"JP Quill\"",
            "entity:\"J. P. Quill\"",
            "author:ολγα",
            "speaker:\"our acme\"",
            "entity:" + EventIds.of("own", 0));

    /// What the asking team calls its own; another's is in the articles too.
    static final Queries.Parts OWN = new Queries.Parts() {
        @Override
        public Optional<String> find(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> own(Attribute attribute, String value) {
            return value.equals("our acme") ? Optional.of(EventIds.of("own", 1)) : Optional.empty();
        }
    };

    private final Random random;

    GeneratedQueries(long seed) {
        random = new Random(seed);
    }

    IndexedArticle article(int number) {
        Source source = new Source(
                EventIds.of("source", number % 3),
                List.of("Daily Herald", "The Herald Tribune", "Morning Post").get(number % 3),
                List.of("GB", "US", "GB").get(number % 3),
                number % 3 == 0 ? null : number % 3);
        Instant seen = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(3_600L * number);
        Article article = new ArticleBuilder(
                        text(2 + random.nextInt(6)), text(1 + random.nextInt(number % 5 == 0 ? 90 : 30)))
                .id(EventIds.of("article", number))
                .source(source)
                .byline(List.of(one(List.of("Jane Doe", "John Smith", "Όλγα Doe"))))
                .publishedAt(seen, Precision.SECOND)
                .seenAt(seen)
                .tags(List.of(one(List.of("cars", "sports cars", "banks"))))
                .build();
        Sentiment.Label tone = Sentiment.Label.values()[random.nextInt(3)];
        return new IndexedArticle(
                article,
                1,
                new Findings(
                        new Language(one(List.of("en", "pt-BR", "pt")), 1),
                        random.nextBoolean()
                                ? List.of(new Topic(
                                        "medtop:02000000",
                                        "crime, law and justice",
                                        List.of("crime, law and justice"),
                                        1,
                                        List.of()))
                                : List.of(new Topic("medtop:15000000", "sport", List.of("sport"), 1, List.of())),
                        List.of(new Entity(
                                EventIds.of("e", 1),
                                one(List.of(
                                        "Acme Corp",
                                        "Corp Acme",
                                        "Acme QBA",
                                        "Q.B.A. Acme",
                                        "J. P. Quill",
                                        "jp quill")),
                                Entity.Type.ORGANISATION,
                                1,
                                List.of(Span.title(0, 1)),
                                new Sentiment(Sentiment.Label.values()[random.nextInt(3)], 0, List.of()))),
                        new Sentiment(tone, 0, List.of()),
                        quotes(article.text()),
                        null,
                        own(number)));
    }

    private static List<Entity> own(int number) {
        return number % 4 == 0
                ? List.of()
                : List.of(new Entity(
                        EventIds.of("own", number % 2),
                        "Our Acme",
                        Entity.Type.ORGANISATION,
                        1,
                        List.of(Span.text(0, 2)),
                        new Sentiment(Sentiment.Label.values()[number % 3], 0, List.of())));
    }

    private List<Quote> quotes(String text) {
        int start = random.nextInt(text.length());
        Quote.Speaker speaker = new Quote.Speaker(one(List.of("Jane Doe", "Joan Smith")), null, null);
        String words = text.substring(start).replaceFirst("^\\S*\\s?", "");
        return words.isBlank() || random.nextBoolean()
                ? List.of()
                : List.of(new Quote(
                        Span.text(text.length() - words.length(), text.length()),
                        words,
                        Quote.Kind.DIRECT,
                        null,
                        speaker,
                        null,
                        Span.text(0, 1),
                        null));
    }

    private String text(int words) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < words; i++) {
            String word = random.nextInt(3) == 0 ? one(WRITTEN) : one(WORDS);
            text.add(word + (random.nextInt(6) == 0 ? one(List.of(",", ".", "\n", " –", "!")) : ""));
        }
        return text.toString();
    }

    String query(int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(10)) {
            case 0, 1 -> leaf();
            case 2 -> one(ATTRIBUTES);
            case 3 -> "(" + query(depth - 1) + " AND " + query(depth - 1) + ")";
            case 4 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
            case 5 -> "(" + query(depth - 1) + " AND NOT " + query(depth - 1) + ")";
            case 6 -> one(List.of("title:(", "text:(", "lede:(", "quote:(")) + textOnly(depth - 1) + ")";
            case 7 -> "ATLEAST/" + (1 + random.nextInt(4)) + " (" + side(depth - 1) + ")";
            default -> "(" + near(Math.min(depth, 3)) + ")";
        };
    }

    private String textOnly(int depth) {
        return switch (depth <= 0 ? 0 : random.nextInt(5)) {
            case 0 -> leaf();
            case 3 -> "(ATLEAST/2 (" + side(depth - 1) + "))";
            case 1 -> "(" + textOnly(depth - 1) + " AND " + textOnly(depth - 1) + ")";
            case 2 -> "(" + textOnly(depth - 1) + " OR " + textOnly(depth - 1) + ")";
            default -> "(" + near(Math.min(depth, 2)) + ")";
        };
    }

    private String near(int depth) {
        String operator = one(List.of(" NEAR/", " ONEAR/")) + random.nextInt(5) + " ";
        return side(depth - 1) + operator + side(depth - 1);
    }

    private String side(int depth) {
        return switch (depth <= 0 ? 0 : random.nextInt(4)) {
            case 0, 1 -> leaf();
            case 2 -> "(" + side(depth - 1) + " OR " + side(depth - 1) + " OR " + leaf() + ")";
            default -> "(" + near(depth) + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> one(SOUGHT_WRITTEN);
            case 2, 3 -> one(PHRASES);
            default -> one(SOUGHT);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
