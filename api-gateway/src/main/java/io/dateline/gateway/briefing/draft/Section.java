package io.dateline.gateway.briefing.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The parts of an edition, in the order in which they are read.
public enum Section {
    ONE_MINUTE("In one minute", 3),
    HIGH_IMPACT("High impact", 7),
    ABOUT_US("About us", 20),
    RIVALS("Rivals", 10),
    ISSUES("Issues and regulators", 10),
    QUOTES("Quotes", 8),
    CHANGED("Changed since publication", 20),
    FIGURES("Figures", 1),
    ALERTS("Alerts since", 1),
    UNREAD("What we could not read", 1);

    private final String title;
    private final int most;

    Section(String title, int most) {
        this.title = title;
        this.most = most;
    }

    public String title() {
        return title;
    }

    /// How many stories or lines a draft puts into it.
    public int most() {
        return most;
    }

    /// Whether it holds stories, which an editor can order.
    public boolean hasStories() {
        return compareTo(ISSUES) <= 0;
    }

    /// As the API and the database say it.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException there is none of that name
    public static Section of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
