package io.dateline.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The tree of a regular expression, as far as it is needed to write texts that keep it busy: what stands in front of
/// each repetition, what is repeated, and which signs are forbidden.
final class PatternSyntax {

    sealed interface Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> branches) implements Node {}

    /// @param most -1 if there is no bound
    record Repeat(Node body, int least, int most, boolean possessive) implements Node {}

    /// One character, by what may stand there.
    record One(String source) implements Node {}

    /// What takes no character: anchors, boundaries, flags.
    record Nothing(String source) implements Node {}

    /// A look ahead or behind.
    record Look(Node body) implements Node {}

    /// What a group took before, once more.
    record Again(Node group) implements Node {}

    private static final String CANDIDATES = "a1 -,;:/.'’\"“([<&=@#*+|_!\n\tZzéс漢가\u0301%{}>])~$^\\?\u00a0";

    private final String text;
    private final List<Node> groups = new ArrayList<>();
    private int at;

    private PatternSyntax(String text) {
        this.text = text;
    }

    static Node parse(Pattern pattern) {
        PatternSyntax syntax = new PatternSyntax(pattern.pattern());
        Node node = syntax.choice();
        if (syntax.at != syntax.text.length()) {
            throw new IllegalArgumentException("not understood from " + syntax.at + ": " + syntax.text);
        }
        return node;
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>();
        do {
            List<Node> parts = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                parts.add(repeated(atom()));
            }
            branches.add(new Sequence(parts));
        } while (at < text.length() && text.charAt(at) == '|' && at++ >= 0);
        return branches.size() == 1 ? branches.getFirst() : new Choice(branches);
    }

    private Node repeated(Node atom) {
        int least;
        int most;
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '*' || c == '+' || c == '?') {
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : -1;
            at++;
        } else if (c == '{') {
            int end = text.indexOf('}', at);
            String[] bounds = text.substring(at + 1, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
            at = end + 1;
        } else {
            return atom;
        }
        boolean possessive = at < text.length() && text.charAt(at) == '+';
        if (possessive || at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        return new Repeat(atom, least, most, possessive);
    }

    private Node atom() {
        int start = at;
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                at = classEnd(start);
                yield new One(text.substring(start, at));
            }
            case '\\' -> escape(start);
            case '^', '$' -> new Nothing(String.valueOf(c));
            default -> {
                at += Character.isHighSurrogate(c) ? 1 : 0;
                yield new One(c == '.' ? "." : Pattern.quote(text.substring(start, at)));
            }
        };
    }

    private Node group() {
        int start = at - 1;
        boolean look = false;
        int number = -1;
        if (text.charAt(at) != '?') {
            number = groups.size();
            groups.add(new Nothing(""));
        } else {
            String opening = text.substring(at, Math.min(text.length(), at + 3));
            look = opening.startsWith("?=")
                    || opening.startsWith("?!")
                    || opening.startsWith("?<=")
                    || opening.startsWith("?<!");
            while ("=!:>)".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (text.charAt(at++) == ')') {
                return new Nothing(text.substring(start, at)); // Flags alone.
            }
        }
        Node inside = choice();
        at++;
        if (number >= 0) {
            groups.set(number, inside);
        }
        return look ? new Look(inside) : inside;
    }

    private int classEnd(int start) {
        int depth = 0;
        for (int i = start; ; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
                i += text.charAt(i + 1) == '^' ? 1 : 0;
                i += text.charAt(i + 1) == ']' ? 1 : 0;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
    }

    private Node escape(int start) {
        char c = text.charAt(at++);
        if (c == 'p' || c == 'P') {
            at = text.charAt(at) == '{' ? text.indexOf('}', at) + 1 : at + 1;
        } else if (c == 'u') {
            at += 4;
        } else if (c == 'x') {
            at += 2;
        }
        String source = text.substring(start, at);
        if (Character.isDigit(c)) {
            return new Again(groups.get(c - '1'));
        }
        return "bBAzZG".indexOf(c) >= 0 ? new Nothing(source) : new One(source);
    }

    /// A text that the node takes.
    ///
    /// @param whole whether with what may be left out
    static String example(Node node, boolean whole) {
        return switch (node) {
            case Sequence(List<Node> parts) -> {
                StringBuilder all = new StringBuilder();
                parts.forEach(part -> all.append(example(part, whole)));
                yield all.toString();
            }
            case Choice(List<Node> branches) -> example(branches.getFirst(), whole);
            case Repeat(Node body, int least, int most, boolean _) ->
                example(body, whole).repeat(least == 0 && whole ? 1 : least);
            case One one -> samples(one, 1).getFirst();
            case Again(Node group) -> example(group, whole);
            case Nothing _, Look _ -> "";
        };
    }

    /// Texts that the node takes, made of different characters where it lets several.
    static List<String> examples(Node node, int most) {
        return switch (node) {
            case One one -> samples(one, most);
            case Choice(List<Node> branches) ->
                branches.stream()
                        .flatMap(branch -> examples(branch, 2).stream())
                        .distinct()
                        .limit(3L * most)
                        .toList();
            case Sequence(List<Node> parts) when parts.size() == 1 -> examples(parts.getFirst(), most);
            case Repeat(Node body, int least, int _, boolean _) when least <= 1 -> examples(body, most);
            default -> List.of(example(node, true), example(node, false));
        };
    }

    private static List<String> samples(One one, int most) {
        Pattern alone = Pattern.compile(one.source(), Pattern.DOTALL);
        List<String> samples = CANDIDATES
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> alone.matcher(c).matches())
                .limit(most)
                .toList();
        if (!samples.isEmpty()) {
            return samples;
        }
        for (int c = 0; c < 0x11000; c++) {
            if (alone.matcher(Character.toString(c)).matches()) {
                return List.of(Character.toString(c));
            }
        }
        throw new IllegalArgumentException("nothing fits " + one.source());
    }
}
