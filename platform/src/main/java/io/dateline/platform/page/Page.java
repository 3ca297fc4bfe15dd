package io.dateline.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next cursor of the following page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    /// A page of the first `limit` of `found`, which was asked for one more than that to learn whether more follow.
    ///
    /// @param cursor makes the cursor that continues after an element
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
