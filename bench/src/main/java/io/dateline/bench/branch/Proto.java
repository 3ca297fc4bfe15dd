package io.dateline.bench.branch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes the wire format of Protocol Buffers, as far as ONNX files use it.
public final class Proto {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private Proto() {}

    /// One field of a message.
    ///
    /// @param value of a varint; otherwise 0
    /// @param bytes of every other field; otherwise empty
    public record Field(int number, long value, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// The fields of a message in their order; a field of fixed 32 or 64 bits is given as bytes.
    public static List<Field> fields(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> fields.add(new Field(number, varint(in), new byte[0]));
                case BYTES -> fields.add(new Field(number, 0, take(in, (int) varint(in))));
                case FIXED32 -> fields.add(new Field(number, 0, take(in, Integer.BYTES)));
                case FIXED64 -> fields.add(new Field(number, 0, take(in, Long.BYTES)));
                default -> throw new IllegalArgumentException("not a message: tag " + tag);
            }
        }
        return fields;
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

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /// Writes a message field by field.
    public static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        public Writer number(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        public Writer text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        public Writer bytes(int field, byte[] value) {
            varint((long) field << 3 | BYTES);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        /// A message of its own, without a copy between.
        public Writer message(int field, Writer value) {
            varint((long) field << 3 | BYTES);
            varint(value.out.size());
            write(value);
            return this;
        }

        private void write(Writer other) {
            try {
                other.out.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("memory can be written to", e);
            }
        }

        /// All fields that another writer holds.
        public Writer append(Writer other) {
            write(other);
            return this;
        }

        /// A field of 32 bits that holds a float.
        public Writer real(int field, float value) {
            varint((long) field << 3 | FIXED32);
            out.writeBytes(raw(new float[] {value}));
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        public byte[] toBytes() {
            return out.toByteArray();
        }
    }

    /// @return the values of a `raw_data` field of floats
    public static float[] floats(byte[] raw) {
        float[] values = new float[raw.length / Float.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /// @return `raw_data` of floats
    public static byte[] raw(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
