package io.dateline.bench.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A short passage with the quotes that a reader marked in it: `„[[Wir bauen|Anna Weber]]“, sagte Anna Weber.`
///
/// @param text without the marks of the reader
/// @param quotes in reading order
record WrittenPassage(String text, List<Gold> quotes) {

    /// @param start UTF-16 offset of the first word, inclusive
    /// @param end exclusive
    /// @param speaker as the passage names them; null where it says nobody, or only a pronoun
    record Gold(int start, int end, @Nullable String speaker) {}

    private static final Pattern MARKED = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]*)]]");

    static List<WrittenPassage> read(Path file) throws IOException {
        List<WrittenPassage> passages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() && !lines.isEmpty()) {
                passages.add(of(String.join("\n", lines)));
                lines.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            passages.add(of(String.join("\n", lines)));
        }
        return passages;
    }

    static WrittenPassage of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Gold> quotes = new ArrayList<>();
        Matcher matcher = MARKED.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            int start = text.length();
            text.append(matcher.group(1));
            quotes.add(new Gold(start, text.length(), matcher.group(2).isBlank() ? null : matcher.group(2)));
            from = matcher.end();
        }
        text.append(marked, from, marked.length());
        return new WrittenPassage(text.toString(), quotes);
    }
}
