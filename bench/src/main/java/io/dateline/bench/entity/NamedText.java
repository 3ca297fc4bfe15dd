package io.dateline.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text with marked names.
///
/// @param language its BCP 47 code
/// @param names without those of types that are not told apart, in reading order
public record NamedText(String language, String text, List<Name> names) {

    /// @param start UTF-16 offset, inclusive
    /// @param end UTF-16 offset, exclusive
    /// @param type `PER`, `LOC` or `ORG`
    public record Name(int start, int end, String type) {}

    private static final List<String> TYPES = List.of("PER", "LOC", "ORG");

    /// Reads a file `LANGUAGE.NAME.jsonl.gz`: a line has `text` and `entities`, each with `start`, `end` (in code
    /// points) and `type`.
    public static List<NamedText> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String language = name.substring(0, name.indexOf('.'));
        List<NamedText> texts = new ArrayList<>();
        for (JsonNode row : JsonLines.read(file)) {
            String text = row.path("text").textValue();
            if (text.isBlank() || text.equals("-DOCSTART-")) {
                continue;
            }
            List<Name> names = new ArrayList<>();
            for (JsonNode entity : row.path("entities")) {
                String type = entity.path("type").textValue();
                if (TYPES.contains(type)) {
                    int start = text.offsetByCodePoints(0, entity.path("start").intValue());
                    int end = text.offsetByCodePoints(
                            start,
                            entity.path("end").intValue() - entity.path("start").intValue());
                    names.add(new Name(start, end, type));
                }
            }
            texts.add(new NamedText(language, text, List.copyOf(names)));
        }
        return texts;
    }

    /// Reads a file of tokens with tags, its tokens joined by blanks.
    public static List<NamedText> readColumns(Path file, String language) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        for (ConllFile.Sentence sentence : ConllFile.read(file).sentences()) {
            int[] starts = new int[sentence.tokens().size() + 1];
            for (int at = 0; at < sentence.tokens().size(); at++) {
                starts[at + 1] = starts[at] + sentence.tokens().get(at).length() + 1;
            }
            List<Name> names = sentence.names().stream()
                    .filter(name -> TYPES.contains(name.type()))
                    .map(name -> new Name(starts[name.first()], starts[name.end()] - 1, name.type()))
                    .toList();
            texts.add(new NamedText(language, String.join(" ", sentence.tokens()), names));
        }
        return texts;
    }
}
