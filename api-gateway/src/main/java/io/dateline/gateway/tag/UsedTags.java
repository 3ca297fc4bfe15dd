package io.dateline.gateway.tag;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Notes tags as they are used for the first time.
@ApplicationScoped
public class UsedTags {

    private static final String NOTE = "insert into mention_tag (id, tenant_id, name) select gen_random_uuid(), ";

    private final Rows rows;

    UsedTags(Rows rows) {
        this.rows = rows;
    }

    /// Those that stand on a mention by now.
    public void noteOf(UUID mentionId) {
        rows.write(
                NOTE + "m.tenant_id, t from mention m, jsonb_array_elements_text(m.tags) t where m.id = ? order by t"
                        + " on conflict do nothing",
                mentionId);
    }

    public void note(UUID tenantId, Collection<String> tags) {
        rows.write(NOTE + "?, t from unnest(?::text[]) t order by t on conflict do nothing", tenantId, tags);
    }
}
