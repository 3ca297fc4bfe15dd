package io.dateline.gateway.access;

import io.dateline.gateway.account.Role;
import java.util.Set;

/// Who may do what, before any resource is asked. Reading takes a viewer, everything else an editor, and nothing is
/// open but signing in and its like. Resources may ask for more.
final class Permissions {

    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /// Not writes to what the team shares: the caller's own session, password and keys, and a query tried out.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "DELETE session",
            "PUT accounts/me/password",
            "POST api-keys",
            "POST monitors/preview",
            "POST monitors/explain",
            "POST monitors/import");

    private static final String OWN_KEY = "DELETE api-keys/";

    private static final Set<String> OPEN = Set.of("POST session", "POST account-links/redeem", "POST password-resets");

    /// Of the first part of a path: what is read and written with the scope `admin` alone.
    private static final Set<String> ADMIN =
            Set.of("accounts", "api-keys", "audit", "invitations", "mails", "reanalyses", "tenants");

    private Permissions() {}

    /// True for what nobody needs to be known for.
    ///
    /// @param path below `/api/v1`, without slashes around it
    static boolean isOpen(String method, String path) {
        return OPEN.contains(method + " " + path);
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

    /// The scope that a limited key needs for a request that is not open.
    static Scope scope(String method, String path) {
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (ADMIN.contains(first)) {
            return Scope.ADMIN;
        }
        if (isReading(method) || FOR_EVERYBODY.contains(method + " " + path)) {
            return Scope.READ;
        }
        return switch (first) {
            case "mentions", "mention-rules", "outlet-lists", "stories" -> Scope.TRIAGE;
            case "monitors", "query-parts", "entities", "topics", "webhooks", "digests" -> Scope.MONITORS;
            case "sources" -> Scope.SOURCES;
            case "articles" -> Scope.ARTICLES;
            default -> Scope.ADMIN;
        };
    }
}
