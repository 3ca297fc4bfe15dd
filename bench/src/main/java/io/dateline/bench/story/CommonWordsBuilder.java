package io.dateline.bench.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes the common words of English, the commonest first, by which stories weigh their terms: the whole words of
/// the sentence encoder's vocabulary (all-MiniLM-L6-v2, whose vocabulary is BERT's, Apache-2.0), which stand in it
/// in the order of how common they were in the texts that it was made from.
///
/// `CommonWordsBuilder FILE`, the file to write: `common-words-en.txt` of analysis-service.
public final class CommonWordsBuilder {

    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /// Before it stand characters and places that are kept free.
    private static final String FIRST = "the";

    private CommonWordsBuilder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: CommonWordsBuilder FILE, the file to write");
            System.exit(2);
        }
        List<String> words = words();
        Files.write(Path.of(arguments[0]), words);
        System.out.println(words.size() + " words");
    }

    private static List<String> words() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CommonWordsBuilder.class.getResourceAsStream(TOKENIZER), TOKENIZER)) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            int first = vocabulary.path(FIRST).asInt();
            return vocabulary.properties().stream()
                    .filter(piece -> piece.getValue().asInt() >= first)
                    .sorted(Comparator.comparingInt(piece -> piece.getValue().asInt()))
                    .map(Map.Entry::getKey)
                    .filter(piece -> piece.length() > 1 && piece.chars().allMatch(Character::isLetter))
                    .toList();
        }
    }
}
