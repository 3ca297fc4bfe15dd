package io.dateline.gateway.account;

import io.dateline.gateway.account.AccountResource.CreatedAccount;
import io.dateline.gateway.account.TenantResource.CreatedTenant;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tenants and their accounts.
@ApplicationScoped
public class Accounts {

    /// Any number that nothing else in this database locks by.
    private static final long FIRST_START_LOCK = 7_301_949_120_311L;

    private final EntityManager db;
    private final Passwords passwords;
    private final InstantSource clock;
    private final AccountLinks links;

    Accounts(EntityManager db, Passwords passwords, InstantSource clock, AccountLinks links) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
        this.links = links;
    }

    /// The account with this name and password; an unknown name takes as long to refuse as a wrong password.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<AccountView> signIn(String username, String password) {
        Optional<Account> account = db.createQuery(
                        "from Account a join fetch a.tenant where a.username = ?1", Account.class)
                .setParameter(1, Usernames.normal(username))
                .getResultStream()
                .findFirst();
        // Outside of a transaction: no connection is held while the hash is computed.
        String stored = account.map(found -> found.passwordHash).orElse(null);
        return passwords.matches(password, stored) ? account.map(AccountView::of) : Optional.empty();
    }

    /// @return empty if the account was removed since
    @Transactional
    public Optional<Caller> caller(UUID accountId) {
        return Optional.ofNullable(db.find(Account.class, accountId)).map(Account::caller);
    }

    /// Whoever signs in by this name.
    @Transactional
    public Optional<Caller> named(String username) {
        return db.createQuery("from Account a join fetch a.tenant where a.username = ?1", Account.class)
                .setParameter(1, Usernames.normal(username))
                .getResultStream()
                .findFirst()
                .map(Account::caller);
    }

    /// @return empty if the account was removed since
    @Transactional
    public Optional<AccountView> view(UUID accountId) {
        return Optional.ofNullable(db.find(Account.class, accountId)).map(AccountView::of);
    }

    /// Whether somebody of this tenant signs in by this name.
    @Transactional
    public boolean isMember(UUID tenantId, String username) {
        return db.createQuery("select count(*) from Account where username = ?1 and tenant.id = ?2", Long.class)
                        .setParameter(1, Usernames.normal(username))
                        .setParameter(2, tenantId)
                        .getSingleResult()
                > 0;
    }

    @Transactional
    List<AccountView> ofTenant(Caller admin) {
        return db.createQuery("from Account a join fetch a.tenant t where t.id = ?1 order by a.username", Account.class)
                .setParameter(1, admin.tenantId())
                .getResultStream()
                .map(AccountView::of)
                .toList();
    }

    @Transactional
    CreatedAccount create(Caller admin, NewAccount request) {
        String password = passwords.generate();
        Tenant tenant = db.getReference(Tenant.class, admin.tenantId());
        UUID id = insert(tenant, request.username(), request.role(), false, password);
        Log.infof("account created accountId=%s tenantId=%s", id, admin.tenantId());
        return new CreatedAccount(id, Usernames.normal(request.username()), request.role(), password);
    }

    /// An account, and the link that was made for it.
    record Linked(AccountView account, AccountLinks.Made link) {}

    @Transactional
    Linked invite(Caller admin, NewInvitation request) {
        Tenant tenant = db.find(Tenant.class, admin.tenantId());
        UUID id = insert(tenant, request.username(), request.role(), false, null);
        Account account = db.find(Account.class, id);
        account.email = blankToNull(request.email());
        Log.infof("account invited accountId=%s tenantId=%s", id, admin.tenantId());
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
        Account account = db.find(Account.class, id);
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
        db.createQuery("delete from Account where id = ?1 and tenant.id = ?2")
                .setParameter(1, id)
                .setParameter(2, admin.tenantId())
                .executeUpdate();
        Log.infof("account removed accountId=%s tenantId=%s", id, admin.tenantId());
    }

    @Transactional
    void changePassword(Caller caller, NewPassword request) {
        Account account = db.find(Account.class, caller.accountId());
        if (account == null || !passwords.matches(request.current(), account.passwordHash)) {
            throw new NotAllowedException("The current password is not the one given.");
        }
        account.passwordHash = passwords.hash(request.password());
        db.createNativeQuery("delete from session where account_id = ?1")
                .setParameter(1, caller.accountId())
                .executeUpdate();
        Log.infof("password changed accountId=%s", caller.accountId());
    }

    @Transactional
    List<TenantView> tenants() {
        return db.createQuery("from Tenant order by name", Tenant.class)
                .getResultStream()
                .map(TenantView::of)
                .toList();
    }

    @Transactional
    CreatedTenant createTenant(NewTenant request) {
        String password = passwords.generate();
        Tenant tenant = insert(request.name());
        insert(tenant, request.username(), Role.ADMIN, false, password);
        Log.infof("tenant created tenantId=%s", tenant.id);
        return new CreatedTenant(tenant.id, tenant.name, Usernames.normal(request.username()), password);
    }

    /// Adds the tenant `default` and its account `admin`, the operator, unless some account exists. Several
    /// instances may start at once: one of them does it.
    ///
    /// @return true if they were added
    @Transactional
    boolean addFirst(Optional<String> password) {
        db.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                .setParameter(1, FIRST_START_LOCK)
                .getSingleResult();
        if (db.createQuery("select count(*) from Account", Long.class).getSingleResult() > 0) {
            return false;
        }
        insert(insert("default"), "admin", Role.ADMIN, true, FirstStart.checked(password));
        return true;
    }

    private Tenant insert(String name) {
        long taken = db.createQuery("select count(*) from Tenant where lower(name) = lower(?1)", Long.class)
                .setParameter(1, name)
                .getSingleResult();
        if (taken > 0) {
            throw new NameTakenException("There is a tenant of the name " + name + " already.");
        }
        Tenant tenant = new Tenant(UUID.randomUUID(), name, clock.instant());
        db.persist(tenant);
        return tenant;
    }

    private UUID insert(Tenant tenant, String username, Role role, boolean operator, @Nullable String password) {
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.tenant = tenant;
        account.username = Usernames.normal(username);
        account.role = role;
        account.operator = operator;
        account.passwordHash = password == null ? null : passwords.hash(password);
        account.createdAt = clock.instant();
        long taken = db.createQuery("select count(*) from Account where username = ?1", Long.class)
                .setParameter(1, account.username)
                .getSingleResult();
        if (taken > 0) {
            throw new NameTakenException("Somebody signs in as " + account.username + " already; choose another name.");
        }
        db.persist(account);
        return account.id;
    }
}
