package io.dateline.bench.multilingual;

import io.dateline.bench.branch.Proto;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Multilingual BERT as its Maven artifact holds it: a jar, in it a zip, in that a TensorFlow checkpoint,
/// whose index is a LevelDB table of `BundleEntryProto`s and whose data are little-endian floats one after the
/// other. Nothing is unpacked to disk, and nothing of TensorFlow is needed: the formats are read as far as
/// this checkpoint uses them.
public final class Checkpoint {

    private static final String ARCHIVE = "bert-multi-cased-L-12-H-768-A-12";
    private static final String PREFIX = "module/bert/";
    private static final String HEAD_PREFIX = "module/cls/predictions/";

    /// Bytes at the end of a table that say where its index is.
    private static final int FOOTER = 48;

    private static final int MAX_INDEX = 1 << 20;
    private static final int FLOATS = 1; // DataType.DT_FLOAT

    /// Where a tensor stands.
    ///
    /// @param shape its dimensions
    /// @param offset in bytes
    private record Entry(List<Integer> shape, long offset, long size) {}

    private final Path jar;
    private final Map<String, Entry> entries;
    private final List<String> vocabulary;

    private Checkpoint(Path jar, Map<String, Entry> entries, List<String> vocabulary) {
        this.jar = jar;
        this.entries = entries;
        this.vocabulary = vocabulary;
    }

    /// Reads the index and the vocabulary.
    ///
    /// @throws IOException the file is not the artifact, or is cut short
    public static Checkpoint open(Path jar) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        List<String> vocabulary = new ArrayList<>();
        try (ZipInputStream archive = archive(jar)) {
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                if (part.getName().equals("assets/vocab.txt")) {
                    String lines = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                    vocabulary.addAll(Arrays.asList(lines.split("\n")));
                } else if (part.getName().equals("variables/variables.index")) {
                    readIndex(archive.readNBytes(MAX_INDEX), entries);
                }
            }
        }
        if (entries.isEmpty() || vocabulary.isEmpty()) {
            throw new IOException(jar + " holds no checkpoint of multilingual BERT");
        }
        return new Checkpoint(jar, entries, List.copyOf(vocabulary));
    }

    /// The inner archive; the caller closes it.
    private static ZipInputStream archive(Path jar) throws IOException {
        ZipInputStream outer = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar), 1 << 16));
        for (ZipEntry part = outer.getNextEntry(); part != null; part = outer.getNextEntry()) {
            if (part.getName().endsWith("/" + ARCHIVE)) {
                return new ZipInputStream(new BufferedInputStream(outer, 1 << 16));
            }
        }
        outer.close();
        throw new IOException(jar + " holds no " + ARCHIVE);
    }

    /// Word pieces in the order of their numbers; those inside a word begin with `##`.
    public List<String> vocabulary() {
        return vocabulary;
    }

    /// Names of all tensors, for messages and tests.
    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /// Reads tensors, in one pass over the file.
    ///
    /// @param wanted by the short name: `encoder/layer_0/…` and `embeddings/…`, or `predictions/…` of the head that
    ///     guesses masked words
    /// @return values by short name, row by row
    public Map<String, float[]> read(Predicate<String> wanted) throws IOException {
        List<Map.Entry<String, Entry>> ordered = entries.entrySet().stream()
                .filter(entry -> {
                    String name = shortName(entry.getKey());
                    return name != null && wanted.test(name);
                })
                .sorted(Comparator.comparingLong(entry -> entry.getValue().offset()))
                .toList();
        Map<String, float[]> tensors = HashMap.newHashMap(ordered.size());
        try (ZipInputStream archive = archive(jar)) {
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                if (part.getName().startsWith("variables/variables.data")) {
                    long at = 0;
                    for (Map.Entry<String, Entry> tensor : ordered) {
                        archive.skipNBytes(tensor.getValue().offset() - at);
                        String name = tensor.getKey();
                        tensors.put(
                                String.valueOf(shortName(name)),
                                floats(archive, tensor.getValue().size(), name));
                        at = tensor.getValue().offset() + tensor.getValue().size();
                    }
                    return tensors;
                }
            }
        }
        throw new IOException(jar + " holds no data of its checkpoint");
    }

    private static @Nullable String shortName(String name) {
        if (name.startsWith(PREFIX)) {
            return name.substring(PREFIX.length());
        }
        return name.startsWith(HEAD_PREFIX) ? "predictions/" + name.substring(HEAD_PREFIX.length()) : null;
    }

    private static float[] floats(InputStream in, long bytes, String name) throws IOException {
        float[] values = new float[Math.toIntExact(bytes / Float.BYTES)];
        byte[] chunk = new byte[1 << 16];
        for (int at = 0; at < values.length; ) {
            int wanted = Math.min(chunk.length, (values.length - at) * Float.BYTES);
            if (in.readNBytes(chunk, 0, wanted) < wanted) {
                throw new EOFException("the checkpoint ends within " + name);
            }
            int count = wanted / Float.BYTES;
            ByteBuffer.wrap(chunk)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values, at, count);
            at += count;
        }
        return values;
    }

    private static void readIndex(byte[] table, Map<String, Entry> entries) throws IOException {
        if (table.length < FOOTER) {
            throw new IOException("the index of the checkpoint is cut short");
        }
        ByteBuffer footer =
                ByteBuffer.wrap(table, table.length - FOOTER, FOOTER).slice();
        varint(footer);
        varint(footer);
        Map<byte[], byte[]> blocks = block(table, (int) varint(footer), (int) varint(footer));
        for (byte[] handle : blocks.values()) {
            ByteBuffer place = ByteBuffer.wrap(handle);
            block(table, (int) varint(place), (int) varint(place)).forEach((key, value) -> {
                Entry entry = entry(value);
                if (key.length > 0 && entry != null) {
                    entries.put(new String(key, StandardCharsets.UTF_8), entry);
                }
            });
        }
    }

    /// Keys and values of one block; each key is written as what differs from the one before.
    private static Map<byte[], byte[]> block(byte[] table, int offset, int size) throws IOException {
        if (table[offset + size] != 0) {
            throw new IOException("the index of the checkpoint is compressed");
        }
        ByteBuffer in = ByteBuffer.wrap(table, offset, size).slice().order(ByteOrder.LITTLE_ENDIAN);
        int restarts = in.getInt(size - Integer.BYTES);
        in.limit(size - Integer.BYTES * (restarts + 1));
        Map<byte[], byte[]> pairs = new java.util.IdentityHashMap<>();
        byte[] key = new byte[0];
        while (in.hasRemaining()) {
            int shared = (int) varint(in);
            int own = (int) varint(in);
            byte[] value = new byte[(int) varint(in)];
            key = Arrays.copyOf(key, shared + own);
            in.get(key, shared, own);
            in.get(value);
            pairs.put(key, value);
        }
        return pairs;
    }

    /// @return null for what is no tensor of floats
    private static @Nullable Entry entry(byte[] message) {
        List<Integer> shape = new ArrayList<>();
        long type = 0;
        long offset = 0;
        long size = 0;
        for (Proto.Field field : Proto.fields(message)) {
            switch (field.number()) {
                case 1 -> type = field.value();
                case 2 ->
                    Proto.fields(field.bytes()).stream()
                            .filter(part -> part.number() == 2)
                            .forEach(part -> shape.add(dimension(part.bytes())));
                case 4 -> offset = field.value();
                case 5 -> size = field.value();
                default -> {
                    // The shard, which is the only one, and a checksum.
                }
            }
        }
        return type == FLOATS ? new Entry(List.copyOf(shape), offset, size) : null;
    }

    private static int dimension(byte[] message) {
        return Proto.fields(message).stream()
                .filter(field -> field.number() == 1)
                .mapToInt(field -> (int) field.value())
                .findFirst()
                .orElse(0);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
