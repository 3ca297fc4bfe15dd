/// The index over history in an OpenSearch cluster, shared by all replicas.
///
/// The gateway analyses articles and queries itself ([io.dateline.gateway.match.text.TextAnalysis]) and gives the
/// cluster words, never text: both kinds of index know the same words at the same places.
/// [io.dateline.gateway.search.opensearch.dsl.DslCompiler] says in the query DSL what it can say exactly; what
/// counts or compares places runs in the cluster as [io.dateline.gateway.search.opensearch.dsl.PlacesScript], over
/// candidates that a coarser query finds, so that counts, facets and pages are the cluster's own and exact.
@NullMarked
package io.dateline.gateway.search.opensearch;

import org.jspecify.annotations.NullMarked;
