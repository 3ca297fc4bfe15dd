/// RSS 2.0, and the addresses under which a feed reader has it.
@NullMarked
package io.dateline.gateway.export.rss;

import org.jspecify.annotations.NullMarked;
