/// Stories: articles about one event, grouped as they arrive. A pure policy decides, a store remembers.
@NullMarked
package io.dateline.analysis.story;

import org.jspecify.annotations.NullMarked;
