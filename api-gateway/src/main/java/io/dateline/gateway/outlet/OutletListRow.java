package io.dateline.gateway.outlet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The row of an [OutletList] with those of its outlets.
@Entity
@Table(name = "outlet_list")
@SuppressWarnings("NullAway.Init")
class OutletListRow {

    @Id
    UUID id;

    UUID tenantId;

    String name;

    int version;

    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "outlet_entry", joinColumns = @JoinColumn(name = "list_id"))
    @OrderBy("position")
    List<Entry> outlets = new ArrayList<>();

    /// @see OutletList.Outlet
    @Embeddable
    static class Entry {

        UUID tenantId;

        UUID sourceId;

        String name;

        @Nullable
        Integer tier;

        int position;
    }

    Set<UUID> sourceIds() {
        return outlets.stream().map(entry -> entry.sourceId).collect(Collectors.toUnmodifiableSet());
    }

    OutletList outletList() {
        return new OutletList(
                id,
                name,
                outlets.stream()
                        .map(entry -> new OutletList.Outlet(entry.sourceId, entry.name, entry.tier))
                        .toList(),
                version,
                updatedAt);
    }
}
