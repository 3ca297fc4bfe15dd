package io.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /// RFC 4231, test case 2.
    private static final String RIGHT = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    @Test
    void rightSignatureIsBelieved() {
        assertThat(Signature.isRight(RIGHT, BODY, "Jefe")).isTrue();
        assertThat(Signature.isRight("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", BODY, "Jefe"))
                .isTrue();
    }

    @Test
    void everythingElseIsForged() {
        assertThat(Signature.isRight(null, BODY, "Jefe")).isFalse();
        assertThat(Signature.isRight(RIGHT, BODY, "other")).isFalse();
        assertThat(Signature.isRight(RIGHT, new byte[0], "Jefe")).isFalse();
        assertThat(Signature.isRight("md5=00", BODY, "Jefe")).isFalse();
        assertThat(Signature.isRight("sha256=zz", BODY, "Jefe")).isFalse();
        assertThat(Signature.isRight("sha256", BODY, "Jefe")).isFalse();
    }
}
