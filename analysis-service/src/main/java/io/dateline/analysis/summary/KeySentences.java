package io.dateline.analysis.summary;

import io.dateline.analysis.pipeline.Sentence;
import io.dateline.analysis.pipeline.Sentences;
import io.dateline.analysis.wording.Profile;
import io.dateline.contract.Article;
import io.dateline.contract.Span;
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
/// @param sentences at most [#MOST], in the order of the text
public record KeySentences(UUID articleId, int revision, Instant at, Profile title, List<Weighed> sentences) {

    /// News tells the event first; what follows is background.
    static final int MOST = 8;

    private static final int LONGEST_TEXT = 4_000;

    private static final int SHORTEST = 40;
    private static final int LONGEST = 400;
    private static final int FEWEST_TERMS = 4;

    /// A sentence that is whole; leaves captions, headings and bylines out.
    private static final Pattern WHOLE = Pattern.compile("(?s).*[.!?…。！？।؟]\\p{Pf}?[\"'”’»)]*\\s*");

    /// A sentence of the text and what its words weigh.
    public record Weighed(int start, int end, Profile profile) {

        Span span() {
            return Span.text(start, end);
        }
    }

    public KeySentences {
        sentences = List.copyOf(sentences);
    }

    public static KeySentences of(Article article, Instant at) {
        String text = article.text().substring(0, Math.min(article.text().length(), LONGEST_TEXT));
        List<Weighed> found = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            String words = sentence.in(text);
            boolean cut = sentence.end() == text.length()
                    && text.length() < article.text().length();
            if (cut
                    || words.length() < SHORTEST
                    || words.length() > LONGEST
                    || !WHOLE.matcher(words).matches()) {
                continue;
            }
            Profile profile = Profile.of("", words);
            if (profile.terms().length >= FEWEST_TERMS) {
                found.add(new Weighed(sentence.start(), sentence.end(), profile));
            }
            if (found.size() == MOST) {
                break;
            }
        }
        return new KeySentences(article.id(), article.revision(), at, Profile.of(article.title(), ""), found);
    }

    /// As the database keeps it: the title's profile, then start, end and profile of each sentence.
    public byte[] toBytes() {
        byte[] head = title.toBytes();
        List<byte[]> profiles =
                sentences.stream().map(sentence -> sentence.profile().toBytes()).toList();
        int size = 4
                + head.length
                + profiles.stream().mapToInt(bytes -> 12 + bytes.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(head.length).put(head);
        for (int at = 0; at < profiles.size(); at++) {
            Weighed sentence = sentences.get(at);
            bytes.putInt(sentence.start()).putInt(sentence.end());
            bytes.putInt(profiles.get(at).length).put(profiles.get(at));
        }
        return bytes.array();
    }

    /// @param stored see [#toBytes()]
    public static KeySentences fromBytes(UUID articleId, int revision, Instant at, byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        Profile title = profile(bytes);
        List<Weighed> sentences = new ArrayList<>();
        while (bytes.hasRemaining()) {
            sentences.add(new Weighed(bytes.getInt(), bytes.getInt(), profile(bytes)));
        }
        return new KeySentences(articleId, revision, at, title, sentences);
    }

    private static Profile profile(ByteBuffer bytes) {
        byte[] stored = new byte[bytes.getInt()];
        bytes.get(stored);
        return Profile.fromBytes(stored);
    }
}
