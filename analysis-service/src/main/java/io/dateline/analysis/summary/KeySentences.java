package io.dateline.analysis.summary;

import io.dateline.analysis.pipeline.Sentence;
import io.dateline.analysis.pipeline.Sentences;
import io.dateline.analysis.wording.EventVector;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The sentences of an article that may stand for it in a summary: where they are and what their words weigh, without
/// the words.
///
/// @param at when it was published or, where that is unknown, first seen
/// @param title what the headline's words weigh
/// @param sentences at most [#MAX_SENTENCES], in the order of the text
public record KeySentences(UUID articleId, int revision, Instant at, EventVector title, List<Weighed> sentences) {

    /// News tells the event first; what follows is background.
    static final int MAX_SENTENCES = 8;

    private static final int MAX_TEXT_LENGTH = 4_000;

    private static final int MIN_LENGTH = 40;
    private static final int MAX_LENGTH = 400;
    private static final int MIN_TERMS = 4;

    /// A sentence that is whole; leaves captions, headings and bylines out.
    private static final Pattern WHOLE = Pattern.compile("(?s).*[.!?…。！？।؟]\\p{Pf}?[\"'”’»)]*\\s*");

    /// A sentence of the text and what its words weigh.
    public record Weighed(int start, int end, EventVector vector) {

        Span span() {
            return Span.text(start, end);
        }
    }

    public KeySentences {
        sentences = List.copyOf(sentences);
    }

    public static KeySentences of(Article article, Instant at) {
        String text = article.text().substring(0, Math.min(article.text().length(), MAX_TEXT_LENGTH));
        List<Weighed> found = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            String words = sentence.in(text);
            boolean cut = sentence.end() == text.length()
                    && text.length() < article.text().length();
            if (cut
                    || words.length() < MIN_LENGTH
                    || words.length() > MAX_LENGTH
                    || !WHOLE.matcher(words).matches()) {
                continue;
            }
            EventVector vector = EventVector.of("", words);
            if (vector.terms().length >= MIN_TERMS) {
                found.add(new Weighed(sentence.start(), sentence.end(), vector));
            }
            if (found.size() == MAX_SENTENCES) {
                break;
            }
        }
        return new KeySentences(article.id(), article.revision(), at, EventVector.of(article.title(), ""), found);
    }

    /// As the database keeps it: the title's vector, then start, end and vector of each sentence.
    public byte[] toBytes() {
        byte[] head = title.toBytes();
        List<byte[]> vectors =
                sentences.stream().map(sentence -> sentence.vector().toBytes()).toList();
        int size = 4
                + head.length
                + vectors.stream().mapToInt(bytes -> 12 + bytes.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(head.length).put(head);
        for (int at = 0; at < vectors.size(); at++) {
            Weighed sentence = sentences.get(at);
            bytes.putInt(sentence.start()).putInt(sentence.end());
            bytes.putInt(vectors.get(at).length).put(vectors.get(at));
        }
        return bytes.array();
    }

    /// @param stored see [#toBytes()]
    public static KeySentences fromBytes(UUID articleId, int revision, Instant at, byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        EventVector title = vector(bytes);
        List<Weighed> sentences = new ArrayList<>();
        while (bytes.hasRemaining()) {
            sentences.add(new Weighed(bytes.getInt(), bytes.getInt(), vector(bytes)));
        }
        return new KeySentences(articleId, revision, at, title, sentences);
    }

    private static EventVector vector(ByteBuffer bytes) {
        byte[] stored = new byte[bytes.getInt()];
        bytes.get(stored);
        return EventVector.fromBytes(stored);
    }
}
