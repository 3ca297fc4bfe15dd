package io.dateline.platform.work;

/// Work stopped because nobody waits for it any more.
public class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CancelledException() {
        super("nobody waits for it any more", null, false, false);
    }
}
