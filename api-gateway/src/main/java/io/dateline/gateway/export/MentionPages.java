package io.dateline.gateway.export;

import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.triage.MentionLists;
import io.dateline.gateway.triage.MentionView;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// All mentions of a filter, latest article first, without holding more than a page of them.
@ApplicationScoped
class MentionPages {

    private static final int PAGE = 500;

    private final MentionLists lists;

    MentionPages(MentionLists lists) {
        this.lists = lists;
    }

    @FunctionalInterface
    interface Taker {
        void take(MentionView view) throws IOException;
    }

    void each(MentionFilter filter, Taker taker) throws IOException {
        String cursor = null;
        do {
            cursor = page(filter, cursor, PAGE, taker);
        } while (cursor != null);
    }

    /// @return cursor of the next page; null after the last
    @Nullable
    String page(MentionFilter filter, @Nullable String cursor, int limit, Taker taker) throws IOException {
        Page<MentionView> page = lists.page(filter, cursor, limit);
        for (MentionView view : page.items()) {
            taker.take(view);
        }
        return page.next();
    }
}
