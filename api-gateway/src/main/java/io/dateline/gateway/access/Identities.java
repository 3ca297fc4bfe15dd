package io.dateline.gateway.access;

import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.RequestCredential;
import io.dateline.gateway.identity.Requirement;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Makes the identity of a request: the account as its principal, the session or key as its credential, and the answer
/// to what an endpoint demands ([Requirement]).
@ApplicationScoped
class Identities {

    private final Accounts accounts;
    private final ExecutorService threads;

    /// @param threads virtual ones: they wait for a silent database no longer than requests do
    Identities(Accounts accounts, @VirtualThreads ExecutorService threads) {
        this.accounts = accounts;
        this.threads = threads;
    }

    /// @param found asks the database; empty if nobody has this key or token, or no longer
    /// @return fails with [AuthenticationFailedException] if nobody has it, or the account was removed
    Uni<SecurityIdentity> identity(Supplier<Optional<RequestCredential>> found) {
        return Uni.createFrom().item(() -> of(found)).runSubscriptionOn(threads);
    }

    private SecurityIdentity of(Supplier<Optional<RequestCredential>> found) {
        RequestCredential credential = found.get().orElseThrow(AuthenticationFailedException::new);
        Caller caller = accounts.caller(credential.accountId()).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addCredential(credential)
                .addPermissionChecker(permission -> check(permission, caller, credential))
                .build();
    }

    /// A refusal is a failure and not a `false`, so that it can say what is missing.
    private static Uni<Boolean> check(Permission permission, Caller caller, RequestCredential credential) {
        Optional<ProblemException> refusal = Requirement.of(permission).refusal(caller, credential);
        return refusal.isPresent()
                ? Uni.createFrom().failure(refusal.get())
                : Uni.createFrom().item(true);
    }
}
