package io.dateline.gateway.account.password;

import io.dateline.platform.text.Characters;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a password must be, wherever one is chosen: long rather than odd, and none that is tried first (after NIST
/// SP 800-63B). Of common words, names and walks over the keyboard, of runs, years and what is said before, it takes
/// something more besides.
@Singleton
class PasswordPolicy {

    /// In characters as people count them.
    static final int MIN_LENGTH = 10;

    /// How much must be left beside what is common; a digit or a sign counts half.
    private static final double MIN_OWN = 4;

    /// Of more common words than these only chance makes a phrase.
    private static final int MAX_WORDS = 2;

    private static final int MIN_NAME_LENGTH = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]+");

    private static final String LEET_FROM = "01345789@$!€";
    private static final String LEET_TO = "oieastbgasie";

    private final Set<String> common;
    private final int longest;

    PasswordPolicy() {
        common = read("common-in-passwords.txt");
        longest = common.stream().mapToInt(String::length).max().orElseThrow();
    }

    /// @param names of whom it is for, such as the user name
    /// @return a sentence that says what is wrong; empty if nothing is
    Optional<String> fault(String password, List<String> names) {
        if (!Characters.areStorable(password) || password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("A password has no control characters.");
        }
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("A password has " + MIN_LENGTH + " characters or more.");
        }
        if (!Characters.showSomething(password)) {
            return Optional.of("A password is more than blanks.");
        }
        return isCommon(password, names)
                ? Optional.of(
                        "This is among the passwords that are tried first: words, names, years and rows of keys that"
                                + " many people use. Take a few words that have nothing to do with each other.")
                : Optional.empty();
    }

    private boolean isCommon(String password, List<String> names) {
        String whole = folded(password);
        return hasLittleOfItsOwn(unit(whole), names)
                || hasLittleOfItsOwn(unit(BETWEEN.matcher(whole).replaceAll("")), names);
    }

    private boolean hasLittleOfItsOwn(String text, List<String> names) {
        Set<String> own = names.stream()
                .map(PasswordPolicy::folded)
                .flatMap(name -> Arrays.stream((name + " " + name.replaceAll("[^\\p{L}\\p{N}]+", " ")).split(" ")))
                .filter(name -> name.length() >= MIN_NAME_LENGTH)
                .collect(Collectors.toSet());
        BitSet covered = new BitSet();
        Set<String> words = new HashSet<>();
        cover(text, own, covered, words);
        cover(plain(text), own, covered, words);
        coverRuns(text, covered);
        double left = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!covered.get(i) && !Character.isWhitespace(text.charAt(i))) {
                left += Character.isLetter(text.charAt(i)) ? 1 : 0.5;
            }
        }
        return left < MIN_OWN && words.size() <= MAX_WORDS;
    }

    /// The longest common word at each place, from left to right.
    private void cover(String text, Set<String> own, BitSet covered, Set<String> words) {
        for (int start = 0; start < text.length(); start++) {
            for (int end = Math.min(text.length(), start + Math.max(longest, 100)); end - start >= 3; end--) {
                String word = text.substring(start, end);
                if (common.contains(word) || own.contains(word)) {
                    covered.set(start, end);
                    if (!own.contains(word)) {
                        words.add(word);
                    }
                    start = end - 1;
                    break;
                }
            }
        }
    }

    /// Three or more of the same sign, or of signs that follow each other in either direction; and years.
    private static void coverRuns(String text, BitSet covered) {
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean goesOn = i < text.length()
                    && (i - start == 1 || step(text, i) == step(text, start + 1))
                    && Math.abs(step(text, i)) <= 1;
            if (!goesOn) {
                if (i - start >= 3) {
                    covered.set(start, i);
                }
                start = i - start >= 2 && i < text.length() && Math.abs(step(text, i)) <= 1 ? i - 1 : i;
            }
        }
        for (int i = 0; i + 4 <= text.length(); i++) {
            if (text.substring(i, i + 4).matches("(19|20)[0-9]{2}")) {
                covered.set(i, i + 4);
            }
        }
    }

    private static int step(String text, int i) {
        return text.charAt(i) - text.charAt(i - 1);
    }

    /// What a text repeats, if it is nothing else: `abab` says no more than `ab`.
    private static String unit(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.regionMatches(0, text, length, text.length() - length)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Digits and signs as the letters that they stand for.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int leet = LEET_FROM.indexOf(plain.charAt(i));
            if (leet >= 0) {
                plain.setCharAt(i, LEET_TO.charAt(leet));
            }
        }
        return plain.toString();
    }

    private static Set<String> read(String file) {
        try (InputStream in = PasswordPolicy.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
