/// What the templates of mails are given, and how the pages that mails lead to are answered.
@NullMarked
package io.dateline.gateway.mail.view;

import org.jspecify.annotations.NullMarked;
