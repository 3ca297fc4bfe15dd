package io.dateline.gateway.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dateline.gateway.channel.Answer;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.event.Event;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real SMTP server that refuses some recipients.
class MailPostTest {

    private static final String SUBJECT = "[Harbour] spike: 32 articles, “Skerrin” & more";

    /// An SMTP server whose replies to recipients are in their names.
    private static final class Scripted extends GreenMail {

        Scripted(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers unscripted) {
            managers = new Managers() {
                @Override
                public SmtpManager getSmtpManager() {
                    return new SmtpManager(getImapHostManager(), getUserManager()) {
                        @Override
                        public String checkRecipient(SmtpState state, MailAddress recipient) {
                            return switch (recipient.getEmail()) {
                                case "gone@example.org" -> "550 5.1.1 User unknown";
                                case "busy@example.org" -> "451 4.3.0 Try again later";
                                default -> null;
                            };
                        }
                    };
                }
            };
            return super.createServices(setups, managers);
        }
    }

    private final GreenMail server = new Scripted(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Vertx vertx = Vertx.vertx();
    private MailPost post;

    @BeforeEach
    void start() throws Exception {
        server.start();
        post = new MailPost(mailer(config()));
    }

    @AfterEach
    void stop() {
        server.stop();
        vertx.closeAndAwait();
    }

    private MailConfig config() {
        return new MailConfig()
                .setHostname("127.0.0.1")
                .setPort(server.getSmtp().getPort())
                .setStarttls(StartTLSOptions.DISABLED);
    }

    /// As Quarkus makes it, outside of an application.
    private Mailer mailer(MailConfig config) throws Exception {
        MailClient client = MailClient.create(vertx, config);
        Object event = Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, values) -> null);
        Constructor<?> reactive =
                Class.forName("io.quarkus.mailer.runtime.MutinyMailerImpl").getDeclaredConstructors()[0];
        reactive.setAccessible(true);
        Constructor<?> blocking =
                Class.forName("io.quarkus.mailer.runtime.BlockingMailerImpl").getDeclaredConstructors()[0];
        blocking.setAccessible(true);
        return (Mailer) blocking.newInstance(
                reactive.newInstance(
                        vertx, client, null, "alerts@example.org", null, false, List.of(), false, false, event),
                Duration.ofSeconds(20));
    }

    private static Letter letter(String recipient) {
        return new Letter(
                recipient,
                SUBJECT,
                "The text.\n",
                "<p>The text.</p>",
                Map.of(
                        "Message-ID", "<alert-1.2@example.org>",
                        "In-Reply-To", "<alert-1.1@example.org>",
                        "References", "<alert-1.1@example.org>",
                        "List-Unsubscribe", "<https://dateline.example/api/v1/unsubscribe/abc>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    /// RFC 8058, section 4: who signs mails signs what stops them, too.
    @Test
    void signatureCoversTheHeadersThatStopMails() throws Exception {
        Properties settings = new Properties();
        try (InputStream file = MailPost.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String key = Base64.getEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        MailConfig config = config().setEnableDKIM(true)
                .addDKIMSignOption(new DKIMSignOptions()
                        .setPrivateKey(key)
                        .setSelector("sample")
                        .setSdid("example.org")
                        .setSignedHeaders(List.of(settings.getProperty("quarkus.mailer.dkim.signed-headers")
                                .split(","))));

        new MailPost(mailer(config)).send(letter("dana@example.org"), "alert-1.2@example.org");

        String signature = server.getReceivedMessages()[0].getHeader("DKIM-Signature", null);
        assertThat(signature.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .contains("d=example.org", "s=sample")
                .containsPattern("h=[^;]*list-unsubscribe:[^;]*list-unsubscribe-post")
                .containsPattern("h=from:");
    }

    @Test
    void mailHasBothPartsOneRecipientAndItsHeaders() throws Exception {
        assertThat(post.send(letter("dana@example.org"), "alert-1.2@example.org"))
                .isEqualTo(new Answer.Accepted(250, "alert-1.2@example.org", false));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(SUBJECT);
        assertThat(mail.getHeader("Message-ID")).containsExactly("<alert-1.2@example.org>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<alert-1.1@example.org>");
        assertThat(mail.getHeader("References")).containsExactly("<alert-1.1@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void recipientThatIsUnknownIsRefusedForGood() {
        assertThat(post.send(letter("gone@example.org"), "r")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(550);
            assertThat(refused.reason()).contains("5.1.1 User unknown");
        });
    }

    @Test
    void serverThatIsBusyIsTriedAgain() {
        assertThat(post.send(letter("busy@example.org"), "r"))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.status()).isEqualTo(451));
    }

    @Test
    void serverThatIsAwayIsTriedAgain() {
        server.stop();

        assertThat(post.send(letter("dana@example.org"), "r"))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.status()).isNull());
    }
}
