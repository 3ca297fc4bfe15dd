package io.dateline.analysis.role;

import io.dateline.contract.finding.Entity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Titles and affiliations behind a name: `Joe Demarest, assistant director of the FBI's cyber division,`, `Anna Lund
/// of Nordfisk`, `John Smith (Labour)`, `Tim Cook is the chief executive of Apple`.
final class TitlesBehind {

    /// Most words between the beginning of a title and its head.
    private static final int MAX_HEAD_OFFSET = 8;

    /// Most words that hang on to the head.
    private static final int MAX_REST_LENGTH = 10;

    private static final int MAX_UNKNOWN = 3;

    private static final Set<String> LINKS = Set.of("of", "at", "for", "with", "in", "to", "on");

    /// Links that a title has at its head alone; further on they begin something else, like `for ten years`.
    private static final Set<String> ONCE = Set.of("for", "in", "to", "with");

    private static final Set<String> TIMES = Set.of("time", "moment", "end", "beginning", "start", "height");

    private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains");
    private static final Set<String> LEADS =
            Set.of("heads", "leads", "runs", "chairs", "headed", "led", "ran", "founded");
    private static final String CLOSING = ",.;:()[]\n\"“”!?—–";

    private final String text;
    private final List<TaggedWord> words;

    TitlesBehind(String text, List<TaggedWord> words) {
        this.text = text;
        this.words = words;
    }

    /// @param at index of the word behind the name
    /// @return null if the text says nothing there
    @Nullable
    Role of(int at) {
        if (at + 1 >= words.size()) {
            return null;
        }
        TaggedWord next = words.get(at);
        if (next.is("(")) {
            return inBrackets(at + 1);
        }
        if (next.is("of")) {
            return belonging(at, at + 1, false);
        }
        if (COPULAS.contains(next.low())) {
            int from = words.get(at + 1).is("now") || words.get(at + 1).is("also") ? at + 2 : at + 1;
            return from < words.size() && isPlain(from) ? title(from, false) : null;
        }
        return next.is(",") ? apposition(at + 1) : null;
    }

    /// Behind a verb a title begins with an article, an possessive or its own first word: not `was best actress`.
    private boolean isPlain(int from) {
        TaggedWord word = words.get(from);
        return TitleLexicon.isDeterminer(word)
                || word.isOrganisationOrPlace()
                || TitleLexicon.isModifier(word)
                || TitleLexicon.isHead(word);
    }

    private @Nullable Role inBrackets(int at) {
        TaggedWord word = words.get(at);
        int end = at;
        while (end < words.size() && words.get(end).mention() == word.mention()) {
            end++;
        }
        boolean whole = word.names(Entity.Type.ORGANISATION)
                && end < words.size()
                && words.get(end).is(")");
        return whole
                ? new Role(null, word.named(), word.start(), words.get(end - 1).end())
                : null;
    }

    private @Nullable Role apposition(int from) {
        int at = from;
        if (isAge(words.get(at)) && at + 2 < words.size() && words.get(at + 1).is(",")) {
            at += 2;
        }
        TaggedWord word = words.get(at);
        if (LINKS.contains(word.low()) || word.is("from")) {
            return belonging(at, at + 1, true);
        }
        if (word.is("who") && at + 2 < words.size()) {
            if (LEADS.contains(words.get(at + 1).low())) {
                return belonging(at + 1, at + 2, false);
            }
            return COPULAS.contains(words.get(at + 1).low()) && isPlain(at + 2) ? title(at + 2, false) : null;
        }
        return title(at, true);
    }

    private static boolean isAge(TaggedWord word) {
        return word.text().length() <= 3 && Character.isDigit(word.text().charAt(0));
    }

    /// An organisation behind a link.
    ///
    /// @param closed whether a mark must follow
    private @Nullable Role belonging(int link, int from, boolean closed) {
        int at = from < words.size() && words.get(from).is("the") ? from + 1 : from;
        if (at >= words.size() || !words.get(at).names(Entity.Type.ORGANISATION)) {
            return null;
        }
        int end = at;
        while (end < words.size() && words.get(end).mention() == words.get(at).mention()) {
            end++;
        }
        boolean possessive = end < words.size() && words.get(end).isPossessive();
        boolean ends = end >= words.size() || CLOSING.contains(words.get(end).text());
        if (possessive || closed && !ends) {
            return null;
        }
        return new Role(
                null,
                words.get(at).named(),
                words.get(link).start(),
                words.get(end - 1).end());
    }

    /// A title that begins at a word.
    ///
    /// @param closed whether it must end where a mark or a verb stands, as one between commas does
    private @Nullable Role title(int from, boolean closed) {
        int first = from;
        boolean determined = TitleLexicon.isDeterminer(words.get(first));
        if (determined) {
            first++;
        }
        int head = headFrom(first);
        if (head < 0) {
            return null;
        }
        head = furtherHead(head);
        int end = restEnd(head + 1);
        boolean next = end < words.size() && words.get(end).names(Entity.Type.PERSON);
        boolean stops =
                end >= words.size() || CLOSING.contains(words.get(end).text()) || TitleLexicon.isStop(words.get(end));
        if (next || closed && !stops) {
            return null;
        }
        Entity affiliated = affiliation(first, head, end);
        if (first > 0 && owns(first, head)) {
            first = afterOwner(first, head);
        }
        int start = words.get(first).start();
        int stop = words.get(end - 1).end();
        return new Role(text.substring(start, stop).replaceAll("\\s+", " "), affiliated, start, stop);
    }

    private int headFrom(int first) {
        int unknown = 0;
        for (int at = first; at < words.size() && at - first < MAX_HEAD_OFFSET; at++) {
            TaggedWord word = words.get(at);
            boolean follows = at + 1 < words.size() && isWithin(words.get(at + 1));
            if (word.named() == null && TitleLexicon.isHead(word) && !follows) {
                return at;
            }
            boolean known = word.isOrganisationOrPlace()
                    || word.isPossessive()
                    || TitleLexicon.isModifier(word)
                    || TitleLexicon.isHead(word)
                    || TitleLexicon.isDemonym(word)
                    || word.is("-");
            if (!known && (!TitleLexicon.mayNarrow(word) || ++unknown > MAX_UNKNOWN)) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether a word goes on with the noun before it: the `director` of `executive director`.
    private static boolean isWithin(TaggedWord word) {
        return word.named() == null && (TitleLexicon.isHead(word) || TitleLexicon.isModifier(word));
    }

    /// `chairman and chief executive`
    private int furtherHead(int head) {
        if (head + 2 < words.size() && words.get(head + 1).is("and")) {
            int further = headFrom(head + 2);
            return further > 0 && further - head <= 5 ? further : head;
        }
        return head;
    }

    /// Index behind what hangs on to the head by `of` and the like.
    private int restEnd(int from) {
        boolean timed = from + 2 < words.size() && words.get(from).is("at") && isTime(from + 2);
        if (from >= words.size() || timed || !LINKS.contains(words.get(from).low())) {
            return from;
        }
        int at = from + 1;
        while (at < words.size() && at - from < MAX_REST_LENGTH) {
            TaggedWord word = words.get(at);
            boolean linked = LINKS.contains(word.low()) || word.is("and");
            boolean within = word.named() != null && at > 0 && words.get(at - 1).mention() == word.mention();
            boolean ends = CLOSING.contains(word.text())
                    || TitleLexicon.isStop(word) && !linked && !within
                    || ONCE.contains(word.low()) && !within
                    || word.is("at")
                            && at + 1 < words.size()
                            && words.get(at + 1).is("the")
                            && isTime(at + 2);
            if (ends || word.names(Entity.Type.PERSON)) {
                break;
            }
            at++;
        }
        while (at > from
                && (TitleLexicon.isStop(words.get(at - 1))
                        || LINKS.contains(words.get(at - 1).low()))
                && words.get(at - 1).named() == null) {
            at--;
        }
        return at;
    }

    /// Whether a word makes `at the …` a time.
    private boolean isTime(int at) {
        return at < words.size() && TIMES.contains(words.get(at).low());
    }

    /// The organisation or place before the head, else the first behind it.
    private @Nullable Entity affiliation(int first, int head, int end) {
        boolean office = TitleLexicon.isPublic(words.get(head));
        for (int at = head - 1; at >= first; at--) {
            if (words.get(at).isOrganisationOrPlace()) {
                return suitable(words.get(at), office);
            }
        }
        for (int at = head + 1; at < end; at++) {
            if (words.get(at).names(Entity.Type.ORGANISATION)) {
                return words.get(at).named();
            }
        }
        boolean placed = head + 2 < end && words.get(head + 1).is("of");
        int at = placed && words.get(head + 2).is("the") ? head + 3 : head + 2;
        return placed && at < end && words.get(at).isOrganisationOrPlace() ? suitable(words.get(at), office) : null;
    }

    private static @Nullable Entity suitable(TaggedWord word, boolean office) {
        return word.names(Entity.Type.PLACE) && !office ? null : word.named();
    }

    private boolean owns(int first, int head) {
        return afterOwner(first, head) > first;
    }

    /// Of `Apple's chief executive` the title alone.
    private int afterOwner(int first, int head) {
        for (int at = head - 1; at > first; at--) {
            if (words.get(at).isPossessive()) {
                return at + 1;
            }
        }
        return first;
    }
}
