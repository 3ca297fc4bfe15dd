package io.dateline.gateway.briefing.draft;

/// What a monitor of a briefing is about.
public enum Subject {
    OWN(Section.ABOUT_US),
    ISSUE(Section.ISSUES),
    RIVAL(Section.RIVALS);

    private final Section section;

    Subject(Section section) {
        this.section = section;
    }

    /// Where its stories are told that stand nowhere else.
    Section section() {
        return section;
    }
}
