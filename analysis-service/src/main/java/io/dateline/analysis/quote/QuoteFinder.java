package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.QuotationMarks;
import io.dateline.analysis.quote.text.QuoteWords;
import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quotes of one text: finds marks, words and speakers, and puts together what belongs together.
final class QuoteFinder {

    /// Fewer words between marks are a term or words held at arm's length, unless they are part of a report.
    private static final int MIN_LENGTH = 3;

    /// Fewer words between marks say little where nobody is known to speak: other languages.
    private static final int MIN_ALONE_LENGTH = 5;

    /// Most words from the verb to a quotation of a word or two.
    private static final int MAX_BRIEF_OFFSET = 7;

    private final String text;
    private final List<QuotedSpan> quotedSpans;
    private final List<Word> words;
    private final Speakers speakers;

    /// A quote before its speaker is known: the quoted spans between marks that make it up, or a report.
    private record Draft(
            int start,
            int end,
            List<QuotedSpan> parts,
            Quote.Kind kind,
            @Nullable Frame frame) {}

    QuoteFinder(String text, List<Entity> entities) {
        this.text = text;
        this.quotedSpans = QuotationMarks.find(text);
        this.words = QuoteWords.of(text, quotedSpans);
        this.speakers = new Speakers(text, words, quotedSpans, entities);
    }

    /// Every quoted span between marks that is long enough and no title, each a quote of its own.
    List<Quote> findMarked() {
        List<Quote> found = new ArrayList<>();
        for (QuotedSpan quotedSpan : quotedSpans) {
            String inner = quotedSpan.in(text).strip();
            if (Unquoted.length(inner) >= MIN_ALONE_LENGTH && inner.indexOf('<') < 0) {
                Span span = Span.text(quotedSpan.start(), quotedSpan.end());
                found.add(new Quote(span, inner, Quote.Kind.DIRECT, null, null, null, null, List.of(span)));
            }
        }
        return found;
    }

    List<Quote> find() {
        List<@Nullable Frame> frames = new Attribution(text, quotedSpans, words).frames();
        List<Draft> drafts = new ArrayList<>();
        boolean[] taken = new boolean[quotedSpans.size()];
        for (IndirectSpeech.Report report : new IndirectSpeech(words).find()) {
            drafts.add(reported(report, frames, taken));
        }
        addMarked(frames, taken, drafts);
        drafts.sort(Comparator.comparingInt(Draft::start));
        List<Quote> found = new ArrayList<>();
        for (Draft draft : drafts.subList(0, Math.min(QuoteStage.MAX_QUOTES, drafts.size()))) {
            found.add(quote(draft));
        }
        return found;
    }

    /// A report takes the quoted spans inside it along.
    private Draft reported(IndirectSpeech.Report report, List<@Nullable Frame> frames, boolean[] taken) {
        List<QuotedSpan> parts = new ArrayList<>();
        for (int at = report.from(); at < report.to(); at++) {
            Word word = words.get(at);
            if (word.isQuote()) {
                QuotedSpan quotedSpan = quotedSpans.get(word.quotedSpan());
                boolean titled = new Unquoted(text, words).is(at, quotedSpan, frames.get(word.quotedSpan()));
                taken[word.quotedSpan()] = true;
                if (!titled) {
                    parts.add(quotedSpan);
                }
            }
        }
        int start = words.get(report.from()).start();
        int end = words.get(report.to() - 1).end();
        return new Draft(start, end, parts, parts.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED, report.frame());
    }

    private void addMarked(List<@Nullable Frame> frames, boolean[] taken, List<Draft> drafts) {
        Unquoted unquoted = new Unquoted(text, words);
        List<QuotedSpan> open = new ArrayList<>();
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (!word.isQuote() || taken[word.quotedSpan()]) {
                continue;
            }
            QuotedSpan quotedSpan = quotedSpans.get(word.quotedSpan());
            Frame frame = frames.get(word.quotedSpan());
            if (unquoted.is(at, quotedSpan, frame)) {
                continue;
            }
            if (Unquoted.length(quotedSpan.in(text)) < MIN_LENGTH) {
                if (isBrief(at, frame)) {
                    drafts.add(marked(List.of(quotedSpan), frame));
                }
                continue;
            }
            Frame before = last < 0 ? null : frames.get(words.get(last).quotedSpan());
            if (!open.isEmpty() && !(quotedSpan.continues() || isSplit(last, at, before, frame))) {
                drafts.add(marked(open, before));
                open = new ArrayList<>();
            }
            open.add(quotedSpan);
            last = at;
        }
        if (!open.isEmpty()) {
            drafts.add(marked(open, frames.get(words.get(last).quotedSpan())));
        }
    }

    /// Whether a word or two between marks are what somebody is said to call something: `Lund called the plan a
    /// "disaster"`.
    private boolean isBrief(int at, @Nullable Frame frame) {
        boolean told = frame != null && frame.meaning() != null && frame.cue() >= frame.to() && isNamed(frame);
        if (frame == null || !told || at <= frame.cue() || at - frame.cue() > MAX_BRIEF_OFFSET) {
            return false;
        }
        for (int between = frame.cue() + 1; between < at; between++) {
            if (!words.get(between).isWord()) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(Frame frame) {
        for (int at = frame.from(); at < frame.to(); at++) {
            if (words.get(at).isCapital() || Grammar.isPersonal(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static Draft marked(List<QuotedSpan> parts, @Nullable Frame frame) {
        return new Draft(parts.getFirst().start(), parts.getLast().end(), List.copyOf(parts), Quote.Kind.DIRECT, frame);
    }

    /// Whether the two are one quotation that its attribution interrupts: `"A," she said, "B."`
    private boolean isSplit(int one, int other, @Nullable Frame before, @Nullable Frame behind) {
        if (before == null || behind == null || before.from() != behind.from() || before.cue() != behind.cue()) {
            return false;
        }
        if (before.cue() < one || before.cue() > other) {
            return false;
        }
        for (int at = one; at < other; at++) {
            if (words.get(at).isBreak()) {
                return false;
            }
        }
        int sentence = Grammar.sentenceEnd(words, before.cue());
        return other <= sentence;
    }

    private Quote quote(Draft draft) {
        Frame frame = draft.frame();
        List<Span> parts = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (QuotedSpan part : draft.parts()) {
            parts.add(Span.text(part.start(), part.end()));
            joined.append(joined.isEmpty() ? "" : " ").append(part.in(text).strip());
        }
        boolean direct = draft.kind() == Quote.Kind.DIRECT;
        String said = direct ? joined.toString() : text.substring(draft.start(), draft.end());
        Span span = Span.text(draft.start(), draft.end());
        if (frame == null) {
            return new Quote(span, said, draft.kind(), null, null, null, null, parts);
        }
        Span source = Span.text(
                words.get(frame.from()).start(), words.get(frame.to() - 1).end());
        String cue = frame.cue() < 0 ? null : cue(frame.cue());
        Quote.Stance stance = Stances.of(words, frame, said);
        return new Quote(span, said, draft.kind(), cue, speakers.of(frame), stance, source, parts);
    }

    private String cue(int at) {
        return words.get(at).is("according") ? "according to" : words.get(at).low();
    }
}
