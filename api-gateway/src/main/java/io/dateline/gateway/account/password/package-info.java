/// What a person signs in with: how a user name is written, which passwords are accepted, and how they are kept.
@NullMarked
package io.dateline.gateway.account.password;

import org.jspecify.annotations.NullMarked;
