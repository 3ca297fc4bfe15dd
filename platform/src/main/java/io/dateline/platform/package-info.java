/// Plumbing that every service shares: nothing here knows what an article is.
@NullMarked
package io.dateline.platform;

import org.jspecify.annotations.NullMarked;
