/// What a query means in OpenSearch's query DSL ([DslCompiler]) and, where that has no words for it, as a script
/// ([PlacesScript]).
@NullMarked
package io.dateline.gateway.search.opensearch.dsl;

import org.jspecify.annotations.NullMarked;
