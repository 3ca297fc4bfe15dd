package io.dateline.gateway.mail.post;

import java.util.regex.Pattern;

/// What mails may be sent to.
public final class MailAddress {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*+");

    private static final int MAX_LENGTH = 254;

    private MailAddress() {}

    /// One plain address: no name, no list, nothing that a mail server reads as more.
    public static boolean isPlain(String text) {
        return text.length() <= MAX_LENGTH && PLAIN.matcher(text).matches();
    }
}
