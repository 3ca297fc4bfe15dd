/// How a request shows whose it is: sessions of browsers and keys of programs, and the mechanism by which Quarkus
/// authenticates them.
@NullMarked
package io.dateline.gateway.access;

import org.jspecify.annotations.NullMarked;
