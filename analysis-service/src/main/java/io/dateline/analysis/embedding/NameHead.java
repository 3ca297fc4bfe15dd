package io.dateline.analysis.embedding;

/// A head for names over the states of [MultilingualEncoder].
public enum NameHead {
    /// Learned from data whose licences let its weights ship under ours.
    FREE("names-head.bin"),
    /// Learned from sets under CC-BY-SA too, and is under that licence itself: a file of its own.
    SHARE_ALIKE("names-head-share-alike.bin");

    private final String file;

    NameHead(String file) {
        this.file = file;
    }

    /// Name of its file beside this class.
    String file() {
        return file;
    }
}
