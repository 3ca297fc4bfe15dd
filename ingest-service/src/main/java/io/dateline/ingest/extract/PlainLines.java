package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans lines that nothing but their own words describes: pasted text, or a page without structure.
///
/// Prose is what reads like sentences. What stands before the first prose is a headline, a byline or clutter; what
/// stands behind the last is a list of names or clutter.
final class PlainLines {

    private static final int PROSE = 60;
    private static final int LONG_PROSE = 150;

    /// Lines behind the last prose are kept when they are this much of the text: then it is no clutter but a list.
    private static final double MOST_TAIL = 0.3;

    private static final Pattern COUNTED = Pattern.compile(".{3,120}\\(\\d{1,4}\\)");
    private static final Pattern BYLINE = Pattern.compile("(?i)^by\\s+\\p{Lu}.{2,60}");

    /// @param title the line that reads like a headline; null if none does
    /// @param byline names in a line of authors; empty if there is none
    /// @param paragraphs what is left, in order
    /// @param tags names in a closing list
    record Cleaned(@Nullable String title, List<String> byline, List<String> paragraphs, List<String> tags) {}

    private final List<String> lines = new ArrayList<>();
    private int firstProse = -1;
    private int lastProse = -1;

    private PlainLines(List<String> raw) {
        Map<String, Integer> times = new HashMap<>();
        for (String line : raw) {
            times.merge(line, 1, Integer::sum);
        }
        for (String line : raw) {
            boolean repeated = times.getOrDefault(line, 0) > 1 && !isProse(line);
            if (!line.isEmpty() && !repeated && !isClutter(line)) {
                if (isProse(line)) {
                    firstProse = firstProse < 0 ? lines.size() : firstProse;
                    lastProse = lines.size();
                }
                lines.add(line);
            }
        }
    }

    /// @param raw tidy lines, empty ones allowed
    /// @param title already known; null if the lines are to give one
    static Cleaned clean(List<String> raw, @Nullable String title) {
        return new PlainLines(raw).clean(title);
    }

    private Cleaned clean(@Nullable String known) {
        if (firstProse < 0) {
            return new Cleaned(
                    known == null && !lines.isEmpty() ? lines.getFirst() : null, List.of(), lines, List.of());
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
        if (rest.size() == 1 && tags.isEmpty() || left > MOST_TAIL * (kept + left)) {
            paragraphs.addAll(rest);
        }
        return tags;
    }

    /// The parts of a line that lists names, or nothing.
    private static List<String> names(String line) {
        String[] parts = line.split("\\s*[,;·|]\\s*");
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
