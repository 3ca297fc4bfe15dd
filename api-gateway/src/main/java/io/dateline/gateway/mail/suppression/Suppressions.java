package io.dateline.gateway.mail.suppression;

import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that get no more mails, by team and purpose: an address that one team has lost another may still reach,
/// and who wants no alerts still gets a link for a new password.
@ApplicationScoped
public class Suppressions {

    private static final int MAX_SOFT = 3;
    private static final Duration SOFT_PERIOD = Duration.ofDays(14);

    /// Replies that say that there is no such mailbox, where no enhanced code says more.
    private static final List<Integer> NO_MAILBOX = List.of(550, 551, 553);

    /// RFC 3463: the second number is what it is about, and 1 is the address.
    private static final Pattern ENHANCED = Pattern.compile("(?<![0-9.])5\\.(\\d{1,3})\\.\\d{1,3}(?![0-9])");

    private final Rows rows;
    private final InstantSource clock;

    Suppressions(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @return empty if it gets its mails
    public Optional<Suppression> of(UUID tenantId, String address, Purpose purpose) {
        return rows.one(
                "select * from mail_suppression where tenant_id = ? and address = ? and purpose = ?",
                Suppressions::read,
                tenantId,
                normal(address),
                purpose.word());
    }

    /// Addresses of a team that get no mails of a purpose, in lower case.
    public Set<String> addresses(UUID tenantId, Purpose purpose) {
        return Set.copyOf(rows.list(
                "select address from mail_suppression where tenant_id = ? and purpose = ?",
                row -> row.getString(1),
                tenantId,
                purpose.word()));
    }

    /// A mail was given up. The address gets no more if the server said that there is none of that name, or after the
    /// third mail in 14 days that could not be brought there.
    ///
    /// @param status of SMTP; null if there was none
    @Transactional(Transactional.TxType.MANDATORY)
    public void bounced(
            UUID tenantId, UUID mailId, String address, Purpose purpose, @Nullable Integer status, String error) {
        if (status == null) {
            return;
        }
        if (isHard(status, error)) {
            add(tenantId, address, purpose, "bounced", error);
        } else if (status >= 400 && status < 500) {
            Instant now = clock.instant();
            rows.write("""
                    insert into mail_soft_bounce (mail_id, tenant_id, address, purpose, bounced_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing""", mailId, tenantId, normal(address), purpose.word(), now);
            int soft = rows.one(
                            """
                            select count(*) from mail_soft_bounce
                            where tenant_id = ? and address = ? and purpose = ? and bounced_at > ?""",
                            row -> row.getInt(1),
                            tenantId,
                            normal(address),
                            purpose.word(),
                            now.minus(SOFT_PERIOD))
                    .orElse(0);
            if (soft >= MAX_SOFT) {
                add(tenantId, address, purpose, "bounced-often", error);
            }
        }
    }

    static boolean isHard(int status, String error) {
        if (status < 500 || status > 599) {
            return false;
        }
        Matcher enhanced = ENHANCED.matcher(error);
        return enhanced.find() ? enhanced.group(1).equals("1") : NO_MAILBOX.contains(status);
    }

    /// Somebody who gets the mails wants no more.
    @Transactional
    public void unsubscribe(UUID tenantId, String address, Purpose purpose) {
        add(tenantId, address, purpose, Suppression.UNSUBSCRIBED, null);
    }

    private void add(UUID tenantId, String address, Purpose purpose, String cause, @Nullable String detail) {
        UUID id = UUID.randomUUID();
        int added = rows.write("""
                insert into mail_suppression (id, tenant_id, address, purpose, cause, detail, created_at)
                select ?, id, ?, ?, ?, ?::text, ? from tenant where id = ? on conflict do nothing""", id, normal(address), purpose.word(), cause, detail, clock.instant(), tenantId);
        if (added == 1) {
            Log.infof("address suppressed suppressionId=%s cause=%s", id, cause);
        }
    }

    /// The latest first.
    Page<Suppression> page(UUID tenantId, @Nullable String cursor, int limit) {
        String list = "mail-suppressions " + tenantId;
        TimeCursor after = TimeCursor.parse(list, cursor);
        Instant time = after == null ? null : after.time();
        List<Suppression> found =
                rows.list("""
                select * from mail_suppression where tenant_id = ?
                    and (?::timestamptz is null or (created_at, id) < (?::timestamptz, ?::uuid))
                order by created_at desc, id desc limit ?""", Suppressions::read, tenantId, time, time, after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, each -> new TimeCursor(each.createdAt(), each.id()).of(list));
    }

    /// The address gets its mails again.
    ///
    /// @throws ProblemException the team has no such suppression
    @Transactional
    void release(UUID tenantId, UUID id) {
        Optional<String> address = rows.one(
                "delete from mail_suppression where tenant_id = ? and id = ? returning address",
                row -> row.getString(1),
                tenantId,
                id);
        if (address.isEmpty()) {
            throw new ProblemException(
                    404, "mail-suppression-not-found", "Your team suppresses nothing with the id " + id + ".");
        }
        rows.write("delete from mail_soft_bounce where tenant_id = ? and address = ?", tenantId, address.get());
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static Suppression read(ResultSet row) throws SQLException {
        return new Suppression(
                Rows.uuid(row, "id"),
                row.getString("address"),
                Purpose.of(row.getString("purpose")),
                row.getString("cause"),
                row.getString("detail"),
                Rows.instant(row, "created_at"));
    }
}
