/// Stories as a tenant sees them: their rows come from analysis-service, their counts from the articles that the
/// tenant may see.
@NullMarked
package io.dateline.gateway.story;

import org.jspecify.annotations.NullMarked;
