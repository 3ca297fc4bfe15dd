package io.dateline.analysis.pipeline;

/// How analysis of one document ended. Every document ends in exactly one of these, and is counted once.
public sealed interface Outcome {

    record Analysed(Document document) implements Outcome {}

    /// The document will never pass, so retrying is pointless. Not for faults of ours: throw for those.
    record Rejected(Reason reason) implements Outcome {}

    /// Metric label of a rejection; a closed set, so dashboards can list it.
    enum Reason {
        TEXT_TOO_SHORT,
        TEXT_TOO_LONG,
        NO_LETTERS;

        /// As it stands in messages and answers, e.g. `text-too-short`.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
