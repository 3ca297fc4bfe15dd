package io.dateline.bench.multilingual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Which word pieces of multilingual BERT are kept: those that were counted in text of the languages that are
/// read, and every single letter and sign, so that any word can still be put together. One bit a piece.
/// [PieceCount] makes it.
final class KeptPieces {

    private static final String RESOURCE = "kept-pieces.bin";

    private KeptPieces() {}

    /// @return numbers of the pieces, ascending
    static int[] load() {
        try (InputStream in = Objects.requireNonNull(KeptPieces.class.getResourceAsStream(RESOURCE), RESOURCE);
                InputStream bits = new GZIPInputStream(in)) {
            return BitSet.valueOf(bits.readAllBytes()).stream().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
