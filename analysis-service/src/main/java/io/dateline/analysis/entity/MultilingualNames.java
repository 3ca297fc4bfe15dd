package io.dateline.analysis.entity;

import io.dateline.analysis.entity.referent.Mention;
import io.dateline.analysis.entity.referent.NameGroups;
import io.dateline.analysis.entity.referent.ShortForms;
import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import io.dateline.analysis.entity.span.Vocabulary;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.analysis.pipeline.Sentence;
import io.dateline.analysis.pipeline.Sentences;
import io.dateline.analysis.pipeline.WordReader;
import io.dateline.analysis.pipeline.WordScores;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names in languages other than English. The encoder reads the title and the beginning of the text; what is named
/// there is found by its words in the rest. Thread-safe.
public final class MultilingualNames {

    /// Lines that the encoder reads: the title and the first sentences.
    static final int MAX_LINES = 12;

    /// Word pieces that the encoder reads, at the most; bounds the cost whatever the script.
    static final int MAX_PIECES = 640;

    /// A longer sentence is cut in parts of this many UTF-16 units.
    private static final int MAX_LENGTH = 400;

    /// Names found by chance more often than not are left out.
    private static final double SURE_ENOUGH = 0.4;

    /// Languages that only sets under CC-BY-SA teach.
    static final Set<String> SHARE_ALIKE = Set.of("ja", "ko", "zh");

    private final WordReader encoder;
    private final MultilingualTagger tagger = new MultilingualTagger();
    private final KnownNames known;
    private final Vocabulary words;
    private final Map<String, KnownNames> knownIn = new ConcurrentHashMap<>();

    MultilingualNames(WordReader encoder, KnownNames known, Vocabulary words) {
        this.encoder = encoder;
        this.known = known;
        this.words = words;
    }

    /// Whether the head that a language needs is there.
    boolean teaches(String language) {
        return !SHARE_ALIKE.contains(language) || encoder.has(NameHead.SHARE_ALIKE);
    }

    private NameHead head(String language) {
        return SHARE_ALIKE.contains(language) && teaches(language) ? NameHead.SHARE_ALIKE : NameHead.FREE;
    }

    /// A part of the title or of the text.
    private record Line(Span.Field field, int start, String words) {}

    /// @param language BCP 47 code
    /// @return most salient first
    public List<Entity> find(String title, String text, String language) {
        KnownNames here = knownIn.computeIfAbsent(language, known::in);
        List<Line> lines = lines(title, text);
        List<Mention> mentions = mentions(lines, head(language));
        new CarriedNames(mentions).addTo(mentions, title, text);
        mentions.sort(READING_ORDER);
        Map<String, String> introduced = ShortForms.introduce(mentions, title, text);
        return NameGroups.of(mentions, introduced, lines.size(), here, words);
    }

    /// Apart from a stage, for evaluations of languages that no names are claimed in.
    ///
    /// @param encoder with the head for names
    public static MultilingualNames of(WordReader encoder) {
        return new MultilingualNames(
                encoder, KnownNames.load(), NameTagger.load().words());
    }

    private static final Comparator<Mention> READING_ORDER = Comparator.comparing(
                    (Mention mention) -> mention.span().field())
            .thenComparingInt(mention -> mention.span().start());

    private static List<Line> lines(String title, String text) {
        List<Line> lines = new ArrayList<>();
        addParts(lines, Span.Field.TITLE, 0, title);
        for (Sentence sentence : Sentences.of(text)) {
            addParts(lines, Span.Field.TEXT, sentence.start(), sentence.in(text));
        }
        return lines;
    }

    private static void addParts(List<Line> lines, Span.Field field, int start, String words) {
        int from = 0;
        while (words.length() - from > MAX_LENGTH) {
            int blank = words.lastIndexOf(' ', from + MAX_LENGTH);
            int end = blank > from + MAX_LENGTH / 2 ? blank : from + MAX_LENGTH;
            end -= Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
            lines.add(new Line(field, start + from, words.substring(from, end)));
            from = end;
        }
        if (!words.substring(from).isBlank()) {
            lines.add(new Line(field, start + from, words.substring(from)));
        }
    }

    private List<Mention> mentions(List<Line> lines, NameHead head) {
        List<Line> read = new ArrayList<>();
        int pieces = 0;
        for (Line line : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
            pieces += encoder.pieces(line.words());
            if (pieces > MAX_PIECES && !read.isEmpty()) {
                break;
            }
            read.add(line);
        }
        List<String> texts = read.stream().map(Line::words).toList();
        List<WordScores> scores = encoder.words(texts, head);
        List<List<NameSpan>> spans = tagger.tag(texts, scores);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < read.size(); at++) {
            for (NameSpan span : spans.get(at)) {
                Mention mention = mention(span, scores.get(at), read.get(at), at);
                if (span.confidence() >= SURE_ENOUGH && hasLetter(mention.name())) {
                    mentions.add(mention);
                }
            }
        }
        return mentions;
    }

    private static Mention mention(NameSpan span, WordScores scored, Line line, int index) {
        int start = scored.starts()[span.first()];
        int end = scored.ends()[span.end() - 1];
        String name = line.words().substring(start, end);
        Span place = new Span(line.field(), line.start() + start, line.start() + end);
        return new Mention(
                type(span.type()),
                name.replaceAll("\\s+", " "),
                parts(name),
                false,
                null,
                place,
                index,
                span.confidence());
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// The words of a name: between blanks, and between the points that part foreign names in Chinese and Japanese.
    static List<String> parts(String name) {
        List<String> parts = Arrays.stream(name.split("[\\s·・]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(name) : parts;
    }

    private static Entity.Type type(NameClass found) {
        return switch (found) {
            case PERSON -> Entity.Type.PERSON;
            case PLACE -> Entity.Type.PLACE;
            default -> Entity.Type.ORGANISATION;
        };
    }
}
