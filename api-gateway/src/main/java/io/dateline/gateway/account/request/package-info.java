/// What is sent to make or change teams, accounts and invitations.
@NullMarked
package io.dateline.gateway.account.request;

import org.jspecify.annotations.NullMarked;
