package io.dateline.gateway.dialect;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that is written otherwise in Dateline.
///
/// @param pattern tried at each place of a text outside its quotation marks
/// @param rewrite what to write instead and why; null if it is fine as it stands
record Rule(Pattern pattern, Function<MatchResult, @Nullable Rewrite> rewrite) {

    record Rewrite(String after, String note) {}

    static Rule of(String pattern, Function<MatchResult, @Nullable Rewrite> rewrite) {
        return new Rule(Pattern.compile(pattern), rewrite);
    }

    static Rule of(String pattern, String after, String note) {
        return of(pattern, found -> new Rewrite(after, note));
    }
}
