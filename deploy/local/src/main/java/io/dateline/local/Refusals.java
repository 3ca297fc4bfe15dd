package io.dateline.local;

/// Sentences for what keeps the stack from starting. Each says what is wrong and what to do.
final class Refusals {

    static final String NO_USER_NAMESPACES =
            "PostgreSQL does not run as root, and this machine does not let root make a user namespace for it"
                    + " (unshare --user failed). Run ./dateline as an ordinary user.";

    private Refusals() {}
}
