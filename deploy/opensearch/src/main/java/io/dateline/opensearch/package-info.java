/// A real OpenSearch node for tests: [OpenSearchNode] starts [NodeProgram] in a JVM of its own and ends it.
@NullMarked
package io.dateline.opensearch;

import org.jspecify.annotations.NullMarked;
