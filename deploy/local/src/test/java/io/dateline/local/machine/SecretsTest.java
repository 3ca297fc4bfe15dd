package io.dateline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void secretIsMadeOnceAndStays() {
        Path file = folder.resolve("password");

        String first = Secrets.readOrGenerate(file);

        assertThat(first).hasSize(24);
        assertThat(Secrets.readOrGenerate(file)).isEqualTo(first);
    }

    @Test
    void twoSecretsDiffer() {
        assertThat(Stream.generate(Secrets::generate).limit(100)).doesNotHaveDuplicates();
    }

    @Test
    void secretHoldsNoLettersThatAreMistakenForOneAnother() {
        assertThat(Stream.generate(Secrets::generate).limit(100))
                .allSatisfy(secret -> assertThat(secret).matches("[a-zA-Z2-9]+").doesNotContainPattern("[iloIO]"));
    }

    @Test
    void onlyItsOwnerCanReadTheFile() throws Exception {
        Path file = folder.resolve("password");

        Secrets.readOrGenerate(file);

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void secretOfAPersonsOwnIsTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "chosen by hand\n");

        assertThat(Secrets.readOrGenerate(file)).isEqualTo("chosen by hand");
    }

    @Test
    void fileThatCannotBeMadeIsNamed() {
        Path file = folder.resolve("absent").resolve("password");

        assertThatThrownBy(() -> Secrets.readOrGenerate(file))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString());
    }
}
