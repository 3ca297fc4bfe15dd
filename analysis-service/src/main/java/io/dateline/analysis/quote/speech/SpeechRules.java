package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Quotes between marks, with the speaker where the sentence tells who it is. Pronouns are not resolved: the quote
/// then says where the text points to its speaker, and no name. A speaker is joined to the entity that is named there.
public final class SpeechRules {

    /// Languages, by BCP 47 code, whose quotes and speakers are found.
    public static final Set<String> LANGUAGES = LanguageWords.CODES;

    /// Stretches between marks that are looked at: bounds the time of one article.
    private static final int MAX_SPANS = 1_000;

    private final String text;
    private final LanguageWords language;
    private final List<Entity> entities;
    private final List<QuotedSpan> quotedSpans;
    private final List<Word> words;
    private final SpeakerPhrases phrases;

    private SpeechRules(String text, LanguageWords language, List<Entity> entities) {
        this.text = text;
        this.language = language;
        this.entities = entities;
        List<QuotedSpan> found = LanguageMarks.find(text, language);
        this.quotedSpans = found.subList(0, Math.min(MAX_SPANS, found.size()));
        this.words = SpeechReader.read(text, quotedSpans, language);
        this.phrases = new SpeakerPhrases(words, language);
    }

    /// @param code BCP 47 code of the text's language
    /// @return in reading order; null for a language without rules
    public static @Nullable List<Quote> find(String text, String code, List<Entity> entities) {
        LanguageWords language = LanguageWords.of(code);
        return language == null ? null : new SpeechRules(text, language, entities).find();
    }

    private List<Quote> find() {
        Map<String, String> fullNames = fullNames();
        SpeechFrames found = new SpeechFrames(words, quotedSpans, language, phrases, fullNames.keySet());
        List<@Nullable SpeechFrame> frames = found.find();
        NotSaid notSaid = new NotSaid(text, words, language);
        List<Quote> quotes = new ArrayList<>();
        List<QuotedSpan> open = new ArrayList<>();
        SpeechFrame shared = null;
        int last = -1;
        for (int i = 0; i < quotedSpans.size(); i++) {
            QuotedSpan quotedSpan = quotedSpans.get(i);
            SpeechFrame frame = frames.get(i);
            int at = found.place(i);
            if (notSaid.is(at, quotedSpan, frame)) {
                continue;
            }
            if (!open.isEmpty() && !quotedSpan.continues() && !isSplit(last, at, shared, frame)) {
                quotes.add(quote(open, shared, fullNames));
                open = new ArrayList<>();
            }
            open.add(quotedSpan);
            shared = frame;
            last = at;
        }
        if (!open.isEmpty()) {
            quotes.add(quote(open, shared, fullNames));
        }
        return quotes;
    }

    /// Whether the two are one quotation that its attribution interrupts: `„A“, sagte sie, „B.“`
    private boolean isSplit(int one, int other, @Nullable SpeechFrame before, @Nullable SpeechFrame behind) {
        if (before == null || behind == null || before.cue() < 0 || before.cue() != behind.cue()) {
            return false;
        }
        if (before.cue() < one || before.cue() > other) {
            return false;
        }
        for (int at = one + 1; at < other; at++) {
            if (words.get(at).isBreak() || words.get(at).opens()) {
                return false;
            }
        }
        return true;
    }

    private Quote quote(List<QuotedSpan> said, @Nullable SpeechFrame frame, Map<String, String> fullNames) {
        List<Span> parts = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (QuotedSpan part : said) {
            parts.add(Span.text(part.start(), part.end()));
            joined.append(joined.isEmpty() ? "" : " ").append(part.in(text).strip());
        }
        Span span = Span.text(said.getFirst().start(), said.getLast().end());
        SpeakerPhrase speaker = frame == null ? null : frame.speaker();
        String cue =
                frame == null || frame.cue() < 0 ? null : words.get(frame.cue()).low();
        Span source = speaker == null
                ? null
                : Span.text(
                        words.get(speaker.nameFrom()).start(),
                        words.get(speaker.nameTo() - 1).end());
        Quote.Speaker who = speaker == null || source == null ? null : speaker(speaker, source, fullNames);
        return new Quote(span, joined.toString(), Quote.Kind.DIRECT, cue, who, null, source, parts);
    }

    private Quote.@Nullable Speaker speaker(SpeakerPhrase phrase, Span source, Map<String, String> fullNames) {
        if (phrase.kind() == SpeakerPhrase.Kind.PRONOUN) {
            return null;
        }
        Entity entity = phrase.isName() ? named(source) : null;
        if (entity != null) {
            Entity.Affiliation affiliation = entity.affiliation();
            return new Quote.Speaker(entity.name(), entity.id(), affiliation == null ? null : affiliation.name());
        }
        String name = text.substring(source.start(), source.end()).replaceAll("\\s+", " ");
        return new Quote.Speaker(phrase.isName() ? fullNames.getOrDefault(name, name) : name, null, null);
    }

    private @Nullable Entity named(Span source) {
        for (Entity entity : entities) {
            boolean speaks = entity.type() != Entity.Type.EVENT;
            if (speaks && entity.mentions().stream().anyMatch(source::overlaps)) {
                return entity;
            }
        }
        return null;
    }

    /// The one full name that a text has for a last name; nothing for a last name that two persons share.
    private Map<String, String> fullNames() {
        Map<String, String> names = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            SpeakerPhrase name = phrases.fullName(at, words.size());
            if (name == null) {
                continue;
            }
            String last = words.get(name.nameTo() - 1).text();
            String full = text.substring(
                            words.get(name.nameFrom()).start(),
                            words.get(name.nameTo() - 1).end())
                    .replaceAll("\\s+", " ");
            String known = names.putIfAbsent(last, full);
            if (known != null && !known.equals(full)) {
                shared.add(last);
            }
        }
        names.keySet().removeAll(shared);
        return names;
    }
}
