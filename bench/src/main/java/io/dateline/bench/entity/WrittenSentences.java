package io.dateline.bench.entity;

import io.dateline.bench.entity.ConllFile.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Marked sentences made from patterns that were written for Dateline, with names from its gazetteers and invented
/// ones. The same seed makes the same sentences.
public final class WrittenSentences {

    private static final String GAZETTEERS = "/io/dateline/analysis/entity/";

    private static final Pattern SLOT = Pattern.compile("\\{([A-Z0-9]+)(?::([A-Z]+))?}|\\[([A-Z]+) ([^\\]]+)]|(\\S+)");

    /// Class of each slot, and the section of the gazetteers that fills it, if one does.
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("PER", "PERSON"),
            Map.entry("PER1", "PERSON"),
            Map.entry("FIRST", "PERSON"),
            Map.entry("BAND", "GROUP"),
            Map.entry("BATTLE", "OTHER"),
            Map.entry("RIVER", "PLACE"),
            Map.entry("AIRPORT", "PLACE"),
            Map.entry("BRIDGE", "PLACE"),
            Map.entry("SCHOOL", "GROUP"),
            Map.entry("LAST", "PERSON"),
            Map.entry("CITY", "PLACE"),
            Map.entry("COUNTRY", "PLACE"),
            Map.entry("REGION", "PLACE"),
            Map.entry("TOWN", "PLACE"),
            Map.entry("LANDMARK", "PLACE"),
            Map.entry("COMPANY", "COMPANY"),
            Map.entry("FIRM", "COMPANY"),
            Map.entry("MEDIA", "COMPANY"),
            Map.entry("TEAM", "GROUP"),
            Map.entry("EXCHANGE", "GROUP"),
            Map.entry("AUTH", "GROUP"),
            Map.entry("CLUB", "GROUP"),
            Map.entry("MINISTRY", "GROUP"),
            Map.entry("UNION", "GROUP"),
            Map.entry("UNIV", "GROUP"),
            Map.entry("INSTITUTE", "GROUP"),
            Map.entry("JOURNAL", "GROUP"),
            Map.entry("PARTY", "GROUP"),
            Map.entry("PARTYMEMBER", "OTHER"),
            Map.entry("MADEGROUP", "GROUP"),
            Map.entry("ACRO", "GROUP"),
            Map.entry("DEMO", "OTHER"),
            Map.entry("EVENT", "OTHER"),
            Map.entry("PRODUCT", "PRODUCT"),
            Map.entry("WORK", "WORK"));

    private static final Map<String, String> SECTIONS = Map.of(
            "CITY",
            "CITY",
            "COUNTRY",
            "COUNTRY",
            "REGION",
            "REGION",
            "LANDMARK",
            "LANDMARK",
            "COMPANY",
            "COMPANY",
            "MEDIA",
            "MEDIA",
            "AUTH",
            "AUTHORITY",
            "CLUB",
            "CLUB",
            "DEMO",
            "DEMONYM",
            "EVENT",
            "EVENT");

    private static final List<String> OPENINGS = List.of(
            "Al", "An", "Ba", "Bar", "Be", "Bo", "Bran", "Ca", "Cor", "Da", "Del", "Do", "Dra", "El", "Fa", "Fer", "Ga",
            "Gor", "Gra", "Ha", "Har", "Hol", "Il", "Ja", "Ka", "Kar", "Ko", "Kra", "La", "Le", "Lor", "Ma", "Mar",
            "Mi", "Mo", "Na", "Ne", "Nor", "Ol", "Or", "Pa", "Per", "Po", "Qua", "Ra", "Ro", "Sa", "Sel", "Shi", "Sta",
            "Ta", "Te", "Tol", "Tra", "Ul", "Va", "Ver", "Vo", "Wal", "Wes", "Ya", "Za", "Zhi");
    private static final List<String> MIDDLES =
            List.of("", "", "", "la", "ri", "no", "di", "ma", "ke", "lo", "ra", "vi", "sha", "go", "ti", "ne", "mo");
    private static final List<String> SURNAME_ENDS = List.of(
            "ov", "ova", "ski", "sky", "ez", "es", "son", "sson", "sen", "er", "man", "mann", "ton", "field", "ini",
            "elli", "etti", "ic", "vic", "nko", "chuk", "dze", "yan", "wala", "moto", "mura", "ing", "quist", "berg",
            "stein", "ard", "eau", "ot", "ley", "well", "worth", "akis", "opoulos", "escu", "ar", "an", "i", "a");
    private static final List<String> TOWN_ENDS = List.of(
            "ton", "ville", "burg", "grad", "pur", "abad", "stan", "ford", "ham", "wick", "bury", "dale", "port",
            "mouth", "stad", "heim", "ovo", "ica", "ano", "eres", "ia", "dorf", "by", "ania", "ak", "ar", "ino");
    private static final List<String> FIRM_ENDS = List.of(
            "Inc",
            "Inc.",
            "Corp",
            "Corp.",
            "Ltd",
            "Plc",
            "Co",
            "Group",
            "Holdings",
            "Industries",
            "Partners",
            "Technologies",
            "Systems",
            "Bank",
            "Energy",
            "Airlines",
            "Capital",
            "Securities",
            "Media",
            "Motors",
            "Pharmaceuticals",
            "Foods",
            "& Co",
            "AG",
            "SA",
            "Software",
            "Pictures",
            "International Inc",
            "Financial Corp",
            "Oil Co",
            "Resources Ltd",
            "Associates");
    private static final List<String> MINISTRIES = List.of(
            "Foreign Ministry",
            "Defence Ministry",
            "Defense Department",
            "Interior Ministry",
            "Finance Ministry",
            "Health Ministry",
            "Ministry of Justice",
            "Ministry of Education",
            "Agriculture Department",
            "Transport Ministry",
            "Central Bank",
            "State Department",
            "Justice Department",
            "Supreme Court",
            "Constitutional Court",
            "National Assembly",
            "Election Commission");
    private static final List<String> FIELDS = List.of(
            "Health",
            "Transport",
            "Teachers",
            "Steel Workers",
            "Farmers",
            "Science",
            "Nuclear Energy",
            "Maritime",
            "Film",
            "Economic Research",
            "Human Rights",
            "Climate",
            "Football",
            "Tennis",
            "Law",
            "Postal Workers");
    private static final List<String> PARTIES = List.of(
            "Socialist Party",
            "Liberal Party",
            "National Party",
            "Democratic Union",
            "Freedom Party",
            "People 's Party",
            "Reform Party",
            "Labour Party",
            "Conservative Party",
            "Christian Democratic Union",
            "Popular Front",
            "Green Party",
            "Justice Party",
            "National Alliance",
            "Progress Movement");
    private static final List<String> NOUNS = List.of(
            "Peace", "Freedom", "Justice", "Liberation", "Progress", "Unity", "Truth", "Faith", "Light", "Victory");
    private static final List<String> BODIES = List.of(
            "Guardians", "Sons", "Army", "Front", "Movement", "Friends", "Soldiers", "Brigade", "League", "Voice");
    private static final List<String> WORKS = List.of(
            "The Long Road",
            "Midnight Harbour",
            "A House in Winter",
            "The Last Witness",
            "Silent River",
            "Summer of Glass",
            "The Orchard",
            "Blue Morning",
            "Letters from Home",
            "The Quiet Hour",
            "Iron Sky");

    private final Map<String, List<String>> sections = new TreeMap<>();
    private final Random random;

    public WrittenSentences(long seed) throws IOException {
        random = new Random(seed);
        for (String file : List.of("places.txt", "people.txt", "organisations.txt", "words.txt")) {
            readSections(file);
        }
    }

    /// @param each how many sentences are made from each pattern that has a slot
    public List<Sentence> make(int each) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines(WrittenSentences.class.getResourceAsStream("names-sentences.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            int times = line.contains("{") ? each : 2;
            for (int time = 0; time < times; time++) {
                sentences.add(fill(line));
            }
        }
        return sentences;
    }

    private Sentence fill(String pattern) {
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Matcher parts = SLOT.matcher(pattern);
        while (parts.find()) {
            if (parts.group(5) != null) {
                tokens.add(parts.group(5));
                tags.add("O");
            } else if (parts.group(3) != null) {
                add(parts.group(4), parts.group(3), tokens, tags);
            } else {
                String slot = parts.group(1);
                String type = parts.group(2) != null ? parts.group(2) : CLASSES.get(slot);
                if (type == null) {
                    throw new IllegalStateException("no slot is called " + slot + " in: " + pattern);
                }
                add(name(slot), type, tokens, tags);
            }
        }
        return new Sentence(List.copyOf(tokens), List.copyOf(tags));
    }

    private static void add(String name, String type, List<String> tokens, List<String> tags) {
        String prefix = "B-";
        for (String word : name.split(" ")) {
            tokens.add(word);
            tags.add(prefix + type);
            prefix = "I-";
        }
    }

    private String name(String slot) {
        String section = SECTIONS.get(slot);
        if (section != null) {
            return known(section);
        }
        return switch (slot) {
            case "PER" -> person();
            case "PER1" -> any(List.of("John Paul", "Francis", "Benedict", "Pius", "Leo"));
            case "LAST" -> surname();
            case "FIRST" -> known("FIRST_NAME");
            case "TOWN" -> town();
            case "BATTLE" -> any(List.of("Battle of ", "Siege of ", "Treaty of ")) + town();
            case "RIVER" -> town() + any(List.of(" River", " Valley", " Canal"));
            case "AIRPORT" -> town() + any(List.of(" Airport", " Station", " Castle", " Park", " Stadium"));
            case "BRIDGE" -> surname() + any(List.of(" Bridge", " Street", " Avenue", " Square", " Tower"));
            case "SCHOOL" -> town() + any(List.of(" High School", " Hospital", " Police Department", " City Council"));
            case "BAND" ->
                any(List.of("The ", "")) + any(List.of("Velvet", "Broken", "Black", "Electric", "Paper")) + " "
                        + any(List.of("Rivers", "Lanterns", "Hearts", "Kings", "Machines", "Sisters"));
            case "FIRM" -> firm();
            case "TEAM" -> any(List.of("Ferrari", "McLaren", "Williams", "Benetton", "Renault", "Honda", "Ducati"));
            case "EXCHANGE" -> any(List.of("Nasdaq", "New York Stock Exchange", "London Stock Exchange"));
            case "MINISTRY" -> any(MINISTRIES);
            case "UNION" ->
                (random.nextBoolean() ? "National " : "")
                        + any(FIELDS)
                        + any(List.of(" Union", " Association", " Federation"));
            case "UNIV" ->
                random.nextBoolean()
                        ? "University of " + known("CITY")
                        : known("CITY") + any(List.of(" University", " College"));
            case "INSTITUTE" ->
                any(List.of("Institute of ", "Institute for ", "National Council for ", "Centre for ")) + any(FIELDS);
            case "JOURNAL" ->
                any(List.of("Nature", "Science", "The Lancet", "Cell", "New England Journal of Medicine"));
            case "PARTY" -> any(PARTIES);
            case "PARTYMEMBER" -> any(List.of("Republican", "Democrat", "Conservative", "Socialist", "Liberal"));
            case "MADEGROUP" -> any(BODIES) + " of " + any(NOUNS);
            case "ACRO" -> acronym();
            case "PRODUCT" -> known("PRODUCT");
            case "WORK" -> random.nextBoolean() ? any(WORKS) : known("WORK");
            default -> throw new IllegalStateException("nothing fills the slot " + slot);
        };
    }

    private String town() {
        return any(OPENINGS) + any(MIDDLES) + any(TOWN_ENDS);
    }

    private String person() {
        String first = known("FIRST_NAME");
        return switch (random.nextInt(12)) {
            case 0 -> first + " " + (char) ('A' + random.nextInt(26)) + ". " + surname();
            case 1 -> first.charAt(0) + ". " + surname();
            case 2 -> any(OPENINGS) + any(MIDDLES) + " " + surname();
            case 3 ->
                any(List.of("Kim", "Lee", "Park", "Chen", "Wang", "Li", "Zhang", "Nguyen", "Choi")) + " "
                        + any(List.of("Jong", "Young", "Jin", "Xiao", "Wei", "Van", "Min", "Sung")) + " "
                        + any(List.of("Un", "Ho", "Ming", "Hai", "Soo", "Il", "Fang", "Woo"));
            case 4 ->
                first + any(List.of(" van ", " de ", " von ", " al ", " bin ", " van der ", " Mc", " O'")) + surname();
            default -> first + " " + surname();
        };
    }

    private String surname() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> known("SURNAME");
            default -> any(OPENINGS) + any(MIDDLES) + any(SURNAME_ENDS);
        };
    }

    private String firm() {
        String own = switch (random.nextInt(4)) {
            case 0 -> surname();
            case 1 -> surname() + " " + surname();
            case 2 ->
                any(List.of("First ", "National ", "American ", "United ", "Pacific ", "Northern ", "i")) + surname();
            default -> any(OPENINGS) + any(MIDDLES) + any(List.of("x", "tel", "tech", "soft", "corp", "net", "co"));
        };
        return own + " " + any(FIRM_ENDS);
    }

    private String acronym() {
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < 3 + random.nextInt(2); at++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /// A name from a section of the gazetteers.
    private String known(String section) {
        return any(sections.getOrDefault(section, List.of()));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void readSections(String file) throws IOException {
        String section = "";
        for (String line : lines(WrittenSentences.class.getResourceAsStream(GAZETTEERS + file))) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#")) {
                for (String entry : line.split(",")) {
                    if (!entry.isBlank()) {
                        sections.computeIfAbsent(section, unused -> new ArrayList<>())
                                .add(entry.strip());
                    }
                }
            }
        }
    }

    private static List<String> lines(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            throw new IOException("a file of names or sentences is not on the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
