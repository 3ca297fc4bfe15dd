package io.dateline.gateway.outlet;

import io.dateline.gateway.http.Versions;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of outlet lists.
@ApplicationScoped
public class OutletLists {

    private final OutletListRepository lists;
    private final InstantSource clock;

    OutletLists(OutletListRepository lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /// The outlets of a list.
    ///
    /// @throws ProblemException there is no such list, or it is another tenant's
    @Transactional
    public List<UUID> sources(UUID tenantId, UUID listId) {
        return require(tenantId, listId).outlets().stream()
                .map(OutletList.Outlet::sourceId)
                .toList();
    }

    /// The outlets of several lists, by the list; one that the tenant does not have is left out.
    @Transactional
    public Map<UUID, Set<UUID>> sources(UUID tenantId, Collection<UUID> listIds) {
        return listIds.isEmpty()
                ? Map.of()
                : lists.ofTenant(tenantId, listIds).stream()
                        .collect(Collectors.toMap(list -> list.id, OutletListRow::sourceIds));
    }

    @Transactional
    List<OutletList> ofTenant(UUID tenantId) {
        return lists.ofTenant(tenantId).stream().map(OutletListRow::outletList).toList();
    }

    @Transactional
    OutletList require(UUID tenantId, UUID id) {
        return lists.ofTenant(tenantId, id).map(OutletListRow::outletList).orElseThrow(() -> notFound(id));
    }

    @Transactional
    OutletList create(UUID tenantId, NewOutletList request) {
        OutletListRow row = new OutletListRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        refuseTaken(tenantId, row.id, request.name());
        fill(row, request);
        lists.persistAndFlush(row);
        return row.outletList();
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    OutletList replace(UUID tenantId, UUID id, @Nullable Integer expected, NewOutletList request) {
        OutletListRow row = locked(tenantId, id, expected);
        refuseTaken(tenantId, id, request.name());
        fill(row, request);
        lists.flush();
        return row.outletList();
    }

    private void refuseTaken(UUID tenantId, UUID id, String name) {
        if (lists.isTaken(tenantId, name.strip(), id)) {
            throw new ProblemException(
                    409, "name-taken", "Your team has an outlet list “" + name.strip() + "” already.");
        }
    }

    private void fill(OutletListRow row, NewOutletList request) {
        row.name = request.name().strip();
        row.version++;
        // PostgreSQL keeps microseconds; the answer says the same.
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.outlets.clear();
        Set<UUID> known = new HashSet<>();
        for (NewOutletList.Entry outlet : request.outlets()) {
            if (known.add(outlet.sourceId())) {
                OutletListRow.Entry entry = new OutletListRow.Entry();
                entry.tenantId = row.tenantId;
                entry.sourceId = outlet.sourceId();
                entry.name = outlet.name().strip();
                entry.tier = outlet.tier();
                entry.position = row.outlets.size();
                row.outlets.add(entry);
            }
        }
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        lists.delete(locked(tenantId, id, expected));
    }

    private OutletListRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        OutletListRow row = lists.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "outlet-list-not-found", "No outlet list has the id " + id + ".");
    }
}
