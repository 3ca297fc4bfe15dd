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
        boolean apart = last > 0 && words.get(last).is(",");
        if (apart) {
            last--;
        }
        if (last < 0 || words.get(last).isOrganisationOrPlace() && !apart || apart && !isClosed(behind)) {
            return null;
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
