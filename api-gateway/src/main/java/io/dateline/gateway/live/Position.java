package io.dateline.gateway.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Place of an alert in the topic; as `partition:offset` it is the id of the stream's event.
record Position(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    /// @return empty if the text is none that [#toString] gave
    static Optional<Position> parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        return form.matches()
                ? Optional.of(new Position(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
