package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.QuotationMarks;
import io.dateline.analysis.quote.text.QuotedSpan;
import io.dateline.analysis.quote.text.Word;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells who a subject is: the entity that it names; for `he` or `she` the last suitable person; for `the senator` the
/// person whom the text called one; else the words themselves. Asked in reading order.
final class Speakers {

    /// How far back a pronoun is thought to point, in UTF-16 units.
    private static final int FAR = 1_500;

    /// Mentions looked at for somebody whom the text called `the senator`.
    private static final int MENTIONS_READ = 200;

    private static final Set<String> WHOLE = Set.of(("of for from at with to in on by").split(" "));

    private static final Map<String, String> TITLES = Map.of(
            "sen",
            "senator",
            "gov",
            "governor",
            "rep",
            "congressman",
            "prof",
            "professor",
            "gen",
            "general",
            "dr",
            "doctor",
            "capt",
            "captain",
            "sgt",
            "sergeant",
            "lt",
            "lieutenant");

    /// A mention in the text.
    private record Named(Entity entity, int start, int end) {}

    private final String text;
    private final List<Word> words;
    private final List<QuotedSpan> quotedSpans;
    private final List<Named> named = new ArrayList<>();
    private final Organisations organisations;
    private final Map<String, Genders.@Nullable Gender> genders = new HashMap<>();
    private @Nullable Entity last;
    private int lastAt;

    Speakers(String text, List<Word> words, List<QuotedSpan> quotedSpans, List<Entity> entities) {
        this.text = text;
        this.words = words;
        this.quotedSpans = quotedSpans;
        for (Entity entity : entities) {
            for (Span mention : entity.mentions()) {
                if (mention.field() == Span.Field.TEXT && mention.end() <= text.length()) {
                    named.add(new Named(entity, mention.start(), mention.end()));
                }
            }
        }
        named.sort(Comparator.comparingInt(Named::start));
        organisations = new Organisations(text, entities);
    }

    /// @return null if the words point to somebody who cannot be told
    Quote.@Nullable Speaker of(Frame frame) {
        Word first = words.get(frame.from());
        int start = first.start();
        if (frame.to() - frame.from() == 1 && Grammar.isPronoun(first)) {
            Entity person = Grammar.isRelative(first) ? before(start) : pointedTo(first, start);
            return person == null ? null : speaker(person, start);
        }
        int end = words.get(frame.to() - 1).end();
        Entity head = head(frame, start, end);
        if (head != null) {
            return speaker(head, start);
        }
        String name = text.substring(start, end).replaceAll("\\s+", " ");
        Entity called =
                first.is("the") && frame.to() - frame.from() <= 3 ? calledSo(words.get(frame.to() - 1), start) : null;
        return called != null
                ? speaker(called, start)
                : new Quote.Speaker(name, null, organisations.within(start, end));
    }

    private Quote.Speaker speaker(Entity entity, int at) {
        if (entity.type() == Entity.Type.PERSON) {
            last = entity;
            lastAt = at;
        }
        Entity.Affiliation affiliation = entity.affiliation();
        return new Quote.Speaker(entity.name(), entity.id(), affiliation == null ? null : affiliation.name());
    }

    /// The entity that a phrase is about: a person before anything else, and nothing that a preposition hangs on to
    /// it.
    private @Nullable Entity head(Frame frame, int start, int end) {
        int stop = end;
        for (int at = frame.from() + 1; at < frame.to(); at++) {
            if (WHOLE.contains(words.get(at).low())) {
                stop = words.get(at).start();
                break;
            }
        }
        Entity head = null;
        for (int i = from(start); i < named.size() && named.get(i).start() < end; i++) {
            Named mention = named.get(i);
            boolean possessor = mention.end() < text.length()
                    && mention.end() < end
                    && "'’".indexOf(text.charAt(mention.end())) >= 0;
            boolean reaches = mention.end() > stop - 2 || mention.entity().type() == Entity.Type.PERSON;
            if (mention.start() < stop && !possessor && reaches && canSpeak(mention.entity())) {
                boolean person = mention.entity().type() == Entity.Type.PERSON;
                head = head == null || person ? mention.entity() : head;
            }
        }
        return head;
    }

    private static boolean canSpeak(Entity entity) {
        return entity.type() != Entity.Type.EVENT;
    }

    /// First mention that begins at or behind an offset.
    private int from(int offset) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Of `Smith, who`: the mention right before.
    private @Nullable Entity before(int offset) {
        int i = from(offset) - 1;
        return i >= 0 && offset - named.get(i).end() <= 12 ? named.get(i).entity() : null;
    }

    private @Nullable Entity pointedTo(Word pronoun, int offset) {
        Genders.Gender gender = Genders.ofPronoun(pronoun.low());
        if (gender == null) {
            return null;
        }
        if (last != null && offset - lastAt < FAR && suits(last, gender) && !namedSince(gender, offset)) {
            return last;
        }
        for (int i = from(offset) - 1; i >= 0 && offset - named.get(i).end() < FAR; i--) {
            Named mention = named.get(i);
            boolean quoted = QuotationMarks.at(quotedSpans, mention.start()) != null;
            if (!quoted && mention.entity().type() == Entity.Type.PERSON && suits(mention.entity(), gender)) {
                return mention.entity();
            }
        }
        return null;
    }

    /// Whether another suitable person began a sentence since the last speaker, and so became the one talked of.
    private boolean namedSince(Genders.Gender gender, int offset) {
        for (int i = from(lastAt + 1); i < named.size() && named.get(i).start() < offset; i++) {
            Named mention = named.get(i);
            boolean another = mention.entity().type() == Entity.Type.PERSON && mention.entity() != last;
            if (another && suits(mention.entity(), gender) && opensSentence(mention.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean opensSentence(int offset) {
        int at = offset - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0
                || text.charAt(at) == '\n'
                || text.charAt(at) == '.'
                || text.charAt(at) == '?'
                || text.charAt(at) == '!';
    }

    private boolean suits(Entity person, Genders.Gender gender) {
        Genders.Gender known = genders.computeIfAbsent(person.id().toString(), id -> Genders.of(person, text));
        return known == null || known == gender;
    }

    /// The person before whose name, or right behind it, the text has this word: `Sen. Smith`, `Smith, a senator`.
    private @Nullable Entity calledSo(Word role, int offset) {
        String word = role.low();
        int newest = from(offset) - 1;
        for (int i = newest; i >= 0 && newest - i < MENTIONS_READ; i--) {
            Named mention = named.get(i);
            if (mention.entity().type() == Entity.Type.PERSON && near(mention).contains(word)) {
                return mention.entity();
            }
        }
        return null;
    }

    private Set<String> near(Named mention) {
        String before = text.substring(Math.max(0, mention.start() - 30), mention.start());
        String behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 50));
        int sentence = Math.max(before.lastIndexOf(','), before.lastIndexOf('\n'));
        String apposition = behind.startsWith(",") ? behind.substring(1).split("[,.\n;]", 2)[0] : "";
        Set<String> found = new HashSet<>();
        for (String word : (before.substring(sentence + 1) + ' ' + apposition)
                .toLowerCase(Locale.ROOT)
                .split("\\P{L}+")) {
            found.add(TITLES.getOrDefault(word, word));
        }
        return found;
    }
}
