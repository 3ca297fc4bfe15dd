/// People outside of a team who have its editions by mail, because they said so themselves.
@NullMarked
package io.dateline.gateway.mail.subscriber;

import org.jspecify.annotations.NullMarked;
