package io.dateline.gateway.document.paint.pdf;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/// The objects of a PDF file (ISO 32000-1, 7.5). The same objects make the same bytes: no time and no random number is
/// among them.
final class PdfFile {

    /// Most bytes of a file.
    private static final int MAX_BYTES = 64 << 20;

    /// Objects that share a compressed stream.
    private static final int SHARED = 200;

    private static final int ID_BYTES = 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> shared = new ArrayList<>();
    private final StringBuilder sharedOffsets = new StringBuilder();
    private final StringBuilder sharedObjects = new StringBuilder();

    /// Where an object is.
    ///
    /// @param kind 1: at an offset in the file; 2: in a stream of objects
    /// @param where the offset in bytes, or the id of the stream
    /// @param index among the objects of the stream
    private record Entry(int kind, int where, int index) {}

    PdfFile() {
        ascii("%PDF-1.7\n");
        // Tells programs that move files that this is not text.
        out.writeBytes(new byte[] {'%', (byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3, '\n'});
    }

    /// @return the id of an object that is written later
    int reserve() {
        entries.add(new Entry(1, 0, 0));
        return entries.size();
    }

    int add(String object) {
        int id = reserve();
        put(id, object);
        return id;
    }

    void put(int id, String object) {
        shared.add(id);
        sharedOffsets.append(id).append(' ').append(sharedObjects.length()).append(' ');
        sharedObjects.append(object).append('\n');
        if (shared.size() == SHARED) {
            share();
        }
    }

    /// @param dictionary entries beside length and filter
    int addStream(String dictionary, byte[] content) {
        int id = reserve();
        putStream(id, dictionary, content);
        return id;
    }

    void putStream(int id, String dictionary, byte[] content) {
        byte[] packed = deflated(content);
        entries.set(id - 1, new Entry(1, out.size(), 0));
        ascii(id + " 0 obj\n<<" + dictionary + " /Filter /FlateDecode /Length " + packed.length + ">>\nstream\n");
        out.writeBytes(packed);
        ascii("\nendstream\nendobj\n");
        if (out.size() > MAX_BYTES) {
            throw new PdfTooLargeException(MAX_BYTES);
        }
    }

    private void share() {
        if (shared.isEmpty()) {
            return;
        }
        List<Integer> ids = List.copyOf(shared);
        String offsets = sharedOffsets.toString();
        String objects = sharedObjects.toString();
        shared.clear();
        sharedOffsets.setLength(0);
        sharedObjects.setLength(0);
        int stream = addStream(
                "/Type /ObjStm /N " + ids.size() + " /First " + offsets.length(),
                (offsets + objects).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < ids.size(); i++) {
            entries.set(ids.get(i) - 1, new Entry(2, stream, i));
        }
    }

    /// @return the whole file
    byte[] finish(int catalog, int information) {
        share();
        byte[] hash = sha256(out.toByteArray());
        String id = "<" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES)) + ">";
        int table = reserve();
        int start = out.size();
        entries.set(table - 1, new Entry(1, start, 0));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        // The first entry is of no object.
        rows.writeBytes(row(new Entry(0, 0, 0xffff)));
        entries.forEach(entry -> rows.writeBytes(row(entry)));
        putStream(
                table,
                "/Type /XRef /W [1 4 2] /Size " + (entries.size() + 1) + " /Root " + reference(catalog) + " /Info "
                        + reference(information) + " /ID [" + id + id + "]",
                rows.toByteArray());
        ascii("startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static byte[] row(Entry entry) {
        return new byte[] {
            (byte) entry.kind,
            (byte) (entry.where >> 24),
            (byte) (entry.where >> 16),
            (byte) (entry.where >> 8),
            (byte) entry.where,
            (byte) (entry.index >> 8),
            (byte) entry.index
        };
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] some = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
            return packed.toByteArray();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String reference(int id) {
        return id + " 0 R";
    }

    /// A text of any script.
    static String text(String text) {
        return "<feff" + hex(text) + ">";
    }

    /// In UTF-16, big end first.
    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /// With at most two places behind the point.
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 100), 2).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
