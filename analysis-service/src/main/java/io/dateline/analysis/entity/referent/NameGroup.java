package io.dateline.analysis.entity.referent;

import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All mentions written alike, and those of shorter forms that were joined to them.
final class NameGroup {

    /// What may stand behind a surname.
    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "obe", "mbe", "cbe", "qc", "kc", "mp");

    /// Longer words in capitals are no acronym, most often.
    private static final int MAX_ACRONYM = 5;

    final String key;
    final Map<Entity.Type, Double> votes = new EnumMap<>(Entity.Type.class);
    final List<Mention> mentions = new ArrayList<>();
    Entity.Type type = Entity.Type.UNKNOWN;
    List<String> words = List.of();
    String name = "";

    @Nullable
    NameGroup joined;

    NameGroup(String key) {
        this.key = key;
    }

    void add(Mention mention) {
        mentions.add(mention);
        votes.merge(mention.type(), mention.confidence(), Double::sum);
        // Capitals throughout are a headline's way of writing; the ordinary form is the better name.
        boolean better = name.isEmpty() || isShouted(name) && !isShouted(mention.name());
        if (better) {
            name = mention.name();
            words = mention.words();
        }
    }

    boolean isPlaced() {
        return mentions.stream().anyMatch(Mention::placed);
    }

    boolean isPerson() {
        return type == Entity.Type.PERSON;
    }

    /// The surname of a person's full name, without what may stand behind it; folded.
    String lastWord() {
        int last = words.size() - 1;
        while (last > 1 && SUFFIXES.contains(Names.fold(words.get(last)))) {
            last--;
        }
        return Names.fold(words.get(last));
    }

    String firstWord() {
        return Names.fold(words.getFirst());
    }

    static boolean isShouted(String name) {
        return name.length() > MAX_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /// The name as it is shown: where it only stands in capitals, as in a dateline, with capitals where names have
    /// them. Short words stay, as they may be acronyms, and so do organisations of one word, like `UNESCO`.
    String shownName() {
        boolean acronym = type != Entity.Type.PLACE && type != Entity.Type.PERSON && words.size() == 1;
        if (!isShouted(name) || acronym) {
            return name;
        }
        StringBuilder shown = new StringBuilder();
        for (String word : name.split("(?<=[^\\p{L}])|(?=[^\\p{L}])")) {
            boolean plain = word.length() > 3 || type == Entity.Type.PERSON && word.length() > 1;
            shown.append(plain ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word);
        }
        return shown.toString();
    }

    NameGroup root() {
        NameGroup root = this;
        while (root.joined != null) {
            root = root.joined;
        }
        return root;
    }
}
