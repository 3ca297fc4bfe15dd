package io.dateline.analysis.role;

import io.dateline.contract.finding.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Titles in front of a name: `FBI Assistant Director Joe Demarest`, `Apple's chief executive, Tim Cook,`.
final class TitlesBefore {

    /// Most words of a title.
    private static final int MAX_LENGTH = 9;

    /// Most words without a known sense between the beginning of a title and its head.
    private static final int MAX_UNKNOWN = 2;

    private final String text;
    private final List<TaggedWord> words;

    TitlesBefore(String text, List<TaggedWord> words) {
        this.text = text;
        this.words = words;
    }

    /// @param name index of the first word of the name
    /// @param behind index of the word behind the name
    /// @return null if there is no title
    @Nullable
    Role of(int name, int behind) {
        int last = name - 1;
        if (last > 0 && TitleLexicon.isHonorific(words.get(last)) && !TitleLexicon.isHead(words.get(last))) {
            last--;
        }
        boolean apart = last > 0 && words.get(last).is(",");
        if (apart) {
            last--;
        }
        if (last < 0 || words.get(last).isOrganisationOrPlace() && !apart || apart && !isClosed(behind)) {
            return null;
        }
        Role office = apart ? ofOrganisation(last) : withPortfolio(last, behind);
        if (office != null) {
            return office;
        }
        int head = headAt(last);
        if (head < 0) {
            return null;
        }
        int first = firstOf(head, last);
        boolean determined = first > 0 && isDetermined(first);
        boolean bare = head == first && words.get(first).isCapital() && first > 0 && !determined && apart;
        return apart && !determined && !startsWithAffiliation(first) || bare
                ? null
                : role(first, head, last, apart, behind);
    }

    /// `the acting CEO of Oxbridge Analytica, NAME,`
    private @Nullable Role ofOrganisation(int last) {
        TaggedWord end = words.get(last);
        int at = last;
        while (at > 0 && end.names(Entity.Type.ORGANISATION) && words.get(at).mention() == end.mention()) {
            at--;
        }
        at = at > 0 && at < last && words.get(at).is("the") ? at - 1 : at;
        boolean linked =
                at > 0 && at < last && (words.get(at).is("of") || words.get(at).is("at"));
        int head = linked ? headAt(at - 1) : -1;
        if (head < 0) {
            return null;
        }
        int first = firstOf(head, at - 1);
        return first > 0 && isDetermined(first) ? titled(first, at - 1, end.named(), last) : null;
    }

    /// `Minister for Women and Equalities NAME`: an office with what it is for, all in capitals.
    private @Nullable Role withPortfolio(int last, int behind) {
        int at = last;
        while (at > 1 && last - at < MAX_LENGTH && isPortfolio(words.get(at))) {
            at--;
        }
        boolean linked =
                at > 0 && at < last && (words.get(at).is("for") || words.get(at).is("of"));
        int head = linked && words.get(last).isCapital() ? headAt(at - 1) : -1;
        if (head < 0 || !words.get(head).isCapital()) {
            return null;
        }
        return titled(firstOf(head, at - 1), last, affiliationBehind(behind), last);
    }

    private static boolean isPortfolio(TaggedWord word) {
        boolean large = word.isCapital() && word.isLetters() && !word.names(Entity.Type.PERSON);
        return large || word.is("and") || word.is("the") || word.is(",");
    }

    private Role titled(int first, int last, @Nullable Entity affiliated, int to) {
        int start = words.get(first).start();
        int end = words.get(last).end();
        return new Role(
                text.substring(start, end).replaceAll("\\s+", " "),
                affiliated,
                start,
                words.get(to).end());
    }

    private boolean isClosed(int behind) {
        return behind >= words.size() || ",.;:)".contains(words.get(behind).text());
    }

    /// First word of the head that ends at a word; -1 if that is no head.
    private int headAt(int last) {
        if (last >= 2
                && words.get(last).is("state")
                && words.get(last - 1).is("of")
                && words.get(last - 2).is("secretary")) {
            return last - 2;
        }
        if (last >= 3
                && words.get(last).is("exchequer")
                && words.get(last - 2).is("of")
                && words.get(last - 3).is("chancellor")) {
            return last - 3;
        }
        TaggedWord word = words.get(last);
        return word.named() == null && TitleLexicon.isHead(word) ? last : -1;
    }

    private int firstOf(int head, int last) {
        int first = head;
        int known = head;
        int unknown = 0;
        while (first > 0 && last - first < MAX_LENGTH) {
            TaggedWord word = words.get(first - 1);
            if (word.isOrganisationOrPlace()) {
                int mention = word.mention();
                while (first > 0 && words.get(first - 1).mention() == mention) {
                    first--;
                }
                known = first;
            } else if (TitleLexicon.isModifier(word)
                    || TitleLexicon.isDemonym(word)
                    || word.named() == null && TitleLexicon.isHead(word) && !word.is("official")) {
                first--;
                known = first;
            } else if (TitleLexicon.mayNarrow(word) && unknown < MAX_UNKNOWN && first - 1 >= 0) {
                first--;
                unknown++;
            } else if (word.is("-") && first > 1 && words.get(first - 2).end() == word.start()) {
                first--;
            } else {
                break;
            }
        }
        // What narrows a title down does so only where it is plain that the title begins before it.
        return first == known || first > 0 && isDetermined(first) ? first : known;
    }

    private boolean isDetermined(int first) {
        TaggedWord before = words.get(first - 1);
        return TitleLexicon.isDeterminer(before) || before.isPossessive();
    }

    private boolean startsWithAffiliation(int first) {
        return words.get(first).isOrganisationOrPlace();
    }

    private Role role(int first, int head, int last, boolean apart, int behind) {
        Entity affiliated = null;
        for (int at = head - 1; at >= first && affiliated == null; at--) {
            affiliated = words.get(at).isOrganisationOrPlace() ? words.get(at).named() : null;
        }
        if (affiliated == null
                && first > 1
                && words.get(first - 1).isPossessive()
                && words.get(first - 2).isOrganisationOrPlace()) {
            affiliated = words.get(first - 2).named();
        }
        if (affiliated == null && !apart) {
            affiliated = affiliationBehind(behind);
        }
        if (affiliated != null && affiliated.type() == Entity.Type.PLACE && !TitleLexicon.isPublic(words.get(head))) {
            affiliated = null;
        }
        int start = words.get(first).start();
        int end = words.get(last).end();
        return new Role(text.substring(start, end).replaceAll("\\s+", " "), affiliated, start, end);
    }

    /// Of `analyst John Smith of Barclays` the bank.
    private @Nullable Entity affiliationBehind(int behind) {
        if (behind + 1 >= words.size() || !isLink(words.get(behind))) {
            return null;
        }
        int at = words.get(behind + 1).is("the") ? behind + 2 : behind + 1;
        return at < words.size() && words.get(at).names(Entity.Type.ORGANISATION)
                ? words.get(at).named()
                : null;
    }

    private static boolean isLink(TaggedWord word) {
        return word.is("of") || word.is("at") || word.is("from") || word.is("with");
    }
}
