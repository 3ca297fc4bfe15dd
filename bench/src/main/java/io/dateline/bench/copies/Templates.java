package io.dateline.bench.copies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts that newsrooms fill in again and again, written for Dateline, and what they are filled with. A slot with a
/// number (`{company1}`) is filled once a text.
final class Templates {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d*)}");

    private static final Map<String, List<String>> NAMES = Map.of(
            "company",
            List.of(
                    "Acme Corporation",
                    "Borg Holding",
                    "Tellin Works",
                    "Marlow and Sons",
                    "Ostra Energy",
                    "Castel Foods",
                    "Dunmore Shipping",
                    "Elvar Bank",
                    "Falk Industries",
                    "Grell Pharma",
                    "Hadley Rail",
                    "Imber Textiles",
                    "Jorva Telecom",
                    "Kestrel Air",
                    "Lund Paper"),
            "place",
            List.of(
                    "Skerrin",
                    "Tolva",
                    "Eastmoor",
                    "Holm",
                    "Port Ellin",
                    "Varsund",
                    "Mirren",
                    "Calder Bay",
                    "Osterby",
                    "Nordhavn",
                    "Ravel",
                    "Lindgate",
                    "Sorrow Hill",
                    "Pell",
                    "Westray"),
            "country",
            List.of(
                    "Norland",
                    "Averia",
                    "Costa Verde",
                    "Mardonia",
                    "Tessaly",
                    "Ulvenia",
                    "Brennia",
                    "Orlanda",
                    "Samaria",
                    "Velden"),
            "person",
            List.of(
                    "Mia Dahl",
                    "Oskar Brandt",
                    "Jana Novak",
                    "Peter Lowell",
                    "Ana Ruiz",
                    "Tom Ellery",
                    "Lena Forss",
                    "Ravi Menon",
                    "Clara Weiss",
                    "Ivo Marek"),
            "day",
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "month",
            List.of("January", "March", "April", "June", "July", "September", "October", "December"));

    static final List<String> ALL = List.of("""
            {company1} reported on {day} that its profit rose {n} percent in the quarter, to {n} million crowns, helped \
            by lower costs and strong demand at home. Sales came to {n} million crowns after {n} million a year before. \
            The company kept its forecast for the full year. Its chief executive, {person}, will answer the questions of \
            analysts at two o'clock. Shares in {company1} opened little changed in {place}.""", """
            An earthquake of magnitude {m} struck near {place1} in {country} on {day}, the geological survey said. It was \
            {n} kilometres deep. There were no immediate reports of damage or injuries. The quake was felt in several \
            towns, and people ran into the streets. The region around {place1} lies on a fault and is often shaken.""", """
            The leading index of the exchange in {place} closed at {i} points on {day}, a change of {m} percent. Shares \
            in {company} gained {m} percent, and those of {company} lost {m} percent. Turnover came to {n} million \
            crowns. Dealers said that there was little news and that many waited for the decision of the central bank on \
            {day}. A barrel of oil cost {n} crowns in the evening.""", """
            The board of {company1} declared a dividend of {n} cents a share, payable on {month} {d} to holders of record \
            on {month} {d}. A year ago {company1} paid {n} cents. The company has paid a dividend in each quarter since \
            {y}. It has {n} million shares outstanding.""", """
            The police of {place1} are looking for witnesses of an accident on the road to {place} on {day} in which a man \
            of {n} was hurt. The driver of a {n}-ton lorry had overlooked the car, according to a spokesman. The road was \
            closed for {n} minutes. Whoever saw the accident is asked to call the station in {place1}.""", """
            Rain will spread from the west over {country} on {day}, with up to {n} millimetres in {place} and gusts of {n} \
            kilometres an hour along the coast. Temperatures will reach {n} degrees in {place} and {n} degrees in the \
            hills. The weather service expects it to turn drier on {day}. Farmers had hoped for rain after a dry {month}.""", """
            {place1} beat {place2} {g} to {g} on {day} before a crowd of {i}. {person} scored after {n} minutes, and {person} \
            made it sure near the end. The trainer of {place2}, {person}, said that his team had been the better side for \
            most of the match. {place1} is now in place {g} of the table and meets {place} next.""", """
            The central bank of {country1} left its rate at {m} percent on {day}, as analysts had expected. Its governor, \
            {person}, told reporters that prices would rise by {m} percent this year. The currency of {country1} changed \
            little. The bank meets again on {month} {d}. It last changed the rate in {month} {y}.""", """
            The town council of {place1} has put the repair of the bridge at {place} out to tender. Offers are taken until \
            {month} {d}, at noon. The work is to begin in {month} and is expected to cost {n} million crowns. Questions go \
            to the office of {person}, room {n}. The council of {place1} last repaired the bridge in {y}.""", """
            {company1} said on {day} that {person1} would become its head of finance on {month} {d}. {person1} is {n} and \
            comes from {company}, where he spent {g} years. He follows {person}, who retires. The chair of the board \
            thanked him for his work. {company1} employs {i} people in {country}.""");

    private Templates() {}

    static String filled(String template, Random random) {
        Map<String, String> known = new HashMap<>();
        Matcher slots = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (slots.find()) {
            String value = value(slots.group(1), random);
            String kept = slots.group(2).isEmpty() ? value : known.computeIfAbsent(slots.group(), slot -> value);
            slots.appendReplacement(text, Matcher.quoteReplacement(kept));
        }
        return slots.appendTail(text).toString();
    }

    private static String value(String kind, Random random) {
        return switch (kind) {
            case "n" -> String.valueOf(2 + random.nextInt(398));
            case "m" -> 1 + random.nextInt(8) + "." + random.nextInt(10);
            case "i" -> 1 + random.nextInt(30) + "," + (100 + random.nextInt(900));
            case "g" -> String.valueOf(1 + random.nextInt(9));
            case "d" -> String.valueOf(1 + random.nextInt(30));
            case "y" -> String.valueOf(1950 + random.nextInt(75));
            default -> {
                List<String> names = NAMES.getOrDefault(kind, List.of());
                yield names.get(random.nextInt(names.size()));
            }
        };
    }
}
