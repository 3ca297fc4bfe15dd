package io.dateline.gateway.account;

import io.dateline.gateway.account.AccountResource.CreatedAccount;
import io.dateline.gateway.account.TenantResource.CreatedTenant;
import io.dateline.gateway.account.password.NewPassword;
import io.dateline.gateway.account.password.Passwords;
import io.dateline.gateway.account.password.Usernames;
import io.dateline.gateway.account.request.AccountChange;
import io.dateline.gateway.account.request.NewAccount;
import io.dateline.gateway.account.request.NewInvitation;
import io.dateline.gateway.account.request.NewTenant;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.NotAllowedException;
import io.dateline.gateway.identity.Role;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tenants and their accounts.
@ApplicationScoped
public class Accounts {

    /// Any number that nothing else in this database locks by.
    private static final long FIRST_START_LOCK = 7_301_949_120_311L;

    /// The account of the first start.
    private static final String FIRST = "admin";

    private final AccountRepository accounts;
    private final Tenants tenants;
    private final Rows rows;
    private final Passwords passwords;
    private final InstantSource clock;
    private final AccountLinks links;

    Accounts(
            AccountRepository accounts,
            Tenants tenants,
            Rows rows,
            Passwords passwords,
            InstantSource clock,
            AccountLinks links) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
        this.links = links;
    }

    /// The account with this name and password; an unknown name takes as long to refuse as a wrong password.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<AccountView> signIn(String username, String password) {
        Optional<Account> account = accounts.named(Usernames.normal(username));
        // Outside of a transaction: no connection is held while the hash is computed.
        String stored = account.map(found -> found.passwordHash).orElse(null);
        return passwords.matches(password, stored) ? account.map(AccountView::of) : Optional.empty();
    }

    /// @return empty if the account was removed since
    @Transactional
    public Optional<Caller> caller(UUID accountId) {
        return accounts.findByIdOptional(accountId).map(Account::caller);
    }

    /// Whoever signs in by this name.
    @Transactional
    public Optional<Caller> named(String username) {
        return accounts.named(Usernames.normal(username)).map(Account::caller);
    }

    /// @return empty if the account was removed since
    @Transactional
    public Optional<AccountView> view(UUID accountId) {
        return accounts.findByIdOptional(accountId).map(AccountView::of);
    }

    /// Where the admins of a team are reached, each once.
    @Transactional
    public List<String> adminAddresses(UUID tenantId) {
        return accounts.ofTenant(tenantId).stream()
                .filter(account -> account.role == Role.ADMIN)
                .map(account -> account.email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Where mails to somebody go.
    ///
    /// @return empty if there is no such account, or nobody has said
    @Transactional
    public Optional<String> address(String username) {
        return accounts.named(Usernames.normal(username)).map(account -> account.email);
    }

    /// The one of a team whom mails to an address reach.
    ///
    /// @return empty if that is nobody, or more than one
    @Transactional
    public Optional<Caller> reachedAt(UUID tenantId, String address) {
        List<Account> reached = accounts.ofTenant(tenantId).stream()
                .filter(account -> address.equalsIgnoreCase(account.email))
                .toList();
        return reached.size() == 1 ? Optional.of(reached.getFirst().caller()) : Optional.empty();
    }

    /// Whether somebody of this tenant signs in by this name.
    @Transactional
    public boolean isMember(UUID tenantId, String username) {
        return accounts.isMember(tenantId, Usernames.normal(username));
    }

    @Transactional
    List<AccountView> ofTenant(Caller admin) {
        return accounts.ofTenant(admin.tenantId()).stream().map(AccountView::of).toList();
    }

    @Transactional
    CreatedAccount create(Caller admin, NewAccount request) {
        String password = passwords.generate();
        Tenant tenant = tenants.findById(admin.tenantId());
        UUID id = insert(tenant, request.username(), request.role(), false, passwords.generated(password)).id;
        Log.infof("account created accountId=%s tenantId=%s", id, admin.tenantId());
        return new CreatedAccount(id, Usernames.normal(request.username()), request.role(), password);
    }

    /// An account, and the link that was made for it.
    public record Linked(AccountView account, AccountLinks.Made link) {}

    @Transactional
    public Linked invite(Caller admin, NewInvitation request) {
        Tenant tenant = tenants.findById(admin.tenantId());
        Account account = insert(tenant, request.username(), request.role(), false, null);
        account.email = blankToNull(request.email());
        Log.infof("account invited accountId=%s tenantId=%s", account.id, admin.tenantId());
        return new Linked(AccountView.of(account), links.make(account, LinkMade.Kind.INVITATION, admin.username()));
    }

    /// @throws ProblemException there is no such account in the admin's tenant, or it runs this installation
    @Transactional
    Linked resetPassword(Caller admin, UUID id) {
        Account account = require(admin, id);
        LinkMade.Kind kind = account.passwordHash == null ? LinkMade.Kind.INVITATION : LinkMade.Kind.PASSWORD_RESET;
        return new Linked(AccountView.of(account), links.make(account, kind, admin.username()));
    }

    @Transactional
    AccountView change(Caller admin, UUID id, AccountChange change) {
        Account account = require(admin, id);
        if (change.role() != null && change.role() != account.role) {
            if (id.equals(admin.accountId())) {
                throw new ProblemException(
                        409, "own-account", "You cannot change the role of the account you are using.");
            }
            account.role = change.role();
        }
        if (change.email() != null) {
            account.email = blankToNull(change.email());
        }
        Log.infof("account changed accountId=%s tenantId=%s", id, admin.tenantId());
        return AccountView.of(account);
    }

    /// An account that this admin may manage. The operator may do more than an admin: only an operator manages one.
    private Account require(Caller admin, UUID id) {
        Account account = accounts.findById(id);
        if (account == null || !account.tenant.id.equals(admin.tenantId())) {
            throw new ProblemException(404, "account-not-found", "Your tenant has no account with the id " + id + ".");
        }
        if (account.operator && !admin.operator()) {
            throw new NotAllowedException("Only the operator of this installation may do this.");
        }
        return account;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Transactional
    void delete(Caller admin, UUID id) {
        if (id.equals(admin.accountId())) {
            throw new ProblemException(409, "own-account", "You cannot remove the account you are using.");
        }
        require(admin, id);
        accounts.remove(admin.tenantId(), id);
        Log.infof("account removed accountId=%s tenantId=%s", id, admin.tenantId());
    }

    @Transactional
    public void changePassword(Caller caller, NewPassword request) {
        Account account = accounts.findById(caller.accountId());
        if (account == null || !passwords.matches(request.current(), account.passwordHash)) {
            throw new NotAllowedException("The current password is not the one given.");
        }
        account.passwordHash = passwords.chosen(request.password(), List.of(account.username, account.tenant.name));
        rows.write("delete from session where account_id = ?", caller.accountId());
        Log.infof("password changed accountId=%s", caller.accountId());
    }

    @Transactional
    List<TenantView> tenants() {
        return tenants.byName().stream().map(TenantView::of).toList();
    }

    @Transactional
    CreatedTenant createTenant(NewTenant request) {
        String password = passwords.generate();
        Tenant tenant = insert(request.name());
        insert(tenant, request.username(), Role.ADMIN, false, passwords.generated(password));
        Log.infof("tenant created tenantId=%s", tenant.id);
        return new CreatedTenant(tenant.id, tenant.name, Usernames.normal(request.username()), password);
    }

    /// Adds the tenant `default` and its account `admin`, the operator, unless some account exists. Several
    /// instances may start at once: one of them does it.
    ///
    /// @return true if they were added
    @Transactional
    public boolean addFirst(Optional<String> password) {
        rows.lock(FIRST_START_LOCK);
        if (accounts.count() > 0) {
            return false;
        }
        String hash = passwords.chosen(password.orElse(""), List.of(FIRST));
        insert(insert("default"), FIRST, Role.ADMIN, true, hash);
        return true;
    }

    private Tenant insert(String name) {
        if (tenants.isTaken(name)) {
            throw new NameTakenException("There is a tenant of the name " + name + " already.");
        }
        Tenant tenant = new Tenant(UUID.randomUUID(), name, clock.instant());
        tenants.persistAndFlush(tenant);
        return tenant;
    }

    private Account insert(Tenant tenant, String username, Role role, boolean operator, @Nullable String passwordHash) {
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.tenant = tenant;
        account.username = Usernames.normal(username);
        account.role = role;
        account.operator = operator;
        account.passwordHash = passwordHash;
        account.createdAt = clock.instant();
        if (accounts.isTaken(account.username)) {
            throw new NameTakenException("Somebody signs in as " + account.username + " already; choose another name.");
        }
        // Another one of this name that comes in at the same moment is found out here and not at the commit.
        accounts.persistAndFlush(account);
        return account;
    }
}
