package io.dateline.analysis.token;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts English text into words, signs and line breaks, for rules that read word by word. A genitive (`'s`) is a
/// token of its own; initials (`U.S.`), contractions (`don't`) and hyphenated words stay whole; blanks are left
/// out. Linear in the text.
public final class WordTokeniser implements Iterator<Token> {

    private static final String APOSTROPHE = "['’](?!s(?![\\w\\p{Mn}]))\\p{L}+";
    private static final String PROSE = "[\\p{L}\\p{M}\\p{N}]+(?:" + APOSTROPHE + "|-[\\p{L}\\p{N}]+|[.,]\\p{N}+)*+";
    private static final String NAMES =
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}&]*(?:" + APOSTROPHE + "|[-.](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*+";

    private static final Pattern IN_PROSE = pattern(PROSE);
    private static final Pattern IN_NAMES = pattern(NAMES);

    private final Matcher matcher;
    private boolean found;

    private WordTokeniser(Matcher matcher) {
        this.matcher = matcher;
        found = matcher.find();
    }

    private static Pattern pattern(String word) {
        String genitive = "['’]s(?![\\w\\p{Mn}])";
        String initials = "(?:\\p{Lu}\\.){2,}+";
        String sign = "\n|--|[^\\s\\p{Z}]";
        return Pattern.compile(String.join("|", genitive, initials, word, sign));
    }

    /// For rules about sentences: a full stop ends a word even where no blank follows it, and numbers stay whole
    /// (`1,000.5`).
    ///
    /// @param from UTF-16 offset of the part that is cut, inclusive; tokens keep the offsets of the whole text
    /// @param to UTF-16 offset, exclusive; nothing behind it is looked at
    public static WordTokeniser ofProse(String text, int from, int to) {
        return new WordTokeniser(IN_PROSE.matcher(text).region(from, to));
    }

    /// For rules about names: what a full stop or an ampersand holds together stays whole (`Salesforce.com`, `AT&T`).
    public static WordTokeniser ofNames(String text) {
        return new WordTokeniser(IN_NAMES.matcher(text));
    }

    @Override
    public boolean hasNext() {
        return found;
    }

    @Override
    public Token next() {
        if (!found) {
            throw new NoSuchElementException("the text has no more tokens");
        }
        Token token = new Token(matcher.group(), matcher.start(), matcher.end());
        found = matcher.find();
        return token;
    }
}
