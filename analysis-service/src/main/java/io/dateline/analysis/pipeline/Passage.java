package io.dateline.analysis.pipeline;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The sentences of a document that go through the encoder: the title, the beginning of the text, and sentences that
/// name its most salient entities. Every head reads the same ones, so that the encoder runs once a document. The
/// encoder is the dearest part of analysis, hence the bound.
///
/// @param lines in reading order, the title first; at most [#MAX_LINES]
public record Passage(List<Line> lines) {

    /// Title included. Twelve sentences of 26 tokens cost about 13 ms on one core.
    public static final int MAX_LINES = 12;

    private static final int LEDE = 5;
    private static final int ENTITIES = 8;

    /// Lines beside the passage, for what teams watch: half as many again at most.
    public static final int MAX_WATCHED = 6;

    /// Mentions of one watched name outside of the passage that are looked at.
    private static final int LOOKED_AT = 3;

    /// A longer sentence is cut here; its length in tokens bounds the cost.
    private static final int MAX_LENGTH = 400;

    /// One sentence of the passage.
    ///
    /// @param field whether it stands in the title or the text
    /// @param sentence its place there
    /// @param words its words, cut where it is very long
    public record Line(Span.Field field, Sentence sentence, String words) {

        public boolean isTitle() {
            return field == Span.Field.TITLE;
        }

        public Span span() {
            return sentence.span(field);
        }

        /// Whether a place of the article lies in this line, as far as the encoder sees it.
        public boolean holds(Span place) {
            return place.field() == field
                    && place.start() >= sentence.start()
                    && place.end() <= sentence.start() + words.length();
        }
    }

    public List<String> words() {
        return lines.stream().map(Line::words).toList();
    }

    public static Passage of(Document document) {
        return of(document.article().title(), document.article().text(), document.entities());
    }

    /// @param entities most salient first
    public static Passage of(String title, String text, List<Entity> entities) {
        List<Sentence> sentences = Sentences.of(text);
        List<Line> lines = new ArrayList<>();
        lines.add(line(Span.Field.TITLE, new Sentence(0, title.length()), title));
        for (int at : choose(sentences, entities, MAX_LINES - 1)) {
            lines.add(line(Span.Field.TEXT, sentences.get(at), text));
        }
        return new Passage(List.copyOf(lines));
    }

    /// Further sentences, that name what teams watch and are not in the passage: apart from it, so that what is found
    /// for everybody does not hang on who watches what.
    ///
    /// @return at most [#MAX_WATCHED] lines, in reading order
    public static Passage ofWatched(Document document, Passage passage) {
        String text = document.article().text();
        List<Span> unseen = document.watched().stream()
                .limit(ENTITIES)
                .flatMap(named -> named.mentions().stream()
                        .filter(mention -> mention.field() == Span.Field.TEXT)
                        .filter(mention -> passage.lines().stream().noneMatch(line -> line.holds(mention)))
                        .limit(LOOKED_AT))
                .toList();
        if (unseen.isEmpty()) {
            return new Passage(List.of());
        }
        List<Sentence> sentences = Sentences.of(text);
        TreeSet<Integer> chosen = new TreeSet<>();
        for (Span mention : unseen) {
            int at = indexOf(sentences, mention.start(), 0);
            if (at >= 0 && chosen.size() < MAX_WATCHED) {
                chosen.add(at);
            }
        }
        return new Passage(chosen.stream()
                .map(at -> line(Span.Field.TEXT, sentences.get(at), text))
                .toList());
    }

    private static Line line(Span.Field field, Sentence sentence, String text) {
        String words = sentence.in(text);
        if (words.length() > MAX_LENGTH) {
            int blank = words.lastIndexOf(' ', MAX_LENGTH);
            words = words.substring(0, blank > MAX_LENGTH / 2 ? blank : MAX_LENGTH);
        }
        return new Line(field, sentence, words);
    }

    private static TreeSet<Integer> choose(List<Sentence> sentences, List<Entity> entities, int most) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int at = 0; at < sentences.size() && at < LEDE; at++) {
            chosen.add(at);
        }
        for (int round = 0; round < 3 && chosen.size() < most; round++) {
            for (Entity entity : entities.subList(0, Math.min(ENTITIES, entities.size()))) {
                if (chosen.size() < most) {
                    chooseFor(entity, sentences, chosen);
                }
            }
        }
        for (int at = 0; at < sentences.size() && chosen.size() < most; at++) {
            chosen.add(at);
        }
        return chosen;
    }

    /// The first sentence with this entity that is not chosen yet.
    private static void chooseFor(Entity entity, List<Sentence> sentences, TreeSet<Integer> chosen) {
        int from = 0;
        for (Span mention : entity.mentions()) {
            if (mention.field() == Span.Field.TEXT) {
                int at = indexOf(sentences, mention.start(), from);
                if (at >= 0 && chosen.add(at)) {
                    return;
                }
                from = Math.max(from, at);
            }
        }
    }

    private static int indexOf(List<Sentence> sentences, int offset, int from) {
        for (int at = from; at < sentences.size() && sentences.get(at).start() <= offset; at++) {
            if (sentences.get(at).covers(offset)) {
                return at;
            }
        }
        return -1;
    }
}
