package io.dateline.analysis.embedding;

import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers what the encoder lately read, so that the heads which ask for the same passage one after another share
/// one pass. Whole lists are remembered, not texts: a text's vector depends a little on what it was batched with,
/// and answers must not depend on what was asked before. Thread-safe.
public final class RecentEncodings implements SentenceEncoder {

    private final SentenceEncoder encoder;
    private final Map<List<String>, List<Encoding>> recent;

    /// @param most lists remembered, at least 1; a few times the number of articles worked on at once, at about
    ///     600 kB each
    public RecentEncodings(SentenceEncoder encoder, int most) {
        this.encoder = encoder;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, List<Encoding>> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public String model() {
        return encoder.model();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<Encoding> read(List<String> texts) {
        List<String> key = List.copyOf(texts);
        synchronized (recent) {
            List<Encoding> known = recent.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Encoding> read = encoder.read(key);
        synchronized (recent) {
            recent.put(key, read);
        }
        return read;
    }
}
