/// What the templates of mails are given.
@NullMarked
package io.dateline.gateway.mail.view;

import org.jspecify.annotations.NullMarked;
