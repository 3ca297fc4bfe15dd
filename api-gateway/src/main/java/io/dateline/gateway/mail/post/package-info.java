/// Mails on their way to the SMTP server.
@NullMarked
package io.dateline.gateway.mail.post;

import org.jspecify.annotations.NullMarked;
