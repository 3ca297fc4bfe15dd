package io.dateline.analysis.role;

import io.dateline.contract.Entity;
import io.dateline.contract.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a text as words that know which mention they belong to.
final class Words {

    private static final Pattern TOKEN = Pattern.compile(
            "['’]s\\b|(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}&]*(?:[-.](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+|['’](?!s\\b)\\p{L}+)*|\\n|[^\\s\\p{Z}]");

    /// Titles that are written with a point; it is part of them.
    private static final java.util.Set<String> POINTED = java.util.Set.of(
            "gov", "sen", "rep", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "prof", "det", "supt", "insp",
            "pres", "sec", "cpl", "pvt", "brig", "rev", "dep", "asst", "atty", "d.-gen", "dist");

    private record Place(Entity entity, int start, int end) {}

    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    private Words(String text, List<Entity> entities) {
        this.text = text;
        for (Entity entity : entities) {
            for (Span mention : entity.mentions()) {
                if (mention.field() == Span.Field.TEXT && mention.end() <= text.length()) {
                    places.add(new Place(entity, mention.start(), mention.end()));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
    }

    static List<Word> of(String text, List<Entity> entities) {
        return new Words(text, entities).read();
    }

    private List<Word> read() {
        Matcher tokens = TOKEN.matcher(text);
        int next = 0;
        int from = 0;
        while (tokens.find(from)) {
            int start = tokens.start();
            int end = tokens.end();
            String token = tokens.group();
            String low = token.toLowerCase(Locale.ROOT);
            if (POINTED.contains(low) && end < text.length() && text.charAt(end) == '.') {
                end++;
            }
            while (next < places.size() && places.get(next).end() <= start) {
                next++;
            }
            boolean inside = next < places.size() && places.get(next).start() < end;
            words.add(new Word(token, low, start, end, inside ? places.get(next).entity() : null, inside ? next : -1));
            from = end;
        }
        return words;
    }
}
