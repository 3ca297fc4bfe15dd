package io.dateline.analysis.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a text as words, in which every quotation is one.
final class Words {

    private static final Pattern TOKEN = Pattern.compile(
            "['’]s\\b|(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{M}\\p{N}]+(?:['’](?!s\\b)\\p{L}+|-[\\p{L}\\p{N}]+|[.,]\\p{N}+)*|\n|--|[^\\s\\p{Z}]");

    /// Short forms whose full stop ends no sentence.
    private static final Set<String> SHORT =
            Set.of(("mr mrs ms dr prof rev sen sens rep reps gov gen col lt capt sgt adm st jr sr no vs jan"
                            + " feb aug sept oct nov dec ala ariz ark calif colo conn fla ga ill ind kan ky la mass"
                            + " mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis inc corp co ltd")
                    .split(" "));

    private static final String STOPS = ".!?…";

    private final String text;
    private final List<Stretch> stretches;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;

    private Words(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    static List<Word> of(String text, List<Stretch> stretches) {
        return new Words(text, stretches).read();
    }

    private List<Word> read() {
        int at = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            between(at, stretch.open());
            words.add(new Word("", "\"", stretch.open(), stretch.close(), i, opens));
            String inner = stretch.in(text).strip();
            char last = inner.isEmpty() ? ' ' : inner.charAt(inner.length() - 1);
            opens = STOPS.indexOf(last) >= 0 && beginsSentence(stretch.close(), last);
            at = stretch.close();
        }
        between(at, text.length());
        return words;
    }

    /// Whether what follows a quotation that ended like a sentence looks like the beginning of another one.
    private boolean beginsSentence(int from, char last) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        boolean goesOn = at < text.length() && (Character.isLowerCase(text.charAt(at)) || text.charAt(at) == ',');
        return !goesOn && !(last != '.' && isAttribution(at));
    }

    /// `"Can she stay?" Smith asked`: behind a question or an exclamation a verb of saying belongs to it.
    private boolean isAttribution(int from) {
        Matcher tokens = TOKEN.matcher(text).region(from, text.length());
        for (int read = 0; read < 6 && tokens.find(); read++) {
            String token = tokens.group();
            String low = token.toLowerCase(Locale.ROOT);
            if (!Character.isLetter(token.charAt(0)) && !token.equals(".")) {
                return false;
            }
            if (read > 0 && Cues.of(new Word(token, low, 0, 1, -1, false)) != null) {
                return true;
            }
        }
        return false;
    }

    private void between(int from, int to) {
        Matcher tokens = TOKEN.matcher(text).region(from, to);
        while (tokens.find()) {
            String token = tokens.group();
            String low = token.toLowerCase(Locale.ROOT);
            words.add(new Word(low.equals("\n") ? "" : token, low, tokens.start(), tokens.end(), -1, opens));
            opens = low.equals("\n") || low.equals("•") || token.length() == 1 && STOPS.contains(token) && !isShort();
        }
    }

    /// Whether the full stop just read belongs to a short form or an initial.
    private boolean isShort() {
        if (words.size() < 2 || !words.getLast().is(".")) {
            return false;
        }
        Word before = words.get(words.size() - 2);
        boolean touches = before.end() == words.getLast().start();
        boolean initial = before.text().length() == 1 && before.isCapital() && !before.is("i");
        String last = before.low().substring(before.low().lastIndexOf('-') + 1);
        return touches && (initial || SHORT.contains(last));
    }
}
