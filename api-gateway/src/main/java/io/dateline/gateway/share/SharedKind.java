package io.dateline.gateway.share;

/// What can be shared by a link.
public enum SharedKind {
    /// An edition that was approved.
    EDITION("edition", "/api/v1/shared-editions/"),
    /// A report as it was made: a snapshot.
    REPORT("report", "/api/v1/shared-reports/");

    private final String word;
    private final String path;

    SharedKind(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /// In codes of problems and in rows.
    public String word() {
        return word;
    }

    /// Where links lead, up to the secret.
    public String path() {
        return path;
    }
}
