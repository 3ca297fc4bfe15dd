package io.dateline.bench.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Sentences with marked names, one token a line: the token first, its tag last, an empty line between sentences;
/// tags in any of the schemes IO, IOB1 and IOB2; gzipped where the name ends in `.gz`.
///
/// @param documents sentences by document; a document ends at a line `-DOCSTART-`, and where a file has no such
///     line every sentence is a document of its own
public record ConllFile(Path path, List<List<Sentence>> documents) {

    /// @param tags one a token, as in the file
    public record Sentence(List<String> tokens, List<String> tags) {

        /// The marked names.
        public List<Name> names() {
            List<Name> names = new ArrayList<>();
            int at = 0;
            while (at < tags.size()) {
                String type = type(tags.get(at));
                int end = at + 1;
                while (end < tags.size()
                        && !tags.get(end).startsWith("B-")
                        && type(tags.get(end)).equals(type)) {
                    end++;
                }
                if (!type.isEmpty()) {
                    names.add(new Name(at, end, type));
                }
                at = end;
            }
            return names;
        }

        private static String type(String tag) {
            return tag.length() > 2 && tag.charAt(1) == '-' ? tag.substring(2) : "";
        }
    }

    /// @param first index of the first token
    /// @param end index after the last token
    public record Name(int first, int end, String type) {}

    public static ConllFile read(Path path) throws IOException {
        List<List<Sentence>> documents = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        boolean marked = false;
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = open(path)) {
            for (String line = lines.readLine(); ; line = lines.readLine()) {
                number++;
                boolean content = line != null && !line.isBlank();
                if (content && !line.startsWith("-DOCSTART-")) {
                    add(line, tokens, tags, path + " line " + number);
                    continue;
                }
                if (!tokens.isEmpty()) {
                    sentences.add(new Sentence(List.copyOf(tokens), List.copyOf(tags)));
                    tokens.clear();
                    tags.clear();
                }
                if (content) {
                    marked = true;
                }
                if ((content || line == null) && !sentences.isEmpty()) {
                    documents.add(List.copyOf(sentences));
                    sentences.clear();
                }
                if (line == null) {
                    break;
                }
            }
        }
        if (!marked) {
            documents = documents.stream().flatMap(List::stream).map(List::of).toList();
        }
        return new ConllFile(path, documents);
    }

    public List<Sentence> sentences() {
        return documents.stream().flatMap(List::stream).toList();
    }

    /// Whether the file's types are those of WNUT-17, whose texts are posts.
    public boolean isWnut() {
        return sentences().stream()
                .flatMap(sentence -> sentence.tags().stream())
                .anyMatch(tag -> tag.endsWith("-person") || tag.endsWith("-location"));
    }

    private static void add(String line, List<String> tokens, List<String> tags, String place) throws IOException {
        String[] columns = line.strip().split("[ \t]+");
        String tag = columns[columns.length - 1];
        if (columns.length < 2 || !(tag.equals("O") || tag.startsWith("B-") || tag.startsWith("I-"))) {
            throw new IOException(place + ": expected a token and a tag O, B-… or I-…, found: " + line);
        }
        tokens.add(columns[0]);
        tags.add(tag);
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream stream = Files.newInputStream(path);
        boolean zipped = path.getFileName().toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(zipped ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8));
    }
}
