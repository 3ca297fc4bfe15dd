package io.dateline.analysis.quote.text;

import java.util.List;
import java.util.Set;

/// The few English words that the rules must know to tell where a subject begins and ends.
public final class Grammar {

    /// Words looked at on either side of a quotation, which bounds the time of a text without full stops.
    private static final int MAX_SENTENCE_LENGTH = 150;

    private static final Set<String> PRONOUNS =
            Set.of(("he she they i we it you another others someone somebody everyone many some several both"
                            + " one this that these those who which")
                    .split(" "));

    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "i", "we");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private static final Set<String> AUXILIARY =
            Set.of(("has have had is was are were be been being would will could should may might can did"
                            + " does do must 'd ’d 'll ’ll not n't to on went going goes quick quickly continued"
                            + " continues began tried wanted used appeared seemed appears seems liked likes hastened"
                            + " sought chose got gets doesn't didn't don't hasn't wouldn't won't doesn’t didn’t don’t"
                            + " hasn’t wouldn’t won’t famously quoted")
                    .split(" "));

    private static final Set<String> ADVERBS =
            Set.of(("also then later once now just still even never recently often again first ever always"
                            + " already further instead soon simply only reportedly in turn all both repeatedly long"
                            + " sometimes previously earlier ago next there however today yesterday tonight perhaps"
                            + " rather too almost twice likewise meanwhile")
                    .split(" "));

    private static final Set<String> PREPOSITIONS =
            Set.of(("of for from at with in on to by about after before during under over against into"
                            + " through between among near since until like despite without within behind outside"
                            + " inside around amid toward towards via per upon across along as")
                    .split(" "));

    private static final Set<String> CONJUNCTIONS =
            Set.of(("and but or so that when while as if because after before since although though where"
                            + " than whether what why how until unless yet nor whom whose who which once")
                    .split(" "));

    private static final Set<String> DAYS =
            Set.of(("monday tuesday wednesday thursday friday saturday sunday january february march april"
                            + " june july august september october november december")
                    .split(" "));

    private static final Set<String> DETERMINERS =
            Set.of(("the a an his her its their our my your one another some several many two three four"
                            + " other most no every each this these those both")
                    .split(" "));

    private static final Set<String> INTERJECTIONS = Set.of(
            ("yes no wait well ok okay still later then meanwhile what how why when where here there asked more watch"
                            + " follow read see let please indeed maybe perhaps remember look now oh sure given having")
                    .split(" "));

    private Grammar() {}

    public static boolean isPronoun(Word word) {
        return PRONOUNS.contains(word.low());
    }

    /// `he`, `she`, `they`, `we`, `I`: somebody who can speak.
    public static boolean isPersonal(Word word) {
        return PERSONAL.contains(word.low());
    }

    public static boolean isRelative(Word word) {
        return RELATIVE.contains(word.low());
    }

    /// Words that may stand between a subject and its verb.
    public static boolean isBetween(Word word) {
        return AUXILIARY.contains(word.low()) || ADVERBS.contains(word.low()) || isAdverb(word);
    }

    public static boolean isAuxiliary(Word word) {
        return AUXILIARY.contains(word.low());
    }

    public static boolean isAdverb(Word word) {
        return ADVERBS.contains(word.low())
                || word.low().endsWith("ly") && !word.isCapital() && word.low().length() > 4;
    }

    public static boolean isPreposition(Word word) {
        return PREPOSITIONS.contains(word.low());
    }

    public static boolean isConjunction(Word word) {
        return CONJUNCTIONS.contains(word.low());
    }

    public static boolean isDay(Word word) {
        return word.isCapital() && DAYS.contains(word.low());
    }

    /// A word with a capital at the head of a sentence that is nobody's name.
    public static boolean isInterjection(Word word) {
        return word.opens() && INTERJECTIONS.contains(word.low());
    }

    public static boolean isDeterminer(Word word) {
        return DETERMINERS.contains(word.low());
    }

    /// Where the sentence that holds a word begins, not before a paragraph does.
    public static int sentenceStart(List<Word> words, int at) {
        int start = at;
        while (start > 0
                && at - start < MAX_SENTENCE_LENGTH
                && !words.get(start).opens()
                && !words.get(start - 1).isBreak()) {
            start--;
        }
        return start;
    }

    /// Where it ends, exclusive; its last mark belongs to it, the paragraph break does not.
    public static int sentenceEnd(List<Word> words, int at) {
        int end = at + 1;
        while (end < words.size()
                && end - at < MAX_SENTENCE_LENGTH
                && !words.get(end).isBreak()
                && !words.get(end).opens()) {
            end++;
        }
        return end;
    }
}
