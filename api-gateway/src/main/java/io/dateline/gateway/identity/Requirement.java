package io.dateline.gateway.identity;

import io.dateline.platform.problem.ProblemException;
import java.security.Permission;
import java.util.Locale;
import java.util.Optional;

/// What an endpoint demands of its caller. It stands on the endpoint: `@PermissionsAllowed("editor:monitors")` takes
/// the role `editor` or more and, of a key that has scopes, the scope `monitors`.
/// `@PermissionsAllowed("operator:admin")` takes an account that runs this installation, whatever its role in its team,
/// which is about one team only; `admin` is the scope that a key needs. `@PermissionsAllowed("sign-in:change")` besides
/// is for what makes or changes something that people get in with (a password, a link to one or to an edition, a role,
/// the address that links go to): no limited key may.
public sealed interface Requirement {

    /// @return what the caller is told; empty if they may
    Optional<ProblemException> refusal(Caller caller, RequestCredential credential);

    /// @param permission as the annotation names it
    /// @throws IllegalArgumentException it names no role or no scope
    static Requirement of(String permission) {
        if (permission.equals(UnlimitedKey.NAME)) {
            return new UnlimitedKey();
        }
        String[] parts = permission.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(permission + " is no role and scope");
        }
        Scope scope = Scope.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return parts[0].equals(Operator.NAME)
                ? new Operator(scope)
                : new RoleAndScope(Role.valueOf(parts[0].toUpperCase(Locale.ROOT)), scope);
    }

    static Requirement of(Permission permission) {
        return of(permission.getName() + ":" + permission.getActions());
    }

    /// What is demanded of a key that has scopes; every endpoint that is not open demands one of these.
    sealed interface Scoped extends Requirement {

        Scope scope();

        /// What is demanded of the account; empty if it may.
        Optional<ProblemException> refusal(Caller caller);

        @Override
        default Optional<ProblemException> refusal(Caller caller, RequestCredential credential) {
            Optional<ProblemException> refused = refusal(caller);
            boolean isInScope =
                    credential.scopes() == null || credential.scopes().contains(scope());
            return refused.isPresent() || isInScope
                    ? refused
                    : refused("scope-missing", "This takes an API key with the scope " + scope().word() + ".");
        }
    }

    /// @param role the least
    record RoleAndScope(Role role, Scope scope) implements Scoped {

        @Override
        public Optional<ProblemException> refusal(Caller caller) {
            return caller.role().includes(role)
                    ? Optional.empty()
                    : refused(
                            "forbidden",
                            "This takes the role " + word(role) + "; yours is " + word(caller.role())
                                    + ". Ask an admin of your team.");
        }

        private static String word(Role role) {
            return role.name().toLowerCase(Locale.ROOT);
        }
    }

    /// An account that runs this installation; its role is not asked for.
    record Operator(Scope scope) implements Scoped {

        private static final String NAME = "operator";

        @Override
        public Optional<ProblemException> refusal(Caller caller) {
            return caller.operator()
                    ? Optional.empty()
                    : refused("forbidden", "Only the operator of this installation may do this.");
        }
    }

    /// A session, or a key that has neither scopes nor an end.
    record UnlimitedKey() implements Requirement {

        private static final String NAME = "sign-in:change";

        @Override
        public Optional<ProblemException> refusal(Caller caller, RequestCredential credential) {
            return credential.isLimited()
                    ? refused(
                            "key-limited",
                            "A key with scopes or an end makes nothing that people sign in with, which would outdo it:"
                                    + " sign in, or take a key without limits.")
                    : Optional.empty();
        }
    }

    private static Optional<ProblemException> refused(String slug, String detail) {
        return Optional.of(new ProblemException(403, slug, detail));
    }
}
