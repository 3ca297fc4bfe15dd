/// What holds for every route: no other site writes, changes are remembered, each account has its share of requests, a
/// request that is sent twice is done once, and a representation has a name (ETag) by which it is asked for.
@NullMarked
package io.dateline.gateway.http;

import org.jspecify.annotations.NullMarked;
