package io.dateline.platform.health;

import io.agroal.api.AgroalPoolInterceptor;
import io.dateline.platform.work.Cancellation;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;

/// How long a silent database is waited for, as the one who waits needs it.
///
/// Requests run on virtual threads, or compute where they can be stopped, and so do the short steps of workers:
/// somebody waits for the answer, or a lease
/// runs out. Consumers, schedules and migrations run on platform threads and have time: a statement of theirs may
/// work for minutes before it says a word.
@Singleton
@NullUnmarked
class RequestTimeouts implements AgroalPoolInterceptor {

    /// Beyond the slowest search or figure that anybody still waits for.
    private static final int REQUEST_MILLIS = (int) Duration.ofSeconds(8).toMillis();

    /// As `socketTimeout` in the settings of the connection.
    private static final int WORK_MILLIS = (int) Duration.ofSeconds(120).toMillis();

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, isAwaited() ? REQUEST_MILLIS : WORK_MILLIS);
        } catch (SQLException e) {
            // A connection that is closed says so at its first statement.
            return;
        }
    }

    private static boolean isAwaited() {
        return Thread.currentThread().isVirtual() || Cancellation.isPossible();
    }
}
