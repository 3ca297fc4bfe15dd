/// What a robots.txt lets a robot read, by RFC 9309. Pure.
@NullMarked
package io.dateline.ingest.robots;

import org.jspecify.annotations.NullMarked;
