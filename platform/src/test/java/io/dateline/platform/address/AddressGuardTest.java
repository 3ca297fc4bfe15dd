package io.dateline.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final ExecutorService LOOKUPS = Executors.newVirtualThreadPerTaskExecutor();

    private final GuardedResolver resolver = new GuardedResolver(new AddressGuard(Set.of(8181)), LOOKUPS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0x7f000001",
                "0177.0.0.1",
                "017700000001",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2002:a00:1::1]",
                "169.254.169.254",
                "[::ffff:169.254.169.254]",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.254",
                "0.0.0.0",
                "0",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "[fd00::1]",
                "[fc00::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[::]",
                "[2001:db8::1]",
                "[2001::1]",
                "[100::1]",
                "[3fff::1]",
                "[5f00::1]",
                "localhost",
                "LOCALHOST.",
                "a.b.localhost"
            })
    void addressesOutsideThePublicInternetAreRefused(String host) {
        assertThatThrownBy(() -> resolver.resolve(host, 80)).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2.3.4.5", "256.1.1.1", "1.2.3.999", "0x", "09.1", "4294967296", "[fe80::1%1]", "1..2", "[1:2"
            })
    void numbersThatAreNoAddressAreNotLookedUp(String host) {
        assertThatThrownBy(() -> resolver.resolve(host, 80)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "134744072", "100.63.255.255", "172.32.0.1", "[2606:4700::1111]", "[64:ff9b::808:808]"
            })
    void publicAddressesPass(String host) throws Exception {
        assertThat(resolver.resolve(host, 80)).hasSize(1);
    }

    @Test
    void loopbackIsOpenOnlyForItsPorts() throws Exception {
        List<InetSocketAddress> allowed = resolver.resolve("outlet.localhost", 8181);

        assertThat(allowed).hasSize(1);
        assertThat(allowed.getFirst().getAddress().getAddress())
                .isEqualTo(InetAddress.getByName("127.0.0.1").getAddress());
        assertThatThrownBy(() -> resolver.resolve("outlet.localhost", 8182))
                .isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void openPortOpensNoOtherPrivateAddress() {
        assertThatThrownBy(() -> resolver.resolve("10.0.0.1", 8181)).isInstanceOf(AddressRefusedException.class);
    }
}
