/// Who a request is from and what it may: the session or key that it came with, and what endpoints demand
/// ([Requirement]).
@NullMarked
package io.dateline.gateway.identity;

import org.jspecify.annotations.NullMarked;
