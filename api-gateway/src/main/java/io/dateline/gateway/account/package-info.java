/// Who may do what: tenants, their accounts, sessions and API keys, and the door that every request under `/api/v1`
/// passes. Other features ask [CurrentCaller] who is asking and see nothing else of this room.
@NullMarked
package io.dateline.gateway.account;

import org.jspecify.annotations.NullMarked;
