package io.dateline.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @ParameterizedTest(name = "SQLSTATE {0} passes by itself: {1}")
    @CsvSource({
        "08006, true", // connection lost
        "40001, true", // serialization failure
        "40P01, true", // deadlock
        "53100, true", // disk full
        "57P01, true", // shutdown by the operator
        "55P03, true", // lock not available
        "25006, true", // read-only after a failover
        "23505, false", // duplicate key
        "22001, false", // value too long
        "42601, false" // syntax error
    })
    void stateOfTheDatabaseTellsWhetherAFaultPasses(String state, boolean passes) {
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(new SQLException("", state)));

        assertThat(Faults.transientFault(wrapped)).isEqualTo(passes);
    }

    @Test
    void databaseThatGivesNoConnectionIsWaitedFor() {
        assertThat(Faults.transientFault(new RuntimeException(new SQLException("timeout"))))
                .isTrue();
        assertThat(Faults.transientFault(new SQLTransientConnectionException())).isTrue();
        assertThat(Faults.transientFault(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void messageThatCannotBeReadIsNotWaitedFor() {
        assertThat(Faults.transientFault(new RuntimeException(new JsonParseException(null, "broken"))))
                .isFalse();
        assertThat(Faults.transientFault(new NullPointerException())).isFalse();
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        RuntimeException first = new RuntimeException();
        RuntimeException second = new RuntimeException(first);
        first.initCause(second);

        assertThat(Faults.transientFault(first)).isFalse();
    }
}
