package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Cue;
import io.dateline.analysis.quote.text.Word;
import io.dateline.contract.finding.Quote.Stance;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a speaker does with the claim: told by the verb, turned round by a negation before it, and for plain verbs by
/// the words of the claim itself.
final class Stances {

    private static final Set<String> NEGATIONS =
            Set.of(("not never didn't didn’t doesn't doesn’t don't don’t cannot can't can’t wouldn't"
                            + " wouldn’t refused declined refuses declines hasn't hasn’t haven't haven’t n't")
                    .split(" "));

    private static final Pattern DENIAL = Pattern.compile(
            "(?i)^\\W*(?:no, |absolutely not|(?:(?:that|this|it|they|these)(?: claims?| reports?| allegations?)?(?:"
                    + " is|'s|’s| was| are| were) (?:not true|untrue|false|a lie|nonsense|baseless|simply not true|totally"
                    + " false|completely false))|(?:i|we) (?:did not|didn['’]t|have never|never|had"
                    + " no|deny)(?![\\w\\p{Mn}])).*",
            Pattern.DOTALL);

    private static final Pattern SUSPICION =
            Pattern.compile("(?i)^\\W*(?:i|we) (?:suspect|fear|doubt|wonder|worry)(?![\\w\\p{Mn}]).*", Pattern.DOTALL);

    private static final Pattern THREAT = Pattern.compile(
            "(?i)(?<![\\w\\p{Mn}])(?:(?:they|you|he|she) will (?:pay|regret|suffer|face)|or else(?![\\w\\p{Mn}])"
                    + "|there will be consequences)");

    private static final Pattern CONFIRMATION = Pattern.compile(
            "(?i)^\\W*(?:yes, |(?:i|we) (?:can )?confirm(?![\\w\\p{Mn}])|that(?: is|'s|’s)"
                    + " (?:true|correct|right)(?![\\w\\p{Mn}])).*",
            Pattern.DOTALL);

    private Stances() {}

    static Stance of(List<Word> words, Frame frame, String said) {
        Cue cue = frame.meaning();
        Stance stance = cue == null ? Stance.STATES : cue.stance();
        boolean negated = isNegated(words, frame);
        return switch (stance) {
            case CONFIRMS -> negated ? Stance.DENIES : Stance.CONFIRMS;
            case DENIES -> negated ? Stance.CONFIRMS : Stance.DENIES;
            case STATES -> ofWords(said);
            default -> stance;
        };
    }

    private static Stance ofWords(String said) {
        String head = said.substring(0, Math.min(said.length(), 400));
        if (DENIAL.matcher(head).matches()) {
            return Stance.DENIES;
        }
        if (SUSPICION.matcher(head).matches()) {
            return Stance.SUSPECTS;
        }
        if (CONFIRMATION.matcher(head).matches()) {
            return Stance.CONFIRMS;
        }
        return THREAT.matcher(head).find() ? Stance.THREATENS : Stance.STATES;
    }

    private static boolean isNegated(List<Word> words, Frame frame) {
        for (int at = frame.cue() - 1; at >= 0 && at >= frame.cue() - 4 && at >= frame.to(); at--) {
            if (NEGATIONS.contains(words.get(at).low())) {
                return true;
            }
        }
        return false;
    }
}
