package io.dateline.gateway.account.password;

import java.util.Locale;

/// How a name to sign in with is written.
public final class Usernames {

    /// Letters, digits and `. _ - @ +`, so that an e-mail address is one; 2 to 100 of them.
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._@+-]{1,99}";

    private Usernames() {}

    /// The form that is stored and compared: people do not remember whether they wrote a capital.
    public static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
