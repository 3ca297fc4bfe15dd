package io.dateline.analysis.role;

import io.dateline.analysis.token.Token;
import io.dateline.analysis.token.WordTokeniser;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a text as words that know which mention they belong to.
final class TaggedWords {

    /// Titles that are written with a full stop; it is part of them.
    private static final Set<String> ABBREVIATED = Set.of(
            "gov", "sen", "rep", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "prof", "det", "supt", "insp",
            "pres", "sec", "cpl", "pvt", "brig", "rev", "dep", "asst", "atty", "d.-gen", "dist");

    private record Mention(Entity entity, int start, int end) {}

    private final String text;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TaggedWord> words = new ArrayList<>();

    private TaggedWords(String text, List<Entity> entities) {
        this.text = text;
        for (Entity entity : entities) {
            for (Span mention : entity.mentions()) {
                if (mention.field() == Span.Field.TEXT && mention.end() <= text.length()) {
                    mentions.add(new Mention(entity, mention.start(), mention.end()));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
    }

    static List<TaggedWord> of(String text, List<Entity> entities) {
        return new TaggedWords(text, entities).read();
    }

    private List<TaggedWord> read() {
        WordTokeniser tokens = WordTokeniser.ofNames(text);
        int next = 0;
        int read = 0;
        while (tokens.hasNext()) {
            Token token = tokens.next();
            if (token.start() < read) {
                continue;
            }
            int start = token.start();
            int end = token.end();
            String low = token.text().toLowerCase(Locale.ROOT);
            if (ABBREVIATED.contains(low) && end < text.length() && text.charAt(end) == '.') {
                end++;
            }
            while (next < mentions.size() && mentions.get(next).end() <= start) {
                next++;
            }
            boolean inside = next < mentions.size() && mentions.get(next).start() < end;
            Entity named = inside ? mentions.get(next).entity() : null;
            words.add(new TaggedWord(token.text(), low, start, end, named, inside ? next : -1));
            read = end;
        }
        return words;
    }
}
