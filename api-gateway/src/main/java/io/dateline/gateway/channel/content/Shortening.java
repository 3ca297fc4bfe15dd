package io.dateline.gateway.channel.content;

import io.dateline.gateway.channel.content.Content.Limits;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes a message fit into a wire's bounds by leaving out whole lines, the least needed first; the message then says
/// how many there are besides. Markup is made of what is left, so that none is ever cut.
public final class Shortening {

    private static final List<Limits> STEPS = List.of(
            new Limits(5, 10, 10, Content.MAX_TEXT),
            new Limits(5, 3, 10, Content.MAX_TEXT),
            new Limits(5, 0, 10, Content.MAX_TEXT),
            new Limits(4, 0, 8, Content.MAX_TEXT),
            new Limits(3, 0, 8, Content.MAX_TEXT),
            new Limits(3, 0, 6, 500),
            new Limits(2, 0, 6, 500),
            new Limits(1, 0, 6, 500),
            new Limits(1, 0, 3, 300),
            new Limits(0, 0, 3, 300),
            new Limits(0, 0, 0, 200));

    private Shortening() {}

    /// @param paint makes the wire's form
    /// @param fits whether the wire takes it
    /// @return the longest that fits; the shortest if none does
    public static <T> T fit(Content content, Function<Content, T> paint, Predicate<T> fits) {
        T painted = paint.apply(content);
        for (Limits step : STEPS) {
            if (fits.test(painted)) {
                return painted;
            }
            painted = paint.apply(content.shortened(step));
        }
        return painted;
    }
}
