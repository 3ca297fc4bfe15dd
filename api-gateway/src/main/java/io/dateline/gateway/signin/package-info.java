/// How people get in who are not in yet: the first account, invitations, links, forgotten passwords, the own password;
/// and how guessing is slowed down.
@NullMarked
package io.dateline.gateway.signin;

import org.jspecify.annotations.NullMarked;
