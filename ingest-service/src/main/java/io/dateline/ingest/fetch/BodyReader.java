package io.dateline.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Reads an answer's body within its limits, and decompresses it.
final class BodyReader {

    /// Answers slower than the minimum rate are given this long before they are judged, in nanoseconds.
    private static final long GRACE = 5_000_000_000L;

    /// @param compressed most bytes on the wire
    /// @param decompressed most bytes after decompression
    /// @param rate fewest bytes a second; 0 for no limit
    /// @param truncate whether what is over a limit is cut off in silence instead of refused
    record Limits(int compressed, int decompressed, int rate, boolean truncate) {}

    /// A body that is not to be read to its end.
    static final class RefusedException extends IOException {

        final transient FetchFailure failure;

        RefusedException(FetchFailure failure) {
            super(failure.label());
            this.failure = failure;
        }
    }

    private BodyReader() {}

    static byte[] read(@Nullable HttpEntity entity, Limits limits) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.compressed() && !limits.truncate()) {
            throw new RefusedException(FetchFailure.TOO_LARGE);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
        // Closed only at its end: closing earlier would read what is left, which may be endless. The caller drops
        // the connection then.
        InputStream in = decoded(new Metered(entity.getContent(), limits), entity.getContentEncoding());
        byte[] buffer = new byte[16_384];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int room = limits.decompressed() - body.size();
            if (n > room && !limits.truncate()) {
                throw new RefusedException(FetchFailure.TOO_LARGE);
            }
            body.write(buffer, 0, Math.min(n, room));
            if (n > room) {
                return body.toByteArray();
            }
        }
        in.close();
        return body.toByteArray();
    }

    /// What is a gzip file whatever it is called, as sitemaps are, is read as what it holds.
    ///
    /// @param most bytes after decompression
    static byte[] unpacked(byte[] body, int most) throws IOException {
        if (body.length < 18 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
            return body;
        }
        try (InputStream in = new Members(new ByteArrayInputStream(body))) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new RefusedException(FetchFailure.TOO_LARGE);
            }
            return content;
        }
    }

    private static InputStream decoded(InputStream wire, @Nullable String encodings) throws IOException {
        InputStream in = wire;
        String[] names = encodings == null ? new String[0] : encodings.split(",");
        if (names.length > 2) {
            throw new RefusedException(FetchFailure.BAD_RESPONSE);
        }
        for (int i = names.length - 1; i >= 0; i--) {
            in = switch (names[i].strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip(in);
                case "deflate" -> inflated(in);
                case "br" -> new BrotliInputStream(in);
                case "", "identity", "utf-8" -> in;
                default -> throw new RefusedException(FetchFailure.BAD_RESPONSE);
            };
        }
        return in;
    }

    /// Some servers label a plain body as gzip; the first two bytes tell.
    private static InputStream gzip(InputStream wire) throws IOException {
        BufferedInputStream in = new BufferedInputStream(wire);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == 0x1f8b ? new Members(in) : in;
    }

    /// A gzip file of any number of members, of which few in a row may be empty: the platform's reader calls itself
    /// for each of these, so that a body made of them alone would overflow the stack.
    private static final class Members extends GZIPInputStream {

        private static final int MAX_EMPTY = 100;

        private int depth;

        Members(InputStream in) throws IOException {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (depth > MAX_EMPTY) {
                throw new ZipException("empty members in a row");
            }
            depth++;
            try {
                return super.read(buffer, offset, length);
            } finally {
                depth--;
            }
        }
    }

    /// `deflate` means zlib's format, but some servers send the bare one; the first byte tells.
    private static InputStream inflated(InputStream wire) throws IOException {
        BufferedInputStream in = new BufferedInputStream(wire);
        in.mark(1);
        boolean zlib = (in.read() & 0x0f) == 8;
        in.reset();
        return new InflaterInputStream(in, new Inflater(!zlib));
    }

    /// Counts bytes as they come off the wire.
    private static final class Metered extends FilterInputStream {

        private final Limits limits;
        private final long start = System.nanoTime();
        private long count;

        Metered(InputStream wire, Limits limits) {
            super(wire);
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (count >= limits.compressed()) {
                if (limits.truncate()) {
                    return -1;
                }
                throw new RefusedException(FetchFailure.TOO_LARGE);
            }
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            long elapsed = System.nanoTime() - start;
            if (n >= 0 && elapsed > GRACE && count * 1_000_000_000.0 / elapsed < limits.rate()) {
                throw new RefusedException(FetchFailure.TOO_SLOW);
            }
            return n;
        }
    }
}
