package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Lines;
import io.dateline.ingest.byline.Bylines;
import io.dateline.ingest.dates.DatelineParser;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans lines that nothing but their own words describes: pasted text, or a page without structure.
///
/// A text that somebody wrote or sent keeps every line. Only where a whole page was pasted, menus and buttons included,
/// lines are sorted out: several lines that stand on no page but in its clutter give that away.
///
/// Prose is what reads like sentences. What stands before the first prose is a headline, a byline or clutter; what
/// stands behind the last is a list of names or clutter.
final class PlainLines {

    private static final int PROSE = 60;
    private static final int LONG_PROSE = 150;

    /// Lines behind the last prose are kept when they are this much of the text: then it is no clutter but a list.
    private static final double MAX_TAIL = 0.3;

    private static final Pattern COUNTED = Pattern.compile(".{3,120}\\(\\d{1,4}\\)");
    private static final Pattern YEAR = Pattern.compile("\\((?:1[5-9]|20)\\d\\d\\)$");
    private static final Pattern BYLINE = Pattern.compile("(?i)^by\\s+\\p{Lu}.{2,60}");

    /// @param title the line that reads like a headline; null if none does
    /// @param byline names in a line of authors; empty if there is none
    /// @param paragraphs what is left, in order
    /// @param tags names in a closing list
    record Cleaned(@Nullable String title, List<String> byline, List<String> paragraphs, List<String> tags) {}

    private final List<String> lines = new ArrayList<>();
    private int firstProse = -1;
    private int lastProse = -1;

    /// Clutter in fewer lines than this may be the text's own words.
    private static final int PASTED = 3;

    private static final int MAX_BYLINE_LENGTH = 80;

    private PlainLines(List<String> raw) {
        Map<String, Integer> times = new HashMap<>();
        for (String line : raw) {
            times.merge(line, 1, Integer::sum);
        }
        for (String line : raw) {
            boolean repeated = times.getOrDefault(line, 0) > 1 && !isProse(line) && !Words.endsSentence(line);
            if (!line.isEmpty() && !repeated && !isClutter(line)) {
                if (isProse(line)) {
                    firstProse = firstProse < 0 ? lines.size() : firstProse;
                    lastProse = lines.size();
                }
                lines.add(line);
            }
        }
    }

    /// The lines of a text that was handed in.
    ///
    /// @param raw tidy lines
    /// @param title already known; null if the first line may be it
    static Cleaned own(List<String> raw, @Nullable String title) {
        long clutter = raw.stream()
                .filter(line -> Lines.isClutter(line)
                        || COUNTED.matcher(line).matches()
                                && !YEAR.matcher(line).find())
                .count();
        return clutter >= PASTED ? clean(raw, title) : whole(raw, title);
    }

    private static Cleaned whole(List<String> raw, @Nullable String known) {
        List<String> paragraphs = new ArrayList<>(raw);
        String title = known;
        boolean headed = paragraphs.size() > 1
                && (known == null
                        ? isHeadline(paragraphs.getFirst()) && !Words.endsSentence(paragraphs.getFirst())
                        : Words.key(paragraphs.getFirst()).equals(Words.key(known)));
        if (headed) {
            String first = paragraphs.removeFirst();
            title = known == null ? first : known;
        }
        List<String> byline = List.of();
        String line = paragraphs.isEmpty() ? "" : paragraphs.getFirst();
        boolean signed = paragraphs.size() > 1
                && line.length() <= MAX_BYLINE_LENGTH
                && !Words.endsSentence(line)
                && BYLINE.matcher(line).matches();
        if (signed) {
            byline = Bylines.split(line);
            if (!byline.isEmpty()) {
                paragraphs.removeFirst();
            }
        }
        String heading = title != null || paragraphs.isEmpty() ? title : sentence(paragraphs.getFirst());
        return new Cleaned(heading, byline, paragraphs, List.of());
    }

    /// @param raw tidy lines, empty ones allowed
    /// @param title already known; null if the lines are to give one
    static Cleaned clean(List<String> raw, @Nullable String title) {
        return new PlainLines(raw).clean(title);
    }

    private Cleaned clean(@Nullable String known) {
        if (firstProse < 0) {
            return new Cleaned(
                    known == null && !lines.isEmpty() ? lines.getFirst() : null, List.of(), below(known), List.of());
        }
        String title = null;
        List<String> byline = new ArrayList<>();
        for (String line : lines.subList(0, firstProse)) {
            if (BYLINE.matcher(line).matches()) {
                byline.addAll(Bylines.split(line));
            } else if (isHeadline(line)) {
                title = line;
            }
        }
        widen();
        List<String> paragraphs = new ArrayList<>();
        String knownKey = Words.key(known == null ? "" : known);
        for (String line : lines.subList(firstProse, lastProse + 1)) {
            if (!Words.key(line).equals(knownKey)) {
                paragraphs.add(line);
            }
        }
        List<String> tags = tail(paragraphs);
        return new Cleaned(title == null ? sentence(lines.get(firstProse)) : title, byline, paragraphs, tags);
    }

    /// The lines below the headline, where that stands among the first.
    private List<String> below(@Nullable String known) {
        String key = Words.key(known == null ? "" : known);
        for (int i = 0; i < Math.min(lines.size() - 1, DEEPEST_HEADLINE) && !key.isEmpty(); i++) {
            if (Words.key(lines.get(i)).equals(key)) {
                return lines.subList(i + 1, lines.size());
            }
        }
        return lines;
    }

    private static final int DEEPEST_HEADLINE = 6;

    /// Short sentences right before the first prose and right behind the last belong to it, and so does a list that the
    /// last of it announces.
    private void widen() {
        while (firstProse > 0 && isSentence(lines.get(firstProse - 1))) {
            firstProse--;
        }
        while (lastProse + 1 < lines.size() && isSentence(lines.get(lastProse + 1))) {
            lastProse++;
        }
        boolean announced =
                lines.get(lastProse).endsWith(":") || lines.get(lastProse).endsWith("：");
        while (announced && lastProse + 1 < lines.size() && isListed(lines.get(lastProse + 1))) {
            lastProse++;
        }
    }

    private static boolean isSentence(String line) {
        return Words.endsSentence(line) && !line.endsWith(")") && Words.weight(line, 0) >= MIN_SENTENCE_LENGTH;
    }

    private static boolean isListed(String line) {
        return "-–—•*·◦▪".indexOf(line.charAt(0)) >= 0 || Character.isDigit(line.charAt(0));
    }

    private static final int MIN_SENTENCE_LENGTH = 12;

    /// Sorts what stands behind the last prose into names and clutter.
    private List<String> tail(List<String> paragraphs) {
        List<String> tail = lines.subList(lastProse + 1, lines.size());
        List<String> tags = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String line : tail) {
            List<String> names = names(line);
            if (names.isEmpty()) {
                rest.add(line);
            } else {
                tags.addAll(names);
            }
        }
        int kept = paragraphs.stream().mapToInt(String::length).sum();
        int left = rest.stream().mapToInt(String::length).sum();
        if (rest.size() == 1 && tags.isEmpty() || left > MAX_TAIL * (kept + left)) {
            paragraphs.addAll(rest);
        }
        return tags;
    }

    /// The parts of a line that lists names, or nothing.
    private static List<String> names(String line) {
        String[] parts = line.split("(?:(?<!\\s)|\\G)\\s*+[,;·|]\\s*+");
        if (parts.length < 4 || line.endsWith(".")) {
            return List.of();
        }
        for (String part : parts) {
            if (part.isBlank() || part.length() > 60 || part.split(" ").length > 7) {
                return List.of();
            }
        }
        return List.of(parts);
    }

    private static boolean isProse(String line) {
        int weight = Words.weight(line, 0);
        boolean ends = Words.endsSentence(line) && !COUNTED.matcher(line).matches();
        return weight >= PROSE && ends || weight >= LONG_PROSE && (line.contains(". ") || line.contains("。"));
    }

    private static boolean isHeadline(String line) {
        return line.length() >= 12 && line.length() <= 220 && (line.contains(" ") || Words.isDense(line.charAt(0)));
    }

    private static boolean isClutter(String line) {
        return Lines.isClutter(line)
                || Lines.isClock(line)
                || COUNTED.matcher(line).matches();
    }

    private static String sentence(String prose) {
        DatelineParser.Line dateline = DatelineParser.read(prose);
        String text = dateline == null ? prose : prose.substring(dateline.length());
        for (int i = 40; i < Math.min(text.length(), 220) - 1; i++) {
            char next = text.charAt(i);
            boolean stop = ".!?".indexOf(next) >= 0 && !Character.isLetterOrDigit(text.charAt(i + 1));
            if (stop || "。！？".indexOf(next) >= 0) {
                return text.substring(0, next == '.' ? i : i + 1);
            }
        }
        String line = text.length() <= 220
                ? text
                : text.substring(0, text.lastIndexOf(' ', 200) + 1).strip() + "…";
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
