package io.dateline.gateway.access;

import io.dateline.gateway.account.Role;
import java.util.Set;

/// Who may do what, before any resource is asked. Reading takes a viewer, everything else an editor, and nothing is
/// open but signing in. Resources may ask for more.
final class Permissions {

    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /// Not writes to what the team shares: the caller's own session, password and keys, and a query tried out.
    private static final Set<String> FOR_EVERYBODY =
            Set.of("DELETE session", "PUT accounts/me/password", "POST api-keys", "POST monitors/preview");

    private static final String OWN_KEY = "DELETE api-keys/";

    private Permissions() {}

    /// True for what nobody needs to be known for.
    ///
    /// @param path below `/api/v1`, without slashes around it
    static boolean isOpen(String method, String path) {
        return method.equals("POST") && path.equals("session");
    }

    /// True for what changes nothing.
    static boolean isReading(String method) {
        return READING_METHODS.contains(method);
    }

    /// The least role for a request that is not open.
    static Role needed(String method, String path) {
        String request = method + " " + path;
        if (isReading(method) || FOR_EVERYBODY.contains(request) || request.startsWith(OWN_KEY)) {
            return Role.VIEWER;
        }
        return Role.EDITOR;
    }
}
