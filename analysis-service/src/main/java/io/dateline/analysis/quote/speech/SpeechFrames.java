package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says who speaks in each quotation: by the words behind it (`…“, sagte Huber`), those before it (`Huber sagte: „…`),
/// else by the sentence before it. Each looks at its own sentence and at its neighbours, so the time is linear in the
/// text.
final class SpeechFrames {

    /// Verbs before a quotation tried as its cue: bounds the time of a text without full stops.
    private static final int MAX_TRIED = 6;

    /// Words behind a quotation, or behind the speaker, in which its verb is looked for.
    private static final int MAX_REACH = 12;

    /// Words from a verb to a quotation that it leads up to.
    private static final int MAX_NEAR = 4;

    private final List<Word> words;
    private final List<QuotedSpan> quotedSpans;
    private final LanguageWords language;
    private final SpeakerPhrases phrases;
    private final Set<String> lastNames;
    private final int[] places;
    private final @Nullable SpeechFrame[] frames;

    /// @param lastNames of whom the text names in full somewhere
    SpeechFrames(
            List<Word> words,
            List<QuotedSpan> quotedSpans,
            LanguageWords language,
            SpeakerPhrases phrases,
            Set<String> lastNames) {
        this.lastNames = lastNames;
        this.words = words;
        this.quotedSpans = quotedSpans;
        this.language = language;
        this.phrases = phrases;
        this.places = new int[quotedSpans.size()];
        this.frames = new SpeechFrame[quotedSpans.size()];
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).isQuote()) {
                places[words.get(at).quotedSpan()] = at;
            }
        }
    }

    /// @return one a quotation, in the same order; null where nobody is found
    List<@Nullable SpeechFrame> find() {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = inSentence(places[i]);
        }
        for (int i = frames.length - 1; i > 0; i--) {
            if (quotedSpans.get(i).continues() && frames[i] != null && frames[i - 1] == null) {
                frames[i - 1] = frames[i];
            }
        }
        for (int i = 0; i < frames.length; i++) {
            SpeechFrame frame = frames[i];
            if (frame != null && frame.speaker() == null) {
                // `…, añadió.`: no subject at all goes on with the speaker of the sentence before.
                SpeechFrame around = opensParagraph(places[i]) ? null : around(places[i]);
                frames[i] = around == null
                        ? frame
                        : new SpeechFrame(around.speaker(), frame.cue(), frame.adjacent(), frame.firm());
            } else if (frame == null) {
                frames[i] = i > 0 && quotedSpans.get(i).continues() ? frames[i - 1] : around(places[i]);
            }
        }
        List<@Nullable SpeechFrame> found = new ArrayList<>();
        for (SpeechFrame frame : frames) {
            found.add(frame);
        }
        return found;
    }

    /// Whether a quotation begins its paragraph, so that no sentence stands before it there.
    private boolean opensParagraph(int at) {
        int start = Grammar.sentenceStart(words, at);
        return start == 0 || word(start - 1).isBreak();
    }

    /// Where a quotation stands among the words.
    int place(int quotedSpan) {
        return places[quotedSpan];
    }

    private Word word(int at) {
        return words.get(at);
    }

    private boolean is(String key, int at) {
        return language.is(key, words.get(at).low());
    }

    private @Nullable SpeechFrame inSentence(int at) {
        int start = Grammar.sentenceStart(words, at);
        int end = Grammar.sentenceEnd(words, at);
        SpeechFrame before = at > start ? before(at, start) : null;
        if (before != null && word(at - 1).is(":")) {
            return before;
        }
        SpeechFrame halved = halved(at, start, end);
        if (halved != null) {
            return halved;
        }
        SpeechFrame behind = behind(at, end);
        if (behind != null && (behind.adjacent() || before == null)) {
            return behind;
        }
        return before != null || at + 1 < end && !isStop(at + 1) ? before : taken(at, end);
    }

    private boolean isStop(int at) {
        return word(at).is(".") || word(at).is("!") || word(at).is("?");
    }

    // --- Behind the quotation ---------------------------------------------------------------------------------------

    private @Nullable SpeechFrame behind(int at, int end) {
        int from = at + 1;
        boolean comma = false;
        boolean dash = false;
        while (from < end
                && (word(from).is(",") || word(from).isDash() || word(from).is("("))) {
            comma |= word(from).is(",");
            dash |= word(from).isDash() || word(from).is("(");
            from++;
        }
        if (from >= end) {
            return null;
        }
        SpeechFrame attributed = attributed("according", from, end);
        attributed = attributed == null ? attributed("thus", from, end) : attributed;
        if (attributed != null) {
            return attributed;
        }
        if (is("as", from)) {
            SpeechFrame told = told(from + 1, end);
            if (told != null) {
                return told;
            }
        }
        SpeechFrame turned = turned(from, end);
        if (turned != null) {
            return turned;
        }
        SpeechFrame unlisted = comma ? unlisted(from, end) : null;
        if (unlisted != null) {
            return unlisted;
        }
        SpeechFrame straight = straight(
                from, end, comma || dash || word(at).end() == word(from).start());
        return straight == null && dash ? signed(from, end) : straight;
    }

    /// `selon Luc Morel`, `so Huber`
    private @Nullable SpeechFrame attributed(String key, int from, int end) {
        int length = phrase(key, from, end);
        if (length == 0) {
            return null;
        }
        SpeakerPhrase speaker = phrases.at(from + length, end);
        if (speaker == null && from + length < end && (isArticle(from + length) || is("adverb", from + length))) {
            speaker = phrases.at(from + length + 1, end);
        }
        return speaker == null ? null : new SpeechFrame(speaker, from, true, true);
    }

    private boolean isArticle(int at) {
        return is("determiner", at) || is("oblique", at);
    }

    /// @return how many words of a phrase of that key stand here; 0 if none does
    private int phrase(String key, int from, int end) {
        int longest = 0;
        for (List<String> phrase : language.phrases(key, word(from).low())) {
            boolean same = from + phrase.size() < end;
            for (int i = 0; same && i < phrase.size(); i++) {
                same = word(from + i).is(phrase.get(i));
            }
            longest = same ? Math.max(longest, phrase.size()) : longest;
        }
        return longest;
    }

    /// `wie Huber am Montag sagte`, `comme l’a dit Luc Morel`
    private @Nullable SpeechFrame told(int from, int end) {
        int verb = verb(from, Math.min(end, from + MAX_REACH), end);
        if (verb < 0) {
            return null;
        }
        SpeakerPhrase speaker = verb > from ? phrases.at(from, verb) : null;
        speaker = speaker == null ? phrases.behind(verb + 1, end) : speaker;
        return speaker == null ? null : new SpeechFrame(speaker, verb, true, true);
    }

    /// First verb of saying in a stretch.
    ///
    /// @return -1 if there is none
    private int verb(int from, int stop, int end) {
        for (int at = from; at < stop; at++) {
            if (isCue(at, end)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isCue(int at, int end) {
        Word word = word(at);
        if (word.isQuote() || word.isCapital() && !word.opens()) {
            return false;
        }
        if (language.reports(word.low())) {
            return at == 0 || !isArticle(at - 1) || is("clitic", at - 1) || language.has("nouns");
        }
        Set<String> halves = language.companions(word.low());
        if (halves.isEmpty()) {
            return false;
        }
        for (int next = at + 1; next < Math.min(words.size(), end + MAX_REACH); next++) {
            if (halves.contains(word(next).low())) {
                return true;
            }
            if (word(next).isBreak()) {
                return false;
            }
        }
        return false;
    }

    /// `sagte Huber`, `a déclaré Luc Morel`, `dit-il`
    private @Nullable SpeechFrame turned(int from, int end) {
        int verb = from;
        SpeakerPhrase pronoun = null;
        while (verb < end && verb - from < MAX_NEAR && !isCue(verb, end)) {
            boolean between = is("auxiliary", verb) || is("clitic", verb) || is("adverb", verb);
            if (word(verb).text().startsWith("-") && is("pronoun", verb)) {
                pronoun = SpeakerPhrase.without(SpeakerPhrase.Kind.PRONOUN, verb, verb + 1);
            } else if (!between) {
                return null;
            }
            verb++;
        }
        if (verb >= end || !isCue(verb, end)) {
            return null;
        }
        SpeakerPhrase speaker = pronoun == null ? phrases.behind(verb + 1, end) : pronoun;
        boolean dropped = speaker == null && !language.has("drops");
        return dropped ? null : new SpeechFrame(speaker, verb, true, true);
    }

    /// `sourit Luc Morel`: a verb that no list has, with a full name right behind it.
    private @Nullable SpeechFrame unlisted(int from, int end) {
        int verb = from;
        while (verb < end && verb - from < 3 && (is("clitic", verb) || is("auxiliary", verb))) {
            verb++;
        }
        if (verb + 1 >= end || !isPlain(verb)) {
            return null;
        }
        SpeakerPhrase speaker = phrases.at(verb + 1, end);
        return speaker != null && phrases.isFull(speaker) ? new SpeechFrame(speaker, verb, true, true) : null;
    }

    /// A word in small letters that stands in none of the lists of small words.
    private boolean isPlain(int at) {
        Word word = word(at);
        boolean small = isArticle(at)
                || is("preposition", at)
                || is("of", at)
                || is("conjunction", at)
                || is("relative", at)
                || is("pronoun", at)
                || is("adverb", at)
                || is("role", at)
                || is("but", at)
                || is("as", at)
                || language.lists("adjective", word.low());
        return word.isWord()
                && Character.isLowerCase(word.text().charAt(0))
                && word.text().length() > 2
                && !small;
    }

    /// `Sein Vorgänger hatte die Reform „…“ genannt`: the other half of the verb stands before the quotation.
    private @Nullable SpeechFrame halved(int at, int start, int end) {
        int verb = verb(at + 1, Math.min(end, at + MAX_NEAR), end);
        if (verb < 0 || !language.has("second")) {
            return null;
        }
        for (int auxiliary = at - 1; auxiliary > start; auxiliary--) {
            if (word(auxiliary).isQuote()) {
                return null;
            }
            if (is("auxiliary", auxiliary)) {
                boolean turned = word(auxiliary - 1).is(",");
                SpeakerPhrase speaker = turned ? null : phrases.before(auxiliary, start);
                speaker = speaker == null ? phrases.behind(auxiliary + 1, at) : speaker;
                return speaker == null ? null : new SpeechFrame(speaker, verb, false, true);
            }
        }
        return null;
    }

    /// `Luc Morel, le maire, a déclaré`
    private @Nullable SpeechFrame straight(int from, int end, boolean apart) {
        SpeakerPhrase speaker = phrases.at(from, end);
        if (speaker == null) {
            return null;
        }
        int verb = verb(speaker.to(), Math.min(end, speaker.to() + MAX_REACH), end);
        if (verb < 0) {
            return null;
        }
        SpeakerPhrase subject = phrases.before(verb, from);
        boolean near = verb - speaker.to() <= MAX_NEAR && !leadsOn(verb, end);
        return subject == null || !near && !subject.equals(speaker)
                ? null
                : new SpeechFrame(subject, verb, apart && near, apart);
    }

    /// Whether a verb stands before another quotation, which is then the one it tells of.
    private boolean leadsOn(int verb, int end) {
        for (int at = verb + 1; at < end; at++) {
            if (word(at).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /// A dash and a name, to the end of the line.
    private @Nullable SpeechFrame signed(int from, int end) {
        SpeakerPhrase speaker = phrases.at(from, end);
        if (speaker == null || !speaker.isName()) {
            return null;
        }
        boolean ends = speaker.to() >= end || !word(speaker.to()).isWord();
        return ends ? new SpeechFrame(speaker, -1, true, true) : null;
    }

    /// The next sentence takes the quotation up: `„… .“ Das sagte Huber`, `« … » C’est ce qu’a dit Luc Morel`.
    private @Nullable SpeechFrame taken(int at, int end) {
        int from = end;
        if (from >= words.size() || word(from).isBreak() || word(from).isQuote() || !is("taking", from)) {
            return null;
        }
        int stop = Grammar.sentenceEnd(words, from);
        SpeechFrame thus = attributed("thus", from, stop);
        if (thus != null) {
            return thus;
        }
        int verb = verb(from + 1, Math.min(stop, from + MAX_REACH / 2), stop);
        if (verb < 0 || from - at > 2) {
            return null;
        }
        SpeakerPhrase speaker = phrases.behind(verb + 1, stop);
        return speaker == null ? null : new SpeechFrame(speaker, verb, true, true);
    }

    // --- Before the quotation ---------------------------------------------------------------------------------------

    private @Nullable SpeechFrame before(int at, int start) {
        int tried = 0;
        for (int verb = at - 1; verb >= start && tried < MAX_TRIED; verb--) {
            if (word(verb).isQuote()) {
                continue;
            }
            boolean enclosed = verb == start || word(verb - 1).is(",") || is("conjunction", verb - 1);
            SpeechFrame attributed = attributed("according", verb, at);
            attributed = attributed == null && verb == start ? attributed("opening", verb, at) : attributed;
            attributed = attributed == null && enclosed && verb > start ? attributed("thus", verb, at) : attributed;
            if (attributed != null) {
                return attributed;
            }
            if (is("postposed", verb)) {
                SpeakerPhrase speaker = phrases.before(verb, clause(verb, start));
                if (speaker != null) {
                    return new SpeechFrame(speaker, verb, true, true);
                }
            }
            if (isCue(verb, at)) {
                tried++;
                SpeechFrame frame = verbBefore(verb, start, at);
                if (frame != null) {
                    return frame;
                }
            }
        }
        return loose(at, start);
    }

    private @Nullable SpeechFrame verbBefore(int verb, int start, int at) {
        int clause = clause(verb, start);
        int finite = finite(verb, clause);
        SpeakerPhrase speaker = phrases.before(finite, clause);
        speaker = speaker == null ? phrases.behind(finite + 1, at) : speaker;
        boolean leads = word(at - 1).is(":") || at - verb <= MAX_NEAR;
        if (speaker != null) {
            return new SpeechFrame(speaker, verb, leads, leads);
        }
        SpeechFrame earlier = earlier(verb, start);
        if (earlier != null) {
            return new SpeechFrame(earlier.speaker(), verb, leads, leads);
        }
        return language.has("drops") && leads ? new SpeechFrame(null, verb, true, true) : null;
    }

    /// Where the clause of a verb begins: behind a quotation, a colon or a semicolon.
    private int clause(int verb, int start) {
        int clause = verb;
        while (clause > start && !ends(clause - 1)) {
            clause--;
        }
        return clause;
    }

    private boolean ends(int at) {
        return word(at).isQuote() || word(at).is(";") || word(at).is(":") || is("but", at);
    }

    /// Of `hat der Zeitung gesagt` the place of `hat`, which the subject stands beside.
    private int finite(int verb, int clause) {
        if (!language.has("second")) {
            return verb;
        }
        for (int at = verb - 1; at >= clause; at--) {
            if (is("auxiliary", at)) {
                return at;
            }
        }
        return verb;
    }

    /// Of the quotation before this place in the same sentence.
    private @Nullable SpeechFrame earlier(int from, int start) {
        for (int at = from; at >= start; at--) {
            if (word(at).isQuote()) {
                return frames[word(at).quotedSpan()];
            }
        }
        return null;
    }

    /// No verb of saying: `Huber: „…`, else whoever the quotation before it in the sentence is of.
    private @Nullable SpeechFrame loose(int at, int start) {
        if (word(at - 1).is(":")) {
            SpeakerPhrase speaker = phrases.at(start, at - 1);
            boolean known = speaker != null && speaker.isName() && speaker.nameTo() - speaker.nameFrom() >= 2;
            boolean role = speaker != null && speaker.isName() && speaker.nameFrom() > speaker.from();
            boolean last = speaker != null
                    && speaker.isName()
                    && lastNames.contains(word(speaker.nameTo() - 1).text());
            boolean office = speaker != null && !speaker.isName() && phrases.hasOffice(speaker);
            return known || role || last || office ? new SpeechFrame(speaker, -1, true, true) : null;
        }
        SpeechFrame earlier = earlier(at - 1, start);
        return earlier == null ? null : earlier.unsure();
    }

    // --- Around it --------------------------------------------------------------------------------------------------

    private @Nullable SpeechFrame around(int at) {
        int start = Grammar.sentenceStart(words, at);
        int last = start - 1;
        if (last < 0) {
            return null;
        }
        if (word(last).isBreak()) {
            while (last >= 0 && word(last).isBreak()) {
                last--;
            }
            return last >= 0 && word(last).is(":") ? ofSentence(last + 1) : null;
        }
        return ofSentence(start);
    }

    /// The speaker of the last quotation of the sentence that ends here, else of its verb of saying, else the name
    /// that it begins with.
    private @Nullable SpeechFrame ofSentence(int end) {
        int start = Grammar.sentenceStart(words, end - 1);
        for (int at = end - 1; at >= start; at--) {
            if (word(at).isQuote()) {
                SpeechFrame frame = frames[word(at).quotedSpan()];
                return frame == null ? null : frame.unsure();
            }
        }
        for (int at = end - 1; at > start; at--) {
            if (isCue(at, end)) {
                int clause = clause(at, start);
                int finite = finite(at, clause);
                SpeakerPhrase speaker = phrases.before(finite, clause);
                speaker = speaker == null ? phrases.behind(finite + 1, end) : speaker;
                if (speaker != null) {
                    return new SpeechFrame(speaker, at, false, word(end - 1).is(":"));
                }
            }
        }
        SpeakerPhrase first = phrases.at(start, end);
        boolean named = first != null && first.isName() && first.nameTo() - first.nameFrom() >= 2;
        return named ? new SpeechFrame(first, -1, false, word(end - 1).is(":")) : null;
    }
}
