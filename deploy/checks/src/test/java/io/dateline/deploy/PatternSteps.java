package io.dateline.deploy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many characters a regular expression looks at, some of them many times over, in texts made to keep it busy.
/// Counted and not timed, so that the answer is the same on every machine.
final class PatternSteps {

    /// Beside the signs of the pattern itself: what stands for its classes, and marks, over which `\b` walks back.
    private static final String SIGNS = "aZ19 \n\t.,-–:;/'’\"“()[]<>&=@#*+~|_!\u0301é漢с";

    private static final int WORDS = 24;
    private static final int PREFIXES = 10;

    private PatternSteps() {}

    /// A text that begins with the prefix, repeats the pump, and ends in what nothing expects.
    record Attack(String prefix, String pump, String end) {

        Attack(String prefix, String pump) {
            this(prefix, pump, "\u0000x");
        }

        String text(int length) {
            return prefix + pump.repeat(Math.max(1, length / pump.length())) + end;
        }
    }

    static List<Attack> attacks(Pattern pattern) {
        List<Attack> attacks = new ArrayList<>();
        Set<Attack> found = new LinkedHashSet<>();
        repetitions("", PatternSyntax.parse(pattern), found);
        attacks.addAll(found);
        Set<String> words = words(pattern.pattern());
        Set<String> signs = new LinkedHashSet<>();
        SIGNS.chars().forEach(c -> signs.add(String.valueOf((char) c)));
        pattern.pattern().chars().filter(c -> c > ' ').limit(400).forEach(c -> signs.add(String.valueOf((char) c)));
        List<String> prefixes = new ArrayList<>(List.of("", "a", "1"));
        words.stream().limit(PREFIXES).forEach(prefixes::add);
        for (String prefix : prefixes) {
            signs.forEach(sign -> attacks.add(new Attack(prefix, sign)));
            words.forEach(word -> attacks.add(new Attack(prefix, word)));
        }
        for (String word : words) {
            for (String sign : List.of(" ", "a", "1", "\n", "-", "\u0301")) {
                attacks.add(new Attack("", word + sign));
                attacks.add(new Attack("", sign + word));
            }
        }
        for (int i = 0; i < SIGNS.length(); i++) {
            for (int k = 0; k < SIGNS.length(); k++) {
                if (i != k) {
                    attacks.add(new Attack("", "" + SIGNS.charAt(i) + SIGNS.charAt(k)));
                }
            }
        }
        return attacks;
    }

    /// For each repetition of the pattern: what leads there, and what it repeats, in several ways.
    private static void repetitions(String before, PatternSyntax.Node node, Set<Attack> attacks) {
        switch (node) {
            case PatternSyntax.Sequence(List<PatternSyntax.Node> parts) -> {
                for (boolean whole : new boolean[] {true, false}) {
                    StringBuilder lead = new StringBuilder(before);
                    for (PatternSyntax.Node part : parts) {
                        repetitions(lead.toString(), part, attacks);
                        lead.append(PatternSyntax.example(part, whole));
                    }
                }
            }
            case PatternSyntax.Choice(List<PatternSyntax.Node> branches) ->
                branches.forEach(branch -> repetitions(before, branch, attacks));
            case PatternSyntax.Repeat(PatternSyntax.Node body, int _, int most, boolean _) -> {
                if (most < 0 || most > 9) {
                    List<String> pumps = PatternSyntax.examples(body, 6);
                    for (String pump : pumps) {
                        attacks.add(new Attack(before, pump));
                        attacks.add(new Attack(before, pump, "\n\n!"));
                        attacks.add(new Attack("", before + pump));
                        attacks.add(new Attack("", before + pump, "\n\n!"));
                    }
                    pumps.stream()
                            .limit(4)
                            .forEach(one -> pumps.stream()
                                    .limit(4)
                                    .filter(other -> !other.equals(one))
                                    .forEach(other -> attacks.add(new Attack(before, one + other))));
                }
                repetitions(before, body, attacks);
            }
            case PatternSyntax.Look(PatternSyntax.Node body) -> repetitions(before, body, attacks);
            case PatternSyntax.One _, PatternSyntax.Nothing _, PatternSyntax.Again _ -> {}
        }
    }

    /// Runs of plain characters in a pattern, the longest first.
    private static Set<String> words(String pattern) {
        String plain = pattern.replaceAll("\\\\[pP]\\{\\w+}", "\u0001")
                .replaceAll("\\\\([^a-zA-Z0-9])", "$1\u0002")
                .replaceAll("\\\\[a-zA-Z]", "\u0001")
                .replaceAll("\\[[^\\]]*]|\\{[\\d,]+}|\\(\\?[a-z:=!<]*", "\u0001");
        Set<String> words = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(List.of(plain.replaceAll("(?<!\u0002)[()|?*+.^$](?!\u0002)", "\u0001")
                .replace("\u0002", "")
                .split("\u0001+")));
        all.sort((a, b) -> b.length() - a.length());
        all.stream().filter(word -> word.length() > 1).limit(WORDS).forEach(words::add);
        return words;
    }

    /// @param limit after so many characters it is given up
    static long steps(Pattern pattern, KnownPatterns.Use use, String text, long limit) {
        Counted counted = new Counted(text, limit);
        try {
            Matcher matcher = pattern.matcher(counted);
            matcher.matches();
            if (use == KnownPatterns.Use.FIND) {
                matcher.reset();
                while (matcher.find()) {
                    counted.steps++;
                }
            } else {
                matcher.lookingAt();
            }
        } catch (TooManyException | StackOverflowError e) {
            return limit;
        }
        return counted.steps;
    }

    private static final class TooManyException extends RuntimeException {
        TooManyException() {
            super("too many steps", null, false, false);
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private final long limit;
        private long steps;

        Counted(String text, long limit) {
            this.text = text;
            this.limit = limit;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            if (++steps > limit) {
                throw new TooManyException();
            }
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
