/// How a request shows whose it is: session cookies, API keys, and the door that every request under `/api/v1`
/// passes. Nothing is open unless [Permissions] says so.
@NullMarked
package io.dateline.gateway.access;

import org.jspecify.annotations.NullMarked;
