package io.dateline.gateway.overlay;

import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.Query.And;
import io.dateline.gateway.query.Query.AtLeast;
import io.dateline.gateway.query.Query.Has;
import io.dateline.gateway.query.Query.In;
import io.dateline.gateway.query.Query.Named;
import io.dateline.gateway.query.Query.Near;
import io.dateline.gateway.query.Query.Not;
import io.dateline.gateway.query.Query.Or;
import io.dateline.gateway.query.Query.Terms;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Something that a team defines for itself was added, changed or removed, in the transaction that is under way: its
/// queries that name it mean something else now.
///
/// @param attributes which can ask for it
/// @param names it had or has, ids included; in lower case
public record TeamNamesChanged(UUID tenantId, Set<Attribute> attributes, Set<String> names) {

    /// Whether a query asks for it.
    public boolean isNamedIn(Query query) {
        return switch (query) {
            case And and -> and.operands().stream().anyMatch(this::isNamedIn);
            case Or or -> or.operands().stream().anyMatch(this::isNamedIn);
            case Not not -> isNamedIn(not.operand());
            case In in -> isNamedIn(in.body());
            case Named named -> isNamedIn(named.body());
            case Has has ->
                attributes.contains(has.attribute())
                        && names.contains(has.value().strip().toLowerCase(Locale.ROOT));
            case Terms _, Near _, AtLeast _ -> false;
        };
    }
}
