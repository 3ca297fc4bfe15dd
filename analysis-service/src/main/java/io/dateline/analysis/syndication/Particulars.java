package io.dateline.analysis.syndication;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names and figures of a text, each with where it stands: the two words before it and the two after. Where two
/// texts put different names and figures between the same words, one template was filled twice: results of two
/// companies, two quakes, two days of a market.
///
/// @param places hashes of the words around, ascending, no two alike, at most [#MAX_PLACES], the smallest of
///     the text
/// @param values a hash a place of what stands there, even for names and odd for figures
public record Particulars(int[] places, int[] values) {

    /// 256 bytes an article.
    static final int MAX_PLACES = 32;

    static final Particulars NONE = new Particulars(new int[0], new int[0]);

    /// Words on each side of a place.
    private static final int AROUND = 2;

    /// So many places at which two texts say otherwise may be a correction.
    private static final int FEW = 2;

    /// Share of the places at which two texts say otherwise from which they are two fillings of one template,
    /// over all names and figures and over figures alone: where every noun has a capital, names say less.
    private static final double SHARE = 0.4;

    private static final double SHARE_OF_FIGURES = 0.5;

    private static final String SPACELESS =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    /// Letters of scripts without spaces count as words, one by one.
    private static final Pattern TOKEN = Pattern.compile("(?<figure>\\p{Nd}+(?:[.,:]\\p{Nd}+)*+)|(?<word>[" + SPACELESS
            + "]|[\\p{L}\\p{M}\\p{Nd}&&[^" + SPACELESS + "]]+)|(?<end>[.!?\\n])");

    /// What two texts say in the same places.
    ///
    /// @param alike places at which both say the same
    /// @param otherwise places at which they do not
    /// @param figuresAlike those of the former that are figures
    /// @param figuresOtherwise those of the latter that are figures in both
    record Compared(int alike, int otherwise, int figuresAlike, int figuresOtherwise) {

        boolean isOtherFilling() {
            return otherwise >= FEW && otherwise >= SHARE * (alike + otherwise)
                    || otherwise > FEW
                            && figuresOtherwise >= FEW
                            && figuresOtherwise >= SHARE_OF_FIGURES * (figuresAlike + figuresOtherwise);
        }
    }

    private enum Kind {
        WORD,
        NAME,
        FIGURE
    }

    /// @param starts whether a sentence begins with it
    private record Token(String text, Kind kind, boolean starts) {

        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    /// Names of several words count as one, and so do figures in a row.
    ///
    /// @param opens whether a sentence begins with it and a capital, so that nobody can say whether it is a name
    private record Run(int hash, Kind kind, boolean opens) {}

    static Particulars of(String text) {
        List<Run> runs = runs(named(tokens(text)));
        Map<Integer, Integer> found = new HashMap<>();
        Set<Integer> unclear = new HashSet<>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            if (run.kind() != Kind.WORD) {
                int value = run.hash() << 1 | (run.kind() == Kind.FIGURE ? 1 : 0);
                Integer before = found.put(place(runs, at), value);
                if (before != null && before != value) {
                    unclear.add(place(runs, at));
                }
            }
        }
        found.keySet().removeAll(unclear);
        int[] places = found.keySet().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .limit(MAX_PLACES)
                .toArray();
        return new Particulars(
                places,
                Arrays.stream(places).map(place -> found.getOrDefault(place, 0)).toArray());
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        boolean starts = true;
        while (matcher.find()) {
            if (matcher.group("end") != null) {
                starts = true;
                continue;
            }
            Kind kind = matcher.group("figure") == null ? Kind.WORD : Kind.FIGURE;
            tokens.add(new Token(matcher.group(), kind, starts));
            starts = false;
        }
        return tokens;
    }

    /// A word with a capital within a sentence is a name; at its beginning it is one if it is a name elsewhere
    /// in the text, or a name follows.
    private static List<Token> named(List<Token> tokens) {
        Set<String> names = new HashSet<>();
        tokens.stream()
                .filter(token -> token.isCapital() && !token.starts())
                .map(Token::text)
                .forEach(names::add);
        List<Token> named = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean nameFollows = at + 1 < tokens.size()
                    && tokens.get(at + 1).isCapital()
                    && !tokens.get(at + 1).starts();
            boolean isName = token.isCapital() && (!token.starts() || nameFollows || names.contains(token.text()));
            if (isName) {
                named.set(at, new Token(token.text(), Kind.NAME, token.starts()));
            }
        }
        return named;
    }

    private static List<Run> runs(List<Token> tokens) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Token first = tokens.get(at);
            int hash = first.text().toLowerCase(Locale.ROOT).hashCode();
            at++;
            while (first.kind() != Kind.WORD
                    && at < tokens.size()
                    && tokens.get(at).kind() == first.kind()
                    && !tokens.get(at).starts()) {
                hash = hash * 31
                        + tokens.get(at).text().toLowerCase(Locale.ROOT).hashCode();
                at++;
            }
            runs.add(new Run(hash, first.kind(), first.starts() && first.isCapital()));
        }
        return runs;
    }

    /// Names and figures among the words around count as such, whatever they are, and so does what may be a name.
    private static int place(List<Run> runs, int at) {
        int hash = 0;
        for (int near = at - AROUND; near <= at + AROUND; near++) {
            Run run = near < 0 || near >= runs.size() ? new Run(-1, Kind.WORD, false) : runs.get(near);
            hash = hash * 0x01000193 + (run.kind() == Kind.WORD && !run.opens() ? run.hash() : 1);
        }
        return (hash ^ hash >>> 15) * 0x9E3779B9;
    }

    /// @return whether the two texts fill one template with different names and figures
    boolean isOtherFilling(Particulars other) {
        return compared(other).isOtherFilling();
    }

    Compared compared(Particulars other) {
        int alike = 0;
        int otherwise = 0;
        int figuresAlike = 0;
        int figuresOtherwise = 0;
        for (int at = 0; at < places.length; at++) {
            int there = Arrays.binarySearch(other.places, places[at]);
            if (there >= 0) {
                int figure = values[at] & other.values[there] & 1;
                boolean same = values[at] == other.values[there];
                alike += same ? 1 : 0;
                otherwise += same ? 0 : 1;
                figuresAlike += same ? figure : 0;
                figuresOtherwise += same ? 0 : figure;
            }
        }
        return new Compared(alike, otherwise, figuresAlike, figuresOtherwise);
    }

    void toBytes(ByteBuffer bytes) {
        for (int at = 0; at < places.length; at++) {
            bytes.putInt(places[at]).putInt(values[at]);
        }
    }

    /// @param bytes as [#toBytes(ByteBuffer)] fills them, up to their end
    static Particulars fromBytes(ByteBuffer bytes) {
        int[] places = new int[bytes.remaining() / (2 * Integer.BYTES)];
        int[] values = new int[places.length];
        for (int at = 0; at < places.length; at++) {
            places[at] = bytes.getInt();
            values[at] = bytes.getInt();
        }
        return new Particulars(places, values);
    }
}
