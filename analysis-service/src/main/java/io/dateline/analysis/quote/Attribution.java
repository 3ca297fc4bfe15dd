package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Cue;
import io.dateline.analysis.quote.text.Cues;
import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says who speaks in each quoted span between quotation marks: by the words behind it (`…," said Smith`), those
/// before it (`Smith said: "…`), else by the quotations and sentences around it. Each quoted span looks at its own
/// sentence and at its neighbours, so the time is linear in the text.
final class Attribution {

    /// Words behind a quotation in which its verb is looked for.
    private static final int REACH = 30;

    /// Words from which a verb that introduces all sorts of things is thought to introduce this quotation.
    private static final int NEAR = 6;

    /// Verbs before a quotation tried as its cue: bounds the time of a text without full stops.
    private static final int MAX_TRIED = 8;

    private static final Set<String> ATTRIBUTIVE = Set.of("according", "per");

    private final String text;
    private final List<QuotedSpan> quotedSpans;
    private final List<Word> words;
    private final Subjects subjects;
    private final int[] places;
    private final @Nullable Frame[] frames;

    Attribution(String text, List<QuotedSpan> quotedSpans, List<Word> words) {
        this.text = text;
        this.quotedSpans = quotedSpans;
        this.words = words;
        this.subjects = new Subjects(words);
        this.places = new int[quotedSpans.size()];
        this.frames = new Frame[quotedSpans.size()];
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).isQuote()) {
                places[words.get(at).quotedSpan()] = at;
            }
        }
    }

    /// @return one a quoted span, in the same order; null where nobody is found
    List<@Nullable Frame> frames() {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = inSentence(i);
        }
        shareWithinQuotations();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] == null) {
                frames[i] = fromAround(i);
            }
        }
        List<@Nullable Frame> found = new ArrayList<>();
        for (Frame frame : frames) {
            found.add(frame);
        }
        return found;
    }

    private @Nullable Frame inSentence(int i) {
        int at = places[i];
        int start = Grammar.sentenceStart(words, at);
        int end = Grammar.sentenceEnd(words, at);
        Frame before = at > start ? before(at, start) : null;
        Frame behind = behind(at, end);
        boolean closed = behind != null && behind.firm() && endsWithComma(at) && isAdjacent(behind, at);
        if (!closed && before != null && before.firm() && isConnected(before, at)) {
            return before;
        }
        if (behind != null && (behind.firm() || before == null)) {
            return behind;
        }
        return before;
    }

    /// Whether speaker and verb follow the quotation at once.
    private boolean isAdjacent(Frame frame, int at) {
        int first = frame.cue() < 0 ? frame.from() : Math.min(frame.from(), frame.cue());
        return first - at <= 2 && frame.meaning() != null && frame.meaning().reports();
    }

    /// Whether the verb stands right before the quotation, with nothing but its objects between.
    private boolean isConnected(Frame frame, int at) {
        for (int i = Math.max(frame.cue(), frame.to()); i < at; i++) {
            if (words.get(i).isQuote() || words.get(i).is(";")) {
                return false;
            }
        }
        return !endsWithComma(at)
                || words.get(at - 1).is(",")
                || words.get(at - 1).is(":")
                || words.get(at - 1).is("that");
    }

    private boolean endsWithComma(int at) {
        String inner = quotedSpans.get(words.get(at).quotedSpan()).in(text).strip();
        return inner.endsWith(",") && at + 1 < words.size() && words.get(at + 1).isWord();
    }

    // --- Behind the quotation ---------------------------------------------------------------------------------------

    private @Nullable Frame behind(int at, int end) {
        int from = at + 1;
        while (from < end && words.get(from).is(",")) {
            from++;
        }
        if (from >= end) {
            return signed(at, end);
        }
        Word first = words.get(from);
        if (first.isDash()) {
            Frame signed = signed(from - 1, end);
            return signed != null ? signed : subjectVerb(from + 1, end, at);
        }
        if (ATTRIBUTIVE.contains(first.low())) {
            return attributed(from, end);
        }
        Frame turned = turned(from, end);
        return turned != null ? turned : subjectVerb(from, end, at);
    }

    /// `according to Smith`
    private @Nullable Frame attributed(int at, int end) {
        int from = at + 1;
        while (from < end && words.get(from).is("to")) {
            from++;
        }
        Subjects.Run speaker = subjects.phraseFrom(from, end);
        return speaker == null ? null : new Frame(speaker.from(), speaker.to(), at, null, true);
    }

    /// `said Smith`
    private @Nullable Frame turned(int from, int end) {
        int verb = from;
        while (verb < end && Grammar.isAdverb(words.get(verb))) {
            verb++;
        }
        Cue cue = verb < end ? Cues.of(words.get(verb)) : null;
        if (cue == null) {
            return null;
        }
        Subjects.Run speaker = subjects.phraseFrom(verb + 1, end);
        boolean participle = words.get(verb).low().endsWith("ing");
        return speaker == null || participle ? null : new Frame(speaker.from(), speaker.to(), verb, cue, true);
    }

    /// `Smith, her aide, said`
    private @Nullable Frame subjectVerb(int from, int end, int quote) {
        int stop = Math.min(end, from + REACH);
        for (int verb = from + 1; verb < stop && !words.get(verb).isQuote(); verb++) {
            Cue cue = Cues.of(words.get(verb));
            if (cue == null || words.get(verb).low().endsWith("ing") && !cue.reports()) {
                continue;
            }
            Subjects.Run speaker = subjects.before(verb, from);
            if (speaker != null) {
                boolean adjacent = speaker.from() - from <= 2 && cue.reports();
                return new Frame(speaker.from(), speaker.to(), verb, cue, adjacent || endsWithComma(quote));
            }
        }
        if (endsWithComma(quote)) {
            Subjects.Run speaker = subjects.firstNamed(from, stop);
            return speaker == null ? null : new Frame(speaker.from(), speaker.to(), -1, null, false);
        }
        return null;
    }

    /// A dash and a name, to the end of the line, perhaps on a line of its own.
    private @Nullable Frame signed(int at, int end) {
        int from = at + 1;
        while (from < words.size()
                && (words.get(from).isBreak() || words.get(from).is("."))) {
            from++;
        }
        if (from + 1 >= words.size() || !words.get(from).isDash()) {
            return null;
        }
        int stop = Grammar.sentenceEnd(words, from);
        Subjects.Run speaker = subjects.phraseFrom(from + 1, stop);
        if (speaker == null || !words.get(speaker.from()).isCapital()) {
            return null;
        }
        boolean ends = speaker.to() >= stop || !words.get(speaker.to()).isWord();
        return ends ? new Frame(speaker.from(), speaker.to(), -1, null, true) : null;
    }

    // --- Before the quotation ---------------------------------------------------------------------------------------

    private @Nullable Frame before(int at, int start) {
        Frame weak = null;
        int tried = 0;
        for (int verb = at - 1; verb >= start && tried < MAX_TRIED; verb--) {
            Word word = words.get(verb);
            tried += !word.isQuote() && Cues.of(word) != null ? 1 : 0;
            if (word.is("according")) {
                return attributed(verb, at);
            }
            Cue cue = word.isQuote() ? null : Cues.of(word);
            if (cue != null && !isNoun(verb)) {
                Frame frame = verbBefore(verb, cue, start, at);
                if (frame != null && (cue.reports() || at - verb <= NEAR)) {
                    return frame;
                }
                weak = weak == null ? frame : weak;
            } else if (Cues.isNoun(word)
                    && verb - 1 > start
                    && words.get(verb - 1).isGenitive()) {
                Subjects.Run owner = subjects.before(verb - 1, start);
                if (owner != null) {
                    return new Frame(owner.from(), owner.to(), verb, null, true);
                }
            }
        }
        return weak == null ? loose(at, start) : weak;
    }

    /// A form that is a noun here: `the report`, `his call`.
    private boolean isNoun(int at) {
        if (at == 0) {
            return false;
        }
        Word before = words.get(at - 1);
        boolean determined = Grammar.isDeterminer(before) || before.isGenitive() || before.is("of");
        return determined && !before.is("some") && !before.is("many") && !before.is("both") && !before.is("another");
    }

    private @Nullable Frame verbBefore(int verb, Cue cue, int start, int at) {
        Subjects.Run subject = isTurned(verb, start) ? subjects.phraseFrom(verb + 1, at) : null;
        subject = subject == null ? subjects.before(verb, start) : subject;
        if (subject == null) {
            Frame earlier = earlierInSentence(verb, start);
            return earlier == null ? null : new Frame(earlier.from(), earlier.to(), verb, cue, earlier.firm());
        }
        boolean near =
                at - verb <= 3 || words.get(at - 1).is(",") || words.get(at - 1).is(":") || cue.reports();
        return new Frame(subject.from(), subject.to(), verb, cue, near);
    }

    /// `But, said Smith, "…`
    private boolean isTurned(int verb, int start) {
        boolean opens = verb == start
                || words.get(verb - 1).is(",")
                || words.get(verb - 1).isQuote();
        boolean named = verb + 1 < words.size()
                && (words.get(verb + 1).isCapital() && !Grammar.isDay(words.get(verb + 1))
                        || Grammar.isPersonal(words.get(verb + 1)));
        return opens && named && !words.get(verb).low().endsWith("ing");
    }

    /// Of the quotation before this one in the same sentence.
    private @Nullable Frame earlierInSentence(int from, int start) {
        for (int i = from; i >= start; i--) {
            if (words.get(i).isQuote()) {
                return frames[words.get(i).quotedSpan()];
            }
        }
        return null;
    }

    /// No verb of saying: `Smith: "…`, else whoever the sentence is about.
    private @Nullable Frame loose(int at, int start) {
        Frame earlier = earlierInSentence(at - 1, start);
        if (earlier != null) {
            return earlier;
        }
        Subjects.Run subject = subjects.firstNamed(start, at);
        return subject == null
                ? null
                : new Frame(
                        subject.from(),
                        subject.to(),
                        -1,
                        null,
                        words.get(at - 1).is(":"));
    }

    // --- Around it --------------------------------------------------------------------------------------------------

    /// Quoted spans of one quotation over several paragraphs have one speaker.
    private void shareWithinQuotations() {
        for (int i = 1; i < frames.length; i++) {
            if (quotedSpans.get(i).continues() && frames[i] == null) {
                frames[i] = frames[i - 1];
            }
        }
        for (int i = frames.length - 1; i > 0; i--) {
            if (quotedSpans.get(i).continues()
                    && frames[i] != null
                    && (frames[i - 1] == null || !frames[i - 1].firm())) {
                frames[i - 1] = frames[i];
            }
        }
    }

    private @Nullable Frame fromAround(int i) {
        int at = places[i];
        int start = Grammar.sentenceStart(words, at);
        boolean opensParagraph = start == 0 || words.get(start - 1).isBreak();
        if (!opensParagraph) {
            return ofSentencesBefore(start);
        }
        int last = start - 1;
        while (last >= 0 && words.get(last).isBreak()) {
            last--;
        }
        return last < 0 ? null : ofSentencesBefore(last + 1);
    }

    /// Of the nearest sentence before, in the same paragraph, that tells somebody.
    private @Nullable Frame ofSentencesBefore(int end) {
        int at = end;
        for (int tried = 0; tried < 3 && at > 0 && !words.get(at - 1).isBreak(); tried++) {
            Frame frame = ofSentenceBefore(at);
            if (frame != null) {
                return frame;
            }
            at = Grammar.sentenceStart(words, at - 1);
        }
        return null;
    }

    /// The speaker of the last quotation of the sentence that ends here, else its subject.
    private @Nullable Frame ofSentenceBefore(int end) {
        int start = Grammar.sentenceStart(words, end - 1);
        for (int at = end - 1; at >= start; at--) {
            if (words.get(at).isQuote()) {
                Frame frame = frames[words.get(at).quotedSpan()];
                if (frame != null) {
                    return frame.unsure();
                }
            }
        }
        for (int at = end - 1; at > start; at--) {
            Cue cue = Cues.of(words.get(at));
            Subjects.Run subject = cue == null || !cue.reports() || isNoun(at) ? null : subjects.before(at, start);
            if (subject != null && cue != null) {
                return new Frame(
                        subject.from(),
                        subject.to(),
                        at,
                        cue,
                        words.get(end - 1).is(":"));
            }
        }
        Subjects.Run subject = subjects.firstNamed(start, end);
        return subject == null
                ? null
                : new Frame(
                        subject.from(),
                        subject.to(),
                        -1,
                        null,
                        words.get(end - 1).is(":"));
    }
}
