package io.dateline.gateway.mail.suppression;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a mail is for. Who wants none for one purpose still gets those for the other.
public enum Purpose {
    /// About alerts.
    @JsonProperty("alerts")
    ALERTS("about alerts"),
    /// Lets somebody in, or tells who manages a team that something is wrong. There is no unsubscribing from it.
    @JsonProperty("account")
    ACCOUNT("to an account"),
    /// Editions of briefings.
    @JsonProperty("briefings")
    BRIEFINGS("with briefings");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /// Behind “mails”, for people.
    String words() {
        return words;
    }

    /// As links and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
