/// Who gets no mails any more: because they bounced, or because somebody wants none.
@NullMarked
package io.dateline.gateway.mail.suppression;

import org.jspecify.annotations.NullMarked;
