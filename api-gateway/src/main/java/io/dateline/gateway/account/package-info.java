/// Tenants, their accounts, and the links with which people choose a password. Other features ask
/// [io.dateline.gateway.identity.CurrentCaller] who is asking and see nothing else of this room.
@NullMarked
package io.dateline.gateway.account;

import org.jspecify.annotations.NullMarked;
