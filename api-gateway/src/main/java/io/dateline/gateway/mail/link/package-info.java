/// What may be done about an alert from its mail, without signing in: the mail itself shows who may.
@NullMarked
package io.dateline.gateway.mail.link;

import org.jspecify.annotations.NullMarked;
