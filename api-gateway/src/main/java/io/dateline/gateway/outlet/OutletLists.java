package io.dateline.gateway.outlet;

import io.dateline.gateway.article.Rows;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rows of outlet lists.
@ApplicationScoped
public class OutletLists {

    private final Rows rows;
    private final InstantSource clock;

    OutletLists(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The outlets of a list.
    ///
    /// @throws ProblemException there is no such list, or it is another tenant's
    public List<UUID> sources(UUID tenantId, UUID listId) {
        return require(tenantId, listId).outlets().stream()
                .map(OutletList.Outlet::sourceId)
                .toList();
    }

    List<OutletList> ofTenant(UUID tenantId) {
        return read("l.tenant_id = ? order by lower(l.name), l.id, e.position", tenantId);
    }

    OutletList require(UUID tenantId, UUID id) {
        return read("l.tenant_id = ? and l.id = ? order by e.position", tenantId, id).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private List<OutletList> read(String condition, Object... values) {
        Map<UUID, OutletList> lists = new HashMap<>();
        List<UUID> order = new ArrayList<>();
        rows.list(
                "select l.id, l.name, l.version, l.updated_at, e.source_id, e.name as outlet, e.tier from outlet_list l"
                        + " left join outlet_entry e on e.list_id = l.id where " + condition,
                row -> {
                    UUID id = Rows.uuid(row, "id");
                    OutletList list = lists.get(id);
                    if (list == null) {
                        list = new OutletList(
                                id,
                                row.getString("name"),
                                new ArrayList<>(),
                                row.getInt("version"),
                                Rows.instant(row, "updated_at"));
                        lists.put(id, list);
                        order.add(id);
                    }
                    if (row.getString("outlet") != null) {
                        list.outlets()
                                .add(new OutletList.Outlet(
                                        Rows.uuid(row, "source_id"),
                                        row.getString("outlet"),
                                        row.getObject("tier", Integer.class)));
                    }
                    return id;
                },
                values);
        return order.stream().map(lists::get).toList();
    }

    @Transactional
    OutletList create(UUID tenantId, NewOutletList request) {
        UUID id = UUID.randomUUID();
        refuseTaken(tenantId, id, request.name());
        rows.write(
                "insert into outlet_list (id, tenant_id, name, updated_at) values (?, ?, ?, ?)",
                id,
                tenantId,
                request.name().strip(),
                clock.instant());
        fill(tenantId, id, request.outlets());
        return require(tenantId, id);
    }

    @Transactional
    OutletList replace(UUID tenantId, OutletList before, NewOutletList request) {
        refuseTaken(tenantId, before.id(), request.name());
        rows.write(
                "update outlet_list set name = ?, version = version + 1, updated_at = ? where id = ?",
                request.name().strip(),
                clock.instant(),
                before.id());
        rows.write("delete from outlet_entry where list_id = ?", before.id());
        fill(tenantId, before.id(), request.outlets());
        return require(tenantId, before.id());
    }

    private void refuseTaken(UUID tenantId, UUID id, String name) {
        boolean taken = rows.one(
                        "select 1 as one from outlet_list where tenant_id = ? and lower(name) = lower(?) and id <> ?",
                        row -> row.getInt("one"),
                        tenantId,
                        name.strip(),
                        id)
                .isPresent();
        if (taken) {
            throw new ProblemException(
                    409, "name-taken", "Your team has an outlet list “" + name.strip() + "” already.");
        }
    }

    private void fill(UUID tenantId, UUID id, List<NewOutletList.Entry> outlets) {
        Set<UUID> known = new HashSet<>();
        int position = 0;
        for (NewOutletList.Entry outlet : outlets) {
            if (known.add(outlet.sourceId())) {
                rows.write(
                        "insert into outlet_entry (list_id, tenant_id, source_id, name, tier, position)"
                                + " values (?, ?, ?, ?, ?::integer, ?)",
                        id,
                        tenantId,
                        outlet.sourceId(),
                        outlet.name().strip(),
                        outlet.tier(),
                        position++);
            }
        }
    }

    @Transactional
    void delete(UUID tenantId, UUID id) {
        if (rows.write("delete from outlet_list where id = ? and tenant_id = ?", id, tenantId) == 0) {
            throw notFound(id);
        }
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "outlet-list-not-found", "No outlet list has the id " + id + ".");
    }
}
