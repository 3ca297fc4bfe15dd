package io.dateline.platform.lease;

/// Another instance has the work now; what was done here must be rolled back. No fault: the work is done elsewhere.
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LeaseLostException() {
        super("lease lost", null, false, false);
    }
}
