/// Lists in pages, by opaque cursors.
@NullMarked
package io.dateline.platform.page;

import org.jspecify.annotations.NullMarked;
