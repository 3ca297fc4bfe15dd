package io.dateline.gateway.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How soon a rule that counts is to tell. One threshold of surprise holds for monitors of every volume.
public enum Sensitivity {
    /// A false alarm in months.
    @JsonProperty("few")
    FEW(4),
    /// A false alarm in a month.
    @JsonProperty("balanced")
    BALANCED(3),
    /// Small rises too.
    @JsonProperty("many")
    MANY(2.5);

    private final double surprise;

    Sensitivity(double surprise) {
        this.surprise = surprise;
    }

    /// Surprise from which it tells: 3 where so many articles come by chance once in 10³ looks.
    public double surprise() {
        return surprise;
    }

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is no sensitivity
    public static Sensitivity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
