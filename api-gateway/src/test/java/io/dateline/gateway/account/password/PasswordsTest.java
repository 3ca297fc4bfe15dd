package io.dateline.gateway.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.platform.problem.ProblemException;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "ferry wall lantern 1871";

    private final Passwords passwords = new Passwords(new PasswordPolicy(), Passwords.ROUNDS);

    @Test
    void serviceThatRunsHashesAsOftenAsItShould() throws IOException {
        ConfigProperty setting =
                Passwords.class.getDeclaredConstructors()[0].getParameters()[1].getAnnotation(ConfigProperty.class);

        assertThat(setting.defaultValue()).isEqualTo("210000");
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .doesNotContain(setting.name());
        assertThat(passwords.generated(PASSWORD)).startsWith("pbkdf2-sha512$210000$");
    }

    @Test
    void fewerRoundsAreForTestsAlone() {
        assertThat(Passwords.checked(1_000, LaunchMode.TEST)).isEqualTo(1_000);
        assertThat(Passwords.checked(1_000_000, LaunchMode.NORMAL)).isEqualTo(1_000_000);
        for (LaunchMode mode : List.of(LaunchMode.NORMAL, LaunchMode.DEVELOPMENT)) {
            assertThatThrownBy(() -> Passwords.checked(209_999, mode))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("210000 at least");
        }
    }

    @Test
    void passwordMatchesItsOwnHashAndNoOther() {
        String hash = passwords.generated(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.matches(PASSWORD, passwords.generated("another " + PASSWORD)))
                .isFalse();
        assertThat(passwords.generated(PASSWORD))
                .as("each hash has a salt of its own")
                .isNotEqualTo(hash);
    }

    @Test
    void hashOfOtherRoundsIsReadAsItSays() {
        Passwords before = new Passwords(new PasswordPolicy(), 250_000);

        assertThat(passwords.matches(PASSWORD, before.generated(PASSWORD))).isTrue();
    }

    @Test
    void accountThatDoesNotExistHasNoPassword() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void passwordThatMayNotBeChosenIsRefusedAtItsField() {
        assertThatThrownBy(() -> passwords.chosen("password", List.of("ada")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/password")));
    }

    @Test
    void generatedPasswordsDifferAndHoldNothingThatIsMistaken() {
        String one = passwords.generate();

        assertThat(one).hasSize(20).matches("[A-Za-z2-9]+").doesNotContain("l", "I", "O", "0", "1");
        assertThat(passwords.generate()).isNotEqualTo(one);
    }
}
