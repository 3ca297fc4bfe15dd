package io.dateline.gateway.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.gateway.channel.TargetInvalidException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {

    private final Receivers receivers = new Receivers(AllowedReceivers.parse(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example/services/T0/B0/x",
                "https://hooks.example:8443/a",
                "https://prod-1.westeurope.example:443/workflows/1?sig=a-b_c&sp=%2Ftriggers",
                "HTTPS://Hooks.Example/",
                "https://8.8.8.8/"
            })
    void addressesOnThePublicWebAreTaken(String url) {
        assertThatCode(() -> receivers.url("secret", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | missing",
                "hooks.example/a | no address on the web",
                "ftp://hooks.example/ | no address on the web",
                "file:///etc/passwd | no address on the web",
                "javascript:alert(1) | no address on the web",
                "https:/hooks.example | no address on the web",
                "https://user:word@hooks.example/ | user name",
                "https://hooks.example/#a | fragment",
                "https://hooks.example/a b | no URL",
                "https://hooks.example:99999999/ | no port",
                "http://hooks.example/ | Only https",
                "https://hooks.example:22/ | Port 22",
                "https://hooks.example:80/ | Port 80",
                "https://10.0.0.1/ | private network",
                "https://127.1/ | no URL",
                "https://2130706433/ | private network",
                "https://0x7f.1:8443/ | no URL",
                "https://[::1]/ | private network",
                "https://[::ffff:169.254.169.254]/ | private network",
                "https://[64:ff9b::a00:1]/ | private network",
                "https://1.2.3.4.5/ | no URL",
            })
    void othersAreRefusedWithTheReason(String url, String reason) {
        assertThatThrownBy(() -> receivers.url("secret", url))
                .isInstanceOf(TargetInvalidException.class)
                .satisfies(e -> {
                    TargetInvalidException invalid = (TargetInvalidException) e;
                    assertThat(invalid.problem().status()).isEqualTo(400);
                    assertThat(invalid.problem().detail()).contains(reason);
                    assertThat(invalid.problem().errors().getFirst().pointer()).isEqualTo("/secret");
                    assertThat(invalid.problem().errors().getFirst().hint()).isNotBlank();
                });
    }

    @Test
    void settingIsNamedByItsPlace() {
        assertThatThrownBy(() -> receivers.url("server", null))
                .isInstanceOfSatisfying(
                        TargetInvalidException.class,
                        e -> assertThat(e.problem().errors().getFirst().pointer())
                                .isEqualTo("/settings/server"));
    }

    @Test
    void whatTheOperatorAllowsMayBePlainAndInsideAndAtAnyPort() {
        Receivers open = new Receivers(AllowedReceivers.parse(List.of("chat.internal:80", "10.1.0.0/16")));

        assertThatCode(() -> open.url("secret", "http://chat.internal/hooks/1")).doesNotThrowAnyException();
        assertThatCode(() -> open.url("secret", "http://10.1.2.3:21/")).doesNotThrowAnyException();
        assertThatThrownBy(() -> open.url("secret", "http://10.2.2.3/")).isInstanceOf(TargetInvalidException.class);
    }
}
