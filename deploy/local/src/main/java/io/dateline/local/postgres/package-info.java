/// A PostgreSQL server from the binaries of a Maven artifact.
@NullMarked
package io.dateline.local.postgres;

import org.jspecify.annotations.NullMarked;
