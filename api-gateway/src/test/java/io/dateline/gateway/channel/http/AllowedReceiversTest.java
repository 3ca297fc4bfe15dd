package io.dateline.gateway.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the operator writes into DATELINE_OUTBOUND_ALLOW.
class AllowedReceiversTest {

    private final AllowedReceivers allowed = AllowedReceivers.parse(
            List.of("10.1.0.0/16", " fd00::/8 ", "Chat.Internal:8065", "[fd01::5]:443", "127.0.0.1:9"));

    @Test
    void blocksAllowTheirAddressesAtEveryPort() throws Exception {
        assertThat(allowed.contain("a.example", InetAddress.getByName("10.1.255.255"), 22))
                .isTrue();
        assertThat(allowed.contain("a.example", InetAddress.getByName("10.2.0.0"), 443))
                .isFalse();
        assertThat(allowed.contain("a.example", InetAddress.getByName("fdff::1"), 443))
                .isTrue();
        assertThat(allowed.contain("a.example", InetAddress.getByName("fe80::1"), 443))
                .isFalse();
    }

    @Test
    void hostsAllowWhateverTheyLeadToAtTheirPortAlone() throws Exception {
        InetAddress inside = InetAddress.getByName("192.168.7.7");
        assertThat(allowed.contain("chat.internal", inside, 8065)).isTrue();
        assertThat(allowed.contain("CHAT.internal", inside, 8065)).isTrue();
        assertThat(allowed.contain("chat.internal", inside, 8066)).isFalse();
        assertThat(allowed.contain("evil.chat.internal", inside, 8065)).isFalse();
        assertThat(allowed.contain("127.0.0.1", InetAddress.getByName("127.0.0.1"), 9))
                .isTrue();
        assertThat(allowed.contain("127.0.0.1", InetAddress.getByName("127.0.0.1"), 10))
                .isFalse();
    }

    @Test
    void noneIsAllowedUnlessItIsNamed() throws Exception {
        AllowedReceivers none = AllowedReceivers.parse(List.of());
        assertThat(none.contain("localhost", InetAddress.getByName("127.0.0.1"), 80))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat",
                "chat:",
                ":80",
                "chat:0",
                "chat:65536",
                "chat:eighty",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.1/8",
                "fd00::/129",
                "name/8",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "http://chat.internal:80"
            })
    void entryThatIsNeitherStopsTheStart(String entry) {
        assertThatThrownBy(() -> AllowedReceivers.parse(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }
}
