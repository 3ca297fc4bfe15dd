package io.dateline.ingest.article;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Addresses under which articles are known, always inside the caller's transaction.
@ApplicationScoped
class KnownAddresses {

    private final Rows rows;

    KnownAddresses(Rows rows) {
        this.rows = rows;
    }

    /// @param isOwn whether the article was read there, or only names the address
    /// @param isShared whether several articles named it
    record Known(UUID articleId, boolean isOwn, boolean isShared) {}

    /// What is known of each address; nobody else decides about one of them until the transaction ends.
    Map<UUID, Known> locked(Collection<UUID> addresses) {
        // In one order in every transaction, so that two that need the same addresses do not wait for each other.
        List<Long> locks = addresses.stream()
                .map(UUID::getMostSignificantBits)
                .distinct()
                .sorted()
                .toList();
        rows.list(
                "select pg_advisory_xact_lock(key) from (select key from unnest(?::bigint[]) as k (key)"
                        + " order by key offset 0) as keys",
                row -> true,
                locks);
        return find(addresses);
    }

    Map<UUID, Known> find(Collection<UUID> addresses) {
        Map<UUID, Known> known = new HashMap<>();
        rows.list(
                        "select id, article_id, own, shared from article_address where id = any (?)",
                        row -> Map.entry(
                                Rows.uuid(row, "id"),
                                new Known(
                                        Rows.uuid(row, "article_id"), row.getBoolean("own"), row.getBoolean("shared"))),
                        addresses)
                .forEach(address -> known.put(address.getKey(), address.getValue()));
        return known;
    }

    /// Says that an article was read at an address. Where another article had named it, it is shared from now on.
    void own(UUID address, UUID articleId) {
        rows.write("""
                insert into article_address as a (id, article_id, own) values (?, ?, true)
                on conflict (id) do update set article_id = excluded.article_id, own = true,
                    shared = a.shared or a.article_id <> excluded.article_id
                where not a.own""", address, articleId);
    }

    /// Says that an article names an address, unless something is known of it already.
    void name(UUID address, UUID articleId) {
        rows.write(
                "insert into article_address (id, article_id, own) values (?, ?, false) on conflict do nothing",
                address,
                articleId);
    }

    /// Says that another article than the known one names an address.
    void share(UUID address) {
        rows.write("update article_address set shared = true where id = ? and not shared", address);
    }
}
