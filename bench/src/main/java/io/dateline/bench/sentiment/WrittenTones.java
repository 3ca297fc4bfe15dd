package io.dateline.bench.sentiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences with the sentiment towards those they name, made from patterns that were written for Dateline
/// (`tone-sentences.txt`): what the training set has too little of, such as relief, denied praise and blame passed on.
/// The same seed makes the same sentences.
public final class WrittenTones {

    private static final String RESOURCE = "tone-sentences.txt";

    private static final Pattern LINE = Pattern.compile("([+=-])(?: ([+=-]))? (.+)");
    private static final Pattern SLOT = Pattern.compile("\\{([AB])}");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]+)]");

    /// Patterns that speak of a firm or authority, not of a person.
    private static final Pattern OF_ORGANISATION = Pattern.compile("(?<!\\w)(?:its|which|at|firm's|staff)(?!\\w)");

    private static final List<String> FIRMS = List.of(
            "Acton Foods",
            "Belmar",
            "Corvane Group",
            "Dunmore Rail",
            "Eastvale Council",
            "Ferrant",
            "Galdor Bank",
            "the Harwick Trust",
            "Ilverton University",
            "Jorvan Motors",
            "Kestrel Energy",
            "the Lumley Foundation",
            "Mardale",
            "Norvik Shipping",
            "Osmund & Sons",
            "Pellworth Health",
            "QTR",
            "Rosmere Airport",
            "Sandrin Inc.",
            "the Telford Ministry",
            "Umbrel",
            "Vantor Software",
            "the WFO",
            "Xanadia",
            "Yarrow Mills",
            "Zelkova Corp.");

    private static final List<String> PERSONS = List.of(
            "Alder",
            "Mr. Bramley",
            "Carla Deering",
            "Senator Eastman",
            "Fontaine",
            "Mayor Gresham",
            "Henrik Holm",
            "Ibarra",
            "Mrs. Jessop",
            "Keane",
            "Lucia Lorne",
            "President Mabry",
            "Nakata",
            "Judge Orwin",
            "Paul Prentiss",
            "Quayle",
            "Rourke",
            "Ms. Selwyn",
            "Tomas Thorne",
            "Ulrich",
            "Governor Vance",
            "Wendt");

    private WrittenTones() {}

    /// @param each how many sentences are made of every pattern
    /// @return in the format of NewsMTSC
    public static List<ObjectNode> make(int each, long seed) throws IOException {
        Random random = new Random(seed);
        List<ObjectNode> made = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(WrittenTones.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher pattern = LINE.matcher(line);
                for (int i = 0; i < each && pattern.matches(); i++) {
                    made.add(sentence(pattern, random));
                }
            }
        }
        return made;
    }

    private static ObjectNode sentence(Matcher pattern, Random random) {
        String words = pattern.group(3);
        boolean organisation = OF_ORGANISATION.matcher(words).find() || random.nextInt(5) < 3;
        String first = any(organisation ? FIRMS : PERSONS, random);
        String second = first;
        while (second.equals(first)) {
            second = any(random.nextInt(5) < 3 ? FIRMS : PERSONS, random);
        }
        String chosen = CHOICE.matcher(words)
                .replaceAll(choice -> any(List.of(choice.group(1).split(" / ")), random));
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        StringBuilder sentence = new StringBuilder();
        Matcher slot = SLOT.matcher(chosen);
        int done = 0;
        while (slot.find()) {
            sentence.append(chosen, done, slot.start());
            done = slot.end();
            boolean isFirst = slot.group(1).equals("A");
            String name = isFirst ? first : second;
            targets.addObject()
                    .put("from", sentence.length())
                    .put("to", sentence.length() + name.length())
                    .put("polarity", polarity(pattern.group(isFirst ? 1 : 2)));
            sentence.append(name);
        }
        sentence.append(chosen, done, chosen.length());
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("sentence_normalized", sentence.toString());
        row.set("targets", targets);
        return row;
    }

    private static double polarity(String sign) {
        return switch (sign) {
            case "+" -> 6;
            case "-" -> 2;
            default -> 4;
        };
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
