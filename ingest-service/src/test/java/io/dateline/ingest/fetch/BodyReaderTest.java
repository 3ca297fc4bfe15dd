package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.fetch.BodyReader.Limits;
import io.dateline.ingest.fetch.BodyReader.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private static final Limits LIMITS = new Limits(100_000, 200_000, 0, false);
    private static final byte[] TEXT = "News of the day. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void compressedBodiesAreDecompressed() throws IOException {
        assertThat(read(gzip(TEXT), "gzip", LIMITS)).isEqualTo(TEXT);
        assertThat(read(deflate(TEXT, false), "deflate", LIMITS)).isEqualTo(TEXT);
        assertThat(read(deflate(TEXT, true), "deflate", LIMITS)).isEqualTo(TEXT);
        assertThat(read(gzip(gzip(TEXT)), "gzip, gzip", LIMITS)).isEqualTo(TEXT);
    }

    @Test
    void plainBodyThatIsLabelledGzipIsReadAsItIs() throws IOException {
        assertThat(read(TEXT, "gzip", LIMITS)).isEqualTo(TEXT);
    }

    @Test
    void bombIsStoppedAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[20_000_000]);

        assertThat(bomb.length).isLessThan(LIMITS.compressed());
        assertThatThrownBy(() -> read(bomb, "gzip", LIMITS))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.failure).isEqualTo(FetchFailure.TOO_LARGE));
    }

    @Test
    void endlessBodyIsStoppedAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> BodyReader.read(new InputStreamEntity(endless, null), LIMITS))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsOverTheLimitIsCutWhereThatIsAllowed() throws IOException {
        Limits robots = new Limits(1_000, 1_000, 0, true);

        assertThat(read(TEXT, null, robots))
                .hasSizeLessThanOrEqualTo(1_000 + 16_384)
                .isNotEmpty();
    }

    @Test
    void unknownCompressionIsRefused() {
        assertThatThrownBy(() -> read(TEXT, "snappy", LIMITS)).isInstanceOf(RefusedException.class);
    }

    private static byte[] read(byte[] wire, String encoding, Limits limits) throws IOException {
        return BodyReader.read(new InputStreamEntity(new ByteArrayInputStream(wire), -1, null, encoding), limits);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            zip.write(body);
        }
        return out.toByteArray();
    }
}
