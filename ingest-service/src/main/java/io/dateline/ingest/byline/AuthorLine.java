package io.dateline.ingest.byline;

import io.dateline.ingest.blocks.Lines;
import io.dateline.ingest.dates.MonthNames;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the names out of a line of authors as people and systems write it: without what leads to them, and without
/// outlets, roles, degrees, places, dates and addresses.
final class AuthorLine {

    private static final int MAX_LINE_LENGTH = 2_000;
    private static final int MAX_NAME_LENGTH = 70;
    private static final int MAX_NAMES = 40;

    /// Signs that part two names wherever they stand.
    private static final String PARTING = ",;|｜،؛、\n\t；，";

    /// Signs that part two names if a blank stands beside them.
    private static final String LOOSELY_PARTING = "/·•&+–—-";

    /// Of [BylineWords#AND] those of a letter or two: both sides have to be whole names: `Ortega y Gasset` is one.
    private static final int SHORT_AND = 2;

    private AuthorLine() {}

    /// @return names in the order of the line; a desk's (`Skerrin Post newsroom`) only if it names no person; empty if
    ///     it holds none
    static List<String> names(String raw) {
        String line = Titles.clean(raw.length() > MAX_LINE_LENGTH ? raw.substring(0, MAX_LINE_LENGTH) : raw);
        List<String> names = new ArrayList<>();
        List<String> desks = new ArrayList<>();
        if (isOfAProgram(line)) {
            return names;
        }
        List<String> catalogued = catalogued(line);
        if (!catalogued.isEmpty()) {
            return catalogued;
        }
        List<String> parts = parts(DenseBylines.plain(line));
        boolean led = !withoutLead(line).equals(line) || isOurs(line);
        for (String part : parts) {
            String said = behindLabel(part.strip());
            boolean placed = led && names.stream().anyMatch(AuthorLine::isLong)
                    || names.isEmpty() && !desks.isEmpty() && isAgency(desks.getLast());
            boolean place = placed && isPlace(said) && part == parts.getLast();
            boolean company = !names.isEmpty() && isCompany(said, names.getLast());
            if (place || company || isAside(said) || isOfEditing(said)) {
                continue;
            }
            for (String one : people(said)) {
                if (names.size() < MAX_NAMES) {
                    add(names, desks, one);
                }
            }
        }
        return names.isEmpty() ? desks : names;
    }

    private static boolean isOurs(String line) {
        int blank = line.indexOf(' ');
        return blank > 0 && BylineWords.OURS.contains(line.substring(0, blank).toLowerCase(Locale.ROOT));
    }

    /// The names of a line that gives all of them as catalogues do, or none.
    private static List<String> catalogued(String line) {
        List<String> names = new ArrayList<>();
        for (String part : line.split(";")) {
            String inverted = inverted(part);
            if (inverted == null) {
                return List.of();
            }
            names.add(inverted);
        }
        return names;
    }

    /// A catalogue's name, the surname first (`Low, Ada`), as a reader would say it.
    ///
    /// @return null if the line is none
    private static @Nullable String inverted(String line) {
        int comma = line.indexOf(',');
        if (comma < 0 || comma != line.lastIndexOf(',')) {
            return null;
        }
        String surname = line.substring(0, comma).strip();
        String given = line.substring(comma + 1).strip();
        boolean names = isCasedWord(surname) && isCasedWord(given);
        return names
                        && !isAgency(surname)
                        && !isAgency(given)
                        && Stream.of(surname, given).noneMatch(AuthorLine::isNoNamesPart)
                ? given + ' ' + surname
                : null;
    }

    private static boolean isNoNamesPart(String word) {
        String key = Words.key(word);
        return isRole(word)
                || isDegree(word)
                || isGeneral(word)
                || BylineWords.GENERATIONS.contains(key)
                || BylineWords.BEATS.contains(key)
                || BylineWords.OUTLETS.contains(key);
    }

    /// Whether a word is written as names are in scripts with capitals, hyphens and apostrophes in it or not.
    private static boolean isCasedWord(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.codePoints().anyMatch(Character::isLowerCase)
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
    }

    /// Whether a part behind a name says where that person works or what they do: `a lecturer in law`,
    /// `Skerrin University`, `CNN Business`, `BSN`, `Dr. med.`
    private static boolean isCompany(String part, String name) {
        if (part.isEmpty()) {
            return true;
        }
        String[] words = part.split(" ");
        String first = Words.key(words[0]);
        String last = Words.key(words[words.length - 1]);
        String end = words[words.length - 1];
        boolean described = words.length > 2
                && isCased(name)
                && Character.isLowerCase(end.charAt(0))
                && !isRole(end)
                && !BylineWords.PARTICLES.contains(end)
                && List.of(words).subList(1, words.length).stream().noneMatch(BylineWords.AND::contains);
        if (described || BylineWords.AND.contains(words[0]) || isCapitals(name.split(" ")[0])) {
            return described;
        }
        boolean small = Character.isUpperCase(name.charAt(0))
                && Character.isLowerCase(words[0].charAt(0))
                && !BylineWords.PARTICLES.contains(words[0])
                && withoutLead(part).equals(part);
        boolean from = BylineWords.PLACING.contains(words[0]) && words.length > 1 && words.length <= 3;
        boolean letters = words[0].length() >= 3 && isCapitals(words[0]) && words.length > 1;
        boolean abbreviation = words.length == 1 && isCapitals(part) && part.length() > 1;
        boolean points = List.of(words).stream().allMatch(word -> word.endsWith(".")) && !isGeneration(last);
        boolean house = BylineWords.HOUSES.contains(first) || BylineWords.HOUSES.contains(last);
        boolean office = BylineWords.OFFICES.contains(last)
                || BylineWords.OFFICES.contains(first)
                        && words.length > 1
                        && !Character.isUpperCase(words[1].charAt(0));
        return small || from || letters || abbreviation || points || words.length > 1 && (house || office);
    }

    private static boolean isGeneration(String key) {
        return BylineWords.GENERATIONS.contains(key);
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase)
                && word.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == '.');
    }

    /// Whether a part tells who edited, checked or translated the text.
    private static boolean isOfEditing(String part) {
        String[] words = part.split("[ :：]+");
        String first = words[0].toLowerCase(Locale.ROOT);
        int label = words[0].length();
        boolean labelled = part.length() > label + 1 && (part.charAt(label) == ':' || part.charAt(label) == '：');
        return words.length > 1
                && (BylineWords.EDITING.contains(first)
                        || labelled && (first.equals("editor") || first.equals("editors")));
    }

    /// What a template or a script leaves where a name should be.
    private static boolean isOfAProgram(String line) {
        return line.contains("[object")
                || line.contains("()")
                || line.contains("=>")
                || line.contains("{{")
                || line.contains("${")
                || line.contains("<%");
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (end || parts(line, i)) {
                parts.add(line.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean parts(String line, int at) {
        char sign = line.charAt(at);
        if (PARTING.indexOf(sign) >= 0) {
            return true;
        }
        if (sign == ' ') {
            return isBeforeLabel(line, at) || line.charAt(at - 1) == '.' && isBeforeLead(line, at);
        }
        if ("/–—-".indexOf(sign) >= 0 && partsTightly(line, at) || DenseBylines.parts(line, at)) {
            return true;
        }
        boolean spaced = at + 1 < line.length()
                && Words.isBlank(line.charAt(at + 1))
                && (sign == '/' || at > 0 && Words.isBlank(line.charAt(at - 1)));
        if (!spaced || LOOSELY_PARTING.indexOf(sign) < 0) {
            return false;
        }
        // A name of one word beside a dash is an outlet's, with what it says of itself.
        boolean dash = sign == '-' || sign == '–' || sign == '—';
        String behind = line.substring(at + 1).strip();
        return !dash
                || line.substring(0, at).strip().indexOf(' ') > 0
                        && (behind.indexOf(' ') > 0 || isCapitals(behind) || isAgency(behind));
    }

    /// Whether a label of pictures or of another's work begins behind a blank: `Text: Ada Low Fotos: Bo Frey`.
    private static boolean isBeforeLabel(String line, int at) {
        int end = at + 1;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        int blank = line.lastIndexOf(' ', at - 1);
        if (end >= line.length() || blank < 0 && !DenseBylines.isDense(line, at - 1)) {
            return false;
        }
        boolean colon = line.charAt(end) == ':' || line.charAt(end) == '：';
        String label = line.substring(at + 1, end).toLowerCase(Locale.ROOT);
        String before = line.substring(blank + 1, at).toLowerCase(Locale.ROOT);
        boolean texts =
                TEXTS.contains(line.substring(0, Math.max(0, line.indexOf(' '))).toLowerCase(Locale.ROOT));
        return (colon || texts && line.charAt(end) == ' ')
                && !BylineWords.AND.contains(before)
                && !before.endsWith("/")
                && (BylineWords.PICTURES.contains(label) || BylineWords.EDITING.contains(label));
    }

    private static final Set<String> TEXTS = Set.of("글", "文", "text", "tekst", "texte", "texto", "testo", "words");

    private static boolean isBeforeLead(String line, int at) {
        String rest = line.substring(at + 1, Math.min(line.length(), at + 1 + MAX_NAME_LENGTH));
        return !withoutLead(rest).equals(rest);
    }

    /// Whether a bar without blanks stands between a name and an agency, or two whole names.
    private static boolean partsTightly(String line, int at) {
        if (line.indexOf("//") >= 0) {
            return false;
        }
        int from = at;
        while (from > 0 && PARTING.indexOf(line.charAt(from - 1)) < 0 && line.charAt(from - 1) != '/') {
            from--;
        }
        int to = at + 1;
        while (to < line.length() && PARTING.indexOf(line.charAt(to)) < 0 && line.charAt(to) != '/') {
            to++;
        }
        String before = line.substring(from, at).strip();
        String behind = line.substring(at + 1, to).strip();
        if (line.charAt(at) != '/') {
            return isAgency(before) && isLong(behind);
        }
        return isAgency(before)
                || isAgency(behind)
                || isLong(before)
                        && longestNumber(line) == 0
                        && (isLong(behind) && isCased(behind) || isCapitals(behind));
    }

    private static boolean isLong(String name) {
        return name.indexOf(' ') > 0;
    }

    /// Whether a last part, behind whole names that `by` leads, is a single word: people say there where they are.
    private static boolean isPlace(String part) {
        return !part.isEmpty()
                && Character.isUpperCase(part.charAt(0))
                && part.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')
                && !BylineWords.GENERATIONS.contains(Words.key(part))
                && !BylineWords.DEGREES.contains(Words.key(part))
                && !isRole(part);
    }

    /// Whether a part tells of pictures, or for whom the text was written.
    private static boolean isAside(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
            end++;
        }
        boolean more = end < lower.length();
        return more && BylineWords.PICTURES.contains(lower.substring(0, end))
                || lower.startsWith("special to ")
                || lower.startsWith("exclusive to ")
                || lower.startsWith("special for ")
                || lower.startsWith("sponsored by ")
                || lower.startsWith("presented by ")
                || lower.startsWith("paid for by ");
    }

    private static final int MAX_LABEL_LENGTH = 30;

    /// What stands behind a label of a word or two (`Interview: Ada Low`), or behind words that say who did what
    /// (`Ein Gastbeitrag von Ada Low`, `Propos recueillis par Ada Low`, `Posted on March 12 by Ada Low`).
    private static String behindLabel(String part) {
        String plain = part;
        int colon = Math.max(plain.indexOf(':'), plain.indexOf('：'));
        if (colon > 0
                && colon <= MAX_LABEL_LENGTH
                && plain.indexOf("//") != colon + 1
                && colon + 1 < plain.length()
                && !isAside(plain)
                && !isOfEditing(plain)) {
            String label = plain.substring(0, colon).strip().replace("(s)", "");
            boolean few = label.indexOf(' ') == label.lastIndexOf(' ') || says(label);
            boolean letters = label.codePoints()
                    .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '/' || c == '&');
            if (few && letters) {
                return plain.substring(colon + 1).strip();
            }
        }
        String[] words = plain.split(" ");
        boolean genre = words.length > 2
                && BylineWords.GENRES.contains(words[0].toLowerCase(Locale.ROOT))
                && FROM.contains(words[1])
                && Character.isUpperCase(words[2].charAt(0));
        if (genre) {
            return join(words, 2, words.length);
        }
        boolean phrase = ARTICLES.contains(words[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i + 1 < words.length && i <= MAX_LEADING; i++) {
            boolean sure = SURE_LEADS.contains(words[i]);
            if ((sure || phrase && FROM.contains(words[i]))
                    && !Character.isLowerCase(words[i + 1].charAt(0))
                    && !isAside(plain)
                    && !isOfEditing(plain)) {
                return join(words, i + 1, words.length);
            }
        }
        return plain;
    }

    private static final int MAX_LEADING = 6;
    private static final Set<String> ARTICLES =
            Set.of("ein", "eine", "un", "una", "une", "um", "uma", "an", "a", "en", "et");
    private static final Set<String> SURE_LEADS = Set.of("by", "par", "door", "przez");
    private static final Set<String> FROM = Set.of("von", "de", "di", "por", "av", "af");

    /// Whether a label of several words says whose line it is: `Text und Fotos`, `About the author`.
    private static boolean says(String label) {
        String[] words = label.toLowerCase(Locale.ROOT).split("[ /&]+");
        return words.length <= 3
                && (BylineWords.LEADS.contains(words[0]) || BylineWords.LEADS.contains(words[words.length - 1]));
    }

    /// Parts a line at its `and`s.
    private static List<String> people(String part) {
        List<String> people = DenseBylines.people(part);
        if (!people.isEmpty()) {
            return people;
        }
        String[] words = withoutLead(part.strip()).split(" ");
        int from = 0;
        for (int i = 1; i + 1 < words.length; i++) {
            String word = words[i];
            boolean whole = word.length() > SHORT_AND || i - from >= 2 && words.length - i - 1 >= 2;
            boolean joins = BylineWords.AND.contains(word.length() > SHORT_AND ? word.toLowerCase(Locale.ROOT) : word);
            if (joins && whole && !Character.isLowerCase(words[i + 1].charAt(0))) {
                people.add(join(words, from, i));
                from = i + 1;
            }
        }
        if (words.length > 1 && BylineWords.AND.contains(words[0])) {
            from = Math.max(from, 1);
        }
        people.add(join(words, from, words.length));
        return people;
    }

    private static String join(String[] words, int from, int to) {
        return from >= to ? "" : String.join(" ", List.of(words).subList(from, to));
    }

    private static String withoutLead(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (String lead : BylineWords.NAME_LEADS) {
            // `De Vries` and `From` may be names: two words of a name have to stand behind it.
            String[] words = part.split(" ", 4);
            if (lower.startsWith(lead + ' ')
                    && words.length > 2
                    && (isCasedWord(words[1]) && isCased(words[2]) || BylineWords.OURS.contains(words[1]))) {
                return part.substring(lead.length() + 1);
            }
        }
        for (String lead : BylineWords.LEADS) {
            int end = lead.length();
            if (!lower.startsWith(lead) || lower.length() != part.length() || part.length() <= end) {
                continue;
            }
            char next = part.charAt(end);
            boolean labelled = next == ':' || next == '：' || next == '/';
            if (labelled || next == ' ') {
                String rest = part.substring(end + 1).strip();
                boolean sign = rest.length() > 1 && ":-–—".indexOf(rest.charAt(0)) >= 0;
                return sign ? rest.substring(1).strip() : rest;
            }
        }
        return part;
    }

    private static boolean isCased(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static void add(List<String> names, List<String> desks, String part) {
        String said = withoutLead(part.strip());
        int bracket = said.indexOf('(');
        if (bracket > 0 && isAside(said.substring(bracket + 1).replace(")", " "))) {
            return;
        }
        List<String> words = words(said.split(" "), said);
        String name = name(words);
        String key = Words.key(name);
        if (!names.isEmpty() && BylineWords.GENERATIONS.contains(key)) {
            names.set(names.size() - 1, names.getLast() + ' ' + name);
            return;
        }
        boolean person = isName(name, key);
        int left = name.isEmpty() ? 0 : name.split(" ").length;
        boolean outlet = !names.isEmpty()
                && left >= 2
                && BylineWords.OUTLETS.contains(Words.key(name.substring(name.lastIndexOf(' ') + 1)));
        if (isAgency(name) || outlet) {
            desks.add(name);
            return;
        }
        boolean brief = left < 2 && !(left == 1 && name.length() >= 2 && Words.isDense(name.charAt(0)));
        if (left < words.size() && brief && words.stream().anyMatch(AuthorLine::isRole)) {
            String desk = String.join(" ", words);
            boolean named =
                    words.stream().anyMatch(word -> !isRole(word) && !BylineWords.BEATS.contains(Words.key(word)));
            if (named && isName(desk, Words.key(desk))) {
                desks.add(desk);
            }
        } else if (person) {
            names.add(name);
        }
    }

    /// The words of a part up to where a bracket, a date, an outlet or a place begins; addresses and handles left out.
    private static List<String> words(String[] all, String part) {
        List<String> kept = new ArrayList<>();
        boolean address = false;
        for (int i = 0; i < all.length; i++) {
            String word = all[i];
            if (word.indexOf('@') >= 0 || word.startsWith("http") || word.startsWith("www.")) {
                address = true;
                continue;
            }
            boolean bracket = word.startsWith("(") || word.startsWith("[");
            if (bracket && !(address && kept.isEmpty())) {
                return kept;
            }
            if (isDate(all, i)) {
                if (kept.isEmpty() && Character.isDigit(bare(word).charAt(0))) {
                    return List.of();
                }
                return withoutDate(kept);
            }
            boolean agency = isAgency(join(all, i, all.length)) && !BylineWords.GENERAL.contains(Words.key(all[0]));
            if (kept.size() >= 2 && (isBehind(all, i) || agency)) {
                return withoutAgo(kept);
            }
            String bare = bare(word);
            if (!bare.isEmpty()) {
                kept.add(bracket || word.endsWith(")") ? bare : word);
            }
        }
        return part.endsWith(":") ? List.of() : kept;
    }

    /// Whether what stands there goes on about the person, or tells when and for whom they wrote.
    private static boolean isBehind(String[] words, int at) {
        String word = words[at];
        String lower = word.toLowerCase(Locale.ROOT);
        boolean sentence = words[words.length - 1].endsWith(".")
                && isCased(words[at - 1])
                && !isRole(words[0])
                && isCased(words[0])
                && word.codePoints().allMatch(c -> Character.isLowerCase(c) || c == ',' || c == '.')
                && !BylineWords.PARTICLES.contains(word)
                && !isRole(word);
        boolean special = at + 1 < words.length
                && (lower.equals("special") || lower.equals("exclusive"))
                && (words[at + 1].equals("to") || words[at + 1].equals("for"));
        boolean files = BylineWords.AND.contains(lower)
                && lower.length() > SHORT_AND
                && at + 1 < words.length
                && Character.isLowerCase(words[at + 1].charAt(0))
                && isCased(words[at - 1]);
        boolean dash = "-–—".contains(word) && at + 2 == words.length;
        boolean station = isCapitals(word) && !isCapitals(words[0]) && BylineWords.HOUSES.contains(lower);
        boolean number = word.length() <= 2 && word.codePoints().allMatch(Character::isDigit) && at + 1 < words.length;
        return BylineWords.BEHIND.contains(lower) || sentence || special || number || dash || station || files;
    }

    /// Without the words that lead to how long ago something was: `hace` 3 horas.
    private static List<String> withoutAgo(List<String> words) {
        int to = words.size();
        while (to > 2 && isLeftOver(words.get(to - 1))) {
            to--;
        }
        return words.subList(0, to);
    }

    private static boolean isLeftOver(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return BylineWords.AGO.contains(lower) || BylineWords.AND.contains(lower);
    }

    /// Whether a number that is a part of a date or of a clock stands there.
    private static boolean isDate(String[] words, int at) {
        String word = bare(words[at]);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return false;
        }
        if (longestNumber(word) >= 3) {
            return true;
        }
        boolean clock = word.length() > 3 && word.chars().noneMatch(Character::isLetter);
        boolean before = at > 0 && isOfDates(words[at - 1]);
        boolean behind = at + 1 < words.length && MonthNames.of(words[at + 1]) > 0;
        return clock || before || behind;
    }

    private static boolean isOfDates(String word) {
        return MonthNames.of(word) > 0
                || BylineWords.BEHIND.contains(word.toLowerCase(Locale.ROOT))
                || Lines.isDay(word);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([<{\"“„«".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]>}\"”“»:".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /// What led to a number was a date: `Jane Doe on November` 20.
    private static List<String> withoutDate(List<String> words) {
        int to = words.size();
        while (to > 0 && isOfDates(words.get(to - 1))) {
            to--;
        }
        return words.subList(0, to);
    }

    /// Without degrees and roles behind it.
    private static String name(List<String> words) {
        int to = words.size();
        while (to > 1 && (isDegree(words.get(to - 1)) || isSign(words.get(to - 1)))) {
            to--;
        }
        int role = 0;
        while (role < to && !isRole(words.get(role))) {
            role++;
        }
        if (role < to) {
            int behind = to;
            to = role;
            while (to > 0 && isBeat(words.get(to - 1))) {
                to--;
            }
            if (to == 0 && leadsAName(words, role, behind)) {
                return String.join(" ", words.subList(role + 1, behind)).strip();
            }
            while (to > 1
                    && (isSign(words.get(to - 1)) || to > 2 && BylineWords.PARTICLES.contains(words.get(to - 1)))) {
                to--;
            }
        }
        String name = String.join(" ", words.subList(0, to)).strip();
        int end = name.length() - 1;
        boolean stop = end > 3
                && name.charAt(end) == '.'
                && Character.isLowerCase(name.charAt(end - 1))
                && Character.isLowerCase(name.charAt(end - 2));
        return stop && !isGeneration(Words.key(words.get(to - 1))) ? name.substring(0, end) : name;
    }

    private static boolean isBeat(String word) {
        return BylineWords.BEATS.contains(Words.key(word)) || BylineWords.OURS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether a role stands before a name of two words or more: `our political editor Ada Low`.
    private static boolean leadsAName(List<String> words, int role, int end) {
        return end - role >= 3
                && end - role <= 5
                && !BylineWords.DESKS.contains(Words.key(words.get(role)))
                && words.subList(role + 1, end).stream()
                        .allMatch(word -> isCased(word) || BylineWords.PARTICLES.contains(word))
                && !BylineWords.OUTLETS.contains(Words.key(words.get(end - 1)));
    }

    /// Whether a word is no word, or one that announces the next thing.
    private static boolean isSign(String word) {
        return word.endsWith(":") || word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isRole(String word) {
        return BylineWords.ROLES.contains(word.toLowerCase(Locale.ROOT)) || BylineWords.ROLES.contains(Words.key(word));
    }

    private static boolean isDegree(String word) {
        String key = Words.key(word);
        boolean capitals = key.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
        return BylineWords.DEGREES.contains(key) && capitals && Character.isUpperCase(word.charAt(0));
    }

    /// Whether a name is an agency's; letters that could be a word's count only as agencies write them.
    static boolean isAgency(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean letters = lower.length() <= 3 && !name.equals(lower) && !name.equals(name.toUpperCase(Locale.ROOT));
        int blank = lower.indexOf(' ');
        boolean titled = blank > 0
                && BylineWords.AGENCY.contains(lower.substring(0, blank))
                && BylineWords.AGENCIES.contains(lower.substring(blank + 1));
        return !letters && BylineWords.AGENCIES.contains(lower)
                || titled
                || lower.equals("associated press")
                || lower.equals("the associated press")
                || lower.equals("press association")
                || lower.equals("agence france-presse")
                || lower.equals("agence france presse");
    }

    /// Whether no word of a name says who: `Editorial Team`, `Online-Redaktion`, `5 min read`.
    private static boolean isGeneral(String name) {
        if (BylineWords.ALL_OF_US.contains(name)) {
            return true;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
            boolean says = !BylineWords.GENERAL.contains(word)
                    && !BylineWords.NOBODY.contains(word)
                    && !BylineWords.ROLES.contains(word)
                    && !BylineWords.BEATS.contains(word)
                    && !BylineWords.LEADS.contains(word)
                    && word.codePoints().anyMatch(Character::isLetter);
            if (says) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word is what a machine or an editor's office signs in with: `user_12`, `editor7`. Readers' own are
    /// the names that they are known by.
    private static boolean isLogin(String name) {
        boolean plain = name.indexOf(' ') < 0 && name.chars().anyMatch(c -> c == '_' || Character.isDigit(c));
        return plain
                && Stream.of(name.toLowerCase(Locale.ROOT).split("[_\\d]+"))
                        .anyMatch(word -> BylineWords.NOBODY.contains(word));
    }

    private static boolean isName(String name, String key) {
        return key.length() > 1
                && !isLogin(name)
                && name.length() <= MAX_NAME_LENGTH
                && !isGeneral(name)
                && !BylineWords.DEGREES.contains(key)
                && !BylineWords.GENERATIONS.contains(key)
                && !BylineWords.BEATS.contains(key)
                && !Lines.isDay(name)
                && name.indexOf('<') < 0
                && name.indexOf('{') < 0
                && longestNumber(name) < 3
                && name.codePoints().anyMatch(Character::isLetter);
    }

    private static int longestNumber(String name) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < name.length(); i++) {
            run = Character.isDigit(name.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
