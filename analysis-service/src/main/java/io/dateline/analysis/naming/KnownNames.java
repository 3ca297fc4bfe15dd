package io.dateline.analysis.naming;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.id.EventIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Referents that go by several names which no rule would find to be one: `FBI` and `Federal Bureau of
/// Investigation`, `Burma` and `Myanmar`. Compiled for Dateline; `known-names.txt` beside this class says how
/// it is written.
public final class KnownNames {

    private static final String RESOURCE = "known-names.txt";

    /// Somebody or something with all forms of the name.
    ///
    /// @param usual the form that is shown
    /// @param forms all of them, the usual one first
    public record Known(String usual, List<String> forms) {}

    private final Map<Entity.Type, Map<String, Known>> byForm;

    private KnownNames(Map<Entity.Type, Map<String, Known>> byForm) {
        this.byForm = byForm;
    }

    public static KnownNames load() {
        try (InputStream stream = KnownNames.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the list " + RESOURCE + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + RESOURCE + " cannot be read", e);
        }
    }

    /// @throws IllegalStateException if a form belongs to two referents of one type
    static KnownNames read(BufferedReader lines) throws IOException {
        Map<Entity.Type, Map<String, Known>> byForm = new EnumMap<>(Entity.Type.class);
        Map<String, Known> section = Map.of();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String entry = line.strip();
            if (entry.startsWith("[")) {
                String type = entry.substring(1, entry.length() - 1).toUpperCase(Locale.ROOT);
                section = byForm.computeIfAbsent(Entity.Type.valueOf(type), unused -> new HashMap<>());
            } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                add(entry, section);
            }
        }
        return new KnownNames(byForm);
    }

    private static void add(String entry, Map<String, Known> section) {
        List<String> forms = new ArrayList<>();
        for (String form : entry.split("\\|")) {
            forms.add(form.strip());
        }
        Known known = new Known(forms.getFirst(), List.copyOf(forms));
        for (String form : forms) {
            Known other = section.put(Names.fold(form), known);
            if (other != null && other != known) {
                throw new IllegalStateException(
                        "“" + form + "” is a form of " + other.usual() + " and " + known.usual());
            }
        }
    }

    /// What is known here, and what countries are called in another language: there `Deutschland` is Germany.
    ///
    /// @param language BCP 47 code; of one without such names nothing is added
    public KnownNames in(String language) {
        Map<String, String> countries = CountryNames.load().getOrDefault(language, Map.of());
        Map<Entity.Type, Map<String, Known>> all = new EnumMap<>(byForm);
        Map<String, Known> places = new HashMap<>(byForm.getOrDefault(Entity.Type.PLACE, Map.of()));
        countries.forEach((form, english) -> {
            Known known = of(Entity.Type.PLACE, english);
            places.put(Names.fold(form), known == null ? new Known(english, List.of(english)) : known);
        });
        all.put(Entity.Type.PLACE, places);
        return new KnownNames(all);
    }

    /// @return null if the name goes by one form, as far as is known
    public @Nullable Known of(Entity.Type type, String name) {
        Map<String, Known> forms = byForm.getOrDefault(type, Map.of());
        String folded = Names.fold(name);
        Known known = forms.get(folded);
        return known == null && type == Entity.Type.ORGANISATION ? forms.get(Names.withoutLegalForm(folded)) : known;
    }

    /// What a referent is told apart by: the folded usual form of the name, without a company's legal form.
    public String key(Entity.Type type, String name) {
        Known known = of(type, name);
        String folded = Names.fold(known == null ? name : known.usual());
        return type == Entity.Type.ORGANISATION ? Names.withoutLegalForm(folded) : folded;
    }

    /// The same for every form of a name, in every article.
    public UUID id(Entity.Type type, String name) {
        return EventIds.of("entity", type, key(type, name));
    }

    /// How many forms are known.
    int size() {
        return byForm.values().stream().mapToInt(Map::size).sum();
    }
}
