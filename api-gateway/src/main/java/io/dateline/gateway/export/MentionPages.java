package io.dateline.gateway.export;

import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.triage.MentionLists;
import io.dateline.gateway.triage.MentionView;
import io.dateline.platform.computing.Computing;
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
    interface MentionWriter {
        void write(MentionView view) throws IOException;
    }

    /// Each page waits for its turn to compute; what is sent waits for nobody but whoever reads it.
    @Computing
    public Page<MentionView> page(MentionFilter filter, @Nullable String cursor, int limit) {
        return lists.page(filter, cursor, limit);
    }

    Page<MentionView> first(MentionFilter filter) {
        return page(filter, null, PAGE);
    }

    /// @param first the first page, read before the answer began: whoever is refused is told so
    void each(MentionFilter filter, Page<MentionView> first, MentionWriter writer) throws IOException {
        Page<MentionView> page = first;
        write(page, writer);
        while (page.next() != null) {
            page = page(filter, page.next(), PAGE);
            write(page, writer);
        }
    }

    static void write(Page<MentionView> page, MentionWriter writer) throws IOException {
        for (MentionView view : page.items()) {
            writer.write(view);
        }
    }
}
