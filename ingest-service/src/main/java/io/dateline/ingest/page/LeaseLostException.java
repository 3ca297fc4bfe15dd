package io.dateline.ingest.page;

/// Another instance works on the page now; what was done here is rolled back.
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLostException() {
        super("lease lost", null, false, false);
    }
}
