package io.dateline.gateway.figures.name;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Watched names side by side.
@Path("/entities/benchmark")
@RunOnVirtualThread
@Tag(name = "Watched names")
class NameBenchmarkResource {

    private static final int MAX_NAMES = 20;
    private static final List<String> RELATIONS = List.of("own", "rival", "spokesperson", "other");

    private final CurrentCaller caller;
    private final WatchedNames names;
    private final Benchmarks benchmarks;

    NameBenchmarkResource(CurrentCaller caller, WatchedNames names, Benchmarks benchmarks) {
        this.caller = caller;
        this.names = names;
        this.benchmarks = benchmarks;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "benchmarkEntities",
            summary = "Watched names side by side: how much, with which share, in which tone")
    @Computing
    public NameBenchmark get(
            @Parameter(description = "First day or time of the period.", example = "2026-11-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Its last day, or time before which.", example = "2026-11-30")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "Ids of up to 20 watched names to compare, with commas; goes before `relation`.")
                    @QueryParam("entities")
                    @Nullable
                    String entities,
            @Parameter(
                            description =
                                    "Names of which relations, with commas: `own`, `rival`, `spokesperson`, `other`; the first three where nothing is said. Of more than 20 those that most articles name.",
                            example = "own,rival")
                    @QueryParam("relation")
                    @Nullable
                    String relation) {
        UUID tenantId = caller.get().tenantId();
        NameFilter period = new NameFilter(tenantId, List.of(), Parameters.from(from), Parameters.to(to));
        WatchedNames.Chosen chosen = entities == null || entities.isBlank()
                ? names.mostNamed(period, relations(relation), MAX_NAMES)
                : named(tenantId, entities);
        List<WatchedName> compared = chosen.names();
        return benchmarks.of(
                compared, period.of(compared.stream().map(WatchedName::id).toList()), chosen.all() - compared.size());
    }

    private WatchedNames.Chosen named(UUID tenantId, String ids) {
        List<UUID> asked = Arrays.stream(ids.split(","))
                .map(id -> Parameters.id("entities", id.strip()))
                .distinct()
                .toList();
        if (asked.size() > MAX_NAMES) {
            throw Parameters.invalid("entities", "At most " + MAX_NAMES + " names can be compared.");
        }
        List<WatchedName> found =
                asked.stream().map(id -> names.require(tenantId, id)).toList();
        return new WatchedNames.Chosen(found, found.size());
    }

    private static List<String> relations(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return RELATIONS.subList(0, 3);
        }
        return Arrays.stream(asked.split(","))
                .map(each -> Parameters.oneOf("relation", each.strip(), RELATIONS))
                .distinct()
                .toList();
    }
}
