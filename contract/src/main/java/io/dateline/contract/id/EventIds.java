package io.dateline.contract.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Name-based ids (UUID version 5, RFC 9562), so that repeating work repeats its ids.
public final class EventIds {

    /// Namespace of all of Dateline's name-based ids; arbitrary, never to change.
    private static final UUID NAMESPACE = UUID.fromString("6f0d2b4e-52a1-5c0e-9a55-0b6f4d6c7a11");

    private EventIds() {}

    /// @param parts what identifies the thing, most general first; the same parts in the same order give the same
    ///     id
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            // The length in front keeps ("ab","c") and ("a","bc") apart.
            String text = String.valueOf(part);
            name.append(text.length()).append(':').append(text);
        }
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        byte[] hash = sha1.digest(name.toString().getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
