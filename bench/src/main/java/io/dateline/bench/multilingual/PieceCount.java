package io.dateline.bench.multilingual;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.embedding.WordPiece;
import io.dateline.bench.harness.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Chooses the word pieces that are kept ([KeptPieces]) by counting them in text: all strings of JSON lines,
/// the words of web pages.
///
/// `PieceCount FILE ARTIFACT FOLDER...`: the file to write (`kept-pieces.bin`), the Maven artifact, folders of
/// text.
public final class PieceCount {

    /// A piece that was seen less often is left out.
    private static final int MIN_COUNT = 3;

    /// Marks of the model itself, and what stands for a word that cannot be put together.
    private static final List<String> MARKS = List.of("[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private final WordPiece wordPiece;
    private final int[] counts;
    private long pieces;

    private PieceCount(Map<String, Integer> vocabulary) {
        this.wordPiece = new WordPiece(vocabulary, Integer.MAX_VALUE / 2, WordPiece.Letters.CASED);
        this.counts = new int[vocabulary.size()];
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: PieceCount FILE ARTIFACT FOLDER..., the file to write, the artifact, and text");
            System.exit(2);
        }
        List<String> vocabulary = Checkpoint.open(Path.of(arguments[1])).vocabulary();
        Map<String, Integer> numbers = HashMap.newHashMap(vocabulary.size());
        for (int at = 0; at < vocabulary.size(); at++) {
            numbers.put(vocabulary.get(at), at);
        }
        PieceCount count = new PieceCount(numbers);
        for (int at = 2; at < arguments.length; at++) {
            try (Stream<Path> files = Files.walk(Path.of(arguments[at]))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    count.read(file);
                }
            }
        }
        BitSet kept = count.kept(vocabulary);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            out.write(kept.toByteArray());
        }
        System.out.println(kept.cardinality() + " of " + vocabulary.size() + " pieces; " + count.pieces + " read");
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            for (JsonNode row : JsonLines.read(file)) {
                strings(row);
            }
        } else if (name.endsWith(".html.gz")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (page.indexOf('\ufffd') < 0) {
                    page.replaceAll("(?s)<(script|style)\\b.*?</\\1>|<[^>]*>", "\n")
                            .lines()
                            .forEach(this::count);
                }
            }
        }
    }

    private void strings(JsonNode node) {
        if (node.isTextual()) {
            count(node.textValue());
        } else {
            node.forEach(this::strings);
        }
    }

    private void count(String text) {
        for (int id : wordPiece.tokens(text).ids()) {
            counts[id]++;
            pieces++;
        }
    }

    private BitSet kept(List<String> vocabulary) {
        BitSet kept = new BitSet(vocabulary.size());
        for (int id = 0; id < counts.length; id++) {
            String piece = vocabulary.get(id);
            String letters = piece.startsWith("##") ? piece.substring(2) : piece;
            boolean single = letters.codePointCount(0, letters.length()) == 1;
            kept.set(id, counts[id] >= MIN_COUNT || single || MARKS.contains(piece));
        }
        return kept;
    }
}
