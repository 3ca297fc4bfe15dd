package io.dateline.platform.fault;

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
        "99999, true", // given up while connecting
        "23505, false", // duplicate key
        "22001, false", // value too long
        "42601, false" // syntax error
    })
    void stateOfTheDatabaseTellsWhetherAFaultPasses(String state, boolean passes) {
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(new SQLException("", state)));

        assertThat(Faults.isPassing(wrapped)).isEqualTo(passes);
    }

    @Test
    void databaseThatGivesNoConnectionIsWaitedFor() {
        assertThat(Faults.isPassing(new RuntimeException(new SQLException("timeout"))))
                .isTrue();
        assertThat(Faults.isPassing(new SQLTransientConnectionException())).isTrue();
        assertThat(Faults.isPassing(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void messageThatCannotBeReadIsNotWaitedFor() {
        assertThat(Faults.isPassing(new RuntimeException(new JsonParseException(null, "broken"))))
                .isFalse();
        assertThat(Faults.isPassing(new NullPointerException())).isFalse();
    }

    @ParameterizedTest(name = "SQLSTATE {0} is the message''s own: {1}")
    @CsvSource({
        "22021, true", // NUL in a text
        "22P05, true", // NUL in JSON
        "22008, true", // year out of range
        "23505, false", // duplicate key: may be a race
        "54000, false" // too large for an index
    })
    void valueThatNoColumnHoldsIsNeverTriedAgain(String state, boolean own) {
        Faults.Kind kind = Faults.kind(new IllegalStateException(new SQLException("", state)));

        assertThat(kind).isEqualTo(own ? Faults.Kind.OF_THE_MESSAGE : Faults.Kind.UNCLEAR);
    }

    @Test
    void failedCommitCarriesItsCauseBesideItself() {
        RuntimeException commit = new IllegalStateException(new RuntimeException("not committed"));
        commit.getCause().addSuppressed(new SQLException("", "08006"));

        assertThat(Faults.isPassing(commit)).isTrue();
    }

    @Test
    void faultOfTheMessageIsNotHiddenByTheConnectionThatClosedAfterIt() {
        SQLException value = new SQLException("", "22021");
        value.addSuppressed(new SQLException("", "08003"));

        assertThat(Faults.kind(value)).isEqualTo(Faults.Kind.OF_THE_MESSAGE);
    }

    @Test
    void textThatIsNoTextIsTheMessagesOwnFaultAlthoughItIsAnIOException() {
        assertThat(Faults.kind(new java.io.UncheckedIOException(new java.nio.charset.MalformedInputException(1))))
                .isEqualTo(Faults.Kind.OF_THE_MESSAGE);
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        RuntimeException first = new RuntimeException();
        RuntimeException second = new RuntimeException(first);
        first.initCause(second);

        assertThat(Faults.isPassing(first)).isFalse();
    }
}
