package io.dateline.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key of this installation (`DATELINE_SECRET_KEY`). There is no default: without it nothing is encrypted or
/// signed. What was encrypted under another key cannot be read.
@ApplicationScoped
public class InstallationKey {

    static final int MIN_LENGTH = 20;

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final Optional<byte[]> key;
    private final SecureRandom random = new SecureRandom();

    /// @throws IllegalStateException the key is too short to be one
    public InstallationKey(@ConfigProperty(name = "dateline.secret-key") Optional<String> key) {
        this.key = key.map(String::strip).filter(text -> !text.isEmpty()).map(InstallationKey::bytes);
    }

    private static byte[] bytes(String text) {
        if (text.length() < MIN_LENGTH) {
            throw new IllegalStateException("DATELINE_SECRET_KEY is too short: it must be at least " + MIN_LENGTH
                    + " random characters, such as `openssl rand -hex 32` prints.");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public boolean isThere() {
        return key.isPresent();
    }

    /// Encrypts by AES-GCM.
    ///
    /// @param place what the secret belongs to: it can be read there and nowhere else
    /// @throws IllegalStateException there is no key
    public byte[] encrypted(String secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[1 + NONCE_BYTES + text.length];
            all[0] = FORM;
            System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
            System.arraycopy(text, 0, all, 1 + NONCE_BYTES, text.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// @return empty if it was encrypted under another key or for another place, or was changed
    public Optional<String> decrypted(byte[] encrypted, String place) {
        if (key.isEmpty() || encrypted.length <= 1 + NONCE_BYTES || encrypted[0] != FORM) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(encrypted, 1 + NONCE_BYTES, encrypted.length - 1 - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            // The tag does not fit; there is nothing more to be learnt from it.
            return Optional.empty();
        }
    }

    /// Signs by HMAC-SHA256. Compare in constant time.
    ///
    /// @param purpose what is signed; a signature is good for one purpose
    /// @throws IllegalStateException there is no key
    public byte[] signature(String purpose, String text) {
        return mac(derived("sign " + purpose), text);
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("encrypt"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// A key of its own for each use.
    private byte[] derived(String use) {
        return mac(key.orElseThrow(() -> new IllegalStateException("DATELINE_SECRET_KEY is not set")), use);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
