package org.yiciban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yiciban.shared.CaseNumber;

/** What servers answer, and what settings are refused. */
class LetterMailerTest {

    private static final Instant NOW = Instant.parse("2026-09-28T02:00:00Z");

    private static MailSettings settings(String from) {
        return new MailSettings(from, 10, Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 <lin@example.com>: no such person,true", "451 4.7.1 <lin@example.com>: come again,false"})
    void whatTheServerSaysIsKeptWithoutTheAddress(String answer, boolean forGood) throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread thread = new Thread(() -> refuse(server, answer));
            thread.start();
            LetterMailer mailer = postman(server.getLocalPort());
            NotSent why = catchThrowableOfType(NotSent.class, () -> mailer.deliver(letter("主题")));
            thread.join();
            assertThat(why.forGood()).isEqualTo(forGood);
            assertThat(why.getMessage()).contains(answer.substring(0, 9), "***").doesNotContain("lin", "example.com");
        }
    }

    @Test
    void pausesGrowUpToALimit() {
        MailSettings settings = settings("a@example.com");
        assertThat(settings.nextTry(NOW, 1)).isEqualTo(NOW.plusSeconds(60));
        assertThat(settings.nextTry(NOW, 2)).isEqualTo(NOW.plusSeconds(240));
        assertThat(settings.nextTry(NOW, 4)).isEqualTo(NOW.plusSeconds(3840));
        assertThat(settings.nextTry(NOW, 9)).isEqualTo(NOW.plusSeconds(6 * 3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com"})
    void aSenderThatIsNoAddressIsRefusedAtTheStart(String from) {
        assertThatThrownBy(() -> settings(from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yiciban.mail.from");
    }

    @Test
    void aServerWithoutASenderIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new LetterMailer(senders(new JavaMailSenderImpl()), settings(""), "mail.example.com"))
                .hasMessageContaining("yiciban.mail.from");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(letter("主题\r\nBcc: b@example.com").subject()).isEqualTo("主题 Bcc: b@example.com");
        assertThat(letter("x".repeat(400)).subject()).hasSize(300);
    }

    @Test
    void recipientsAreMasked() {
        assertThat(MaskedRecipient.of("lin@example.com")).isEqualTo("l***@example.com");
        assertThat(MaskedRecipient.of("l@example.com")).isEqualTo("l***@example.com");
        assertThat(MaskedRecipient.of("nonsense")).isEqualTo("***");
    }

    private static Letter letter(String subject) {
        return new Letter(
                "20260928990101B010000032.1",
                new CaseNumber("20260928990101B010000032"),
                NotificationKind.RECEIVED,
                MessageWay.MAIL,
                "lin@example.com",
                "zh-CN",
                subject,
                "正文",
                NOW);
    }

    private static LetterMailer postman(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties patience = new Properties();
        patience.setProperty("mail.smtp.timeout", "10000");
        sender.setJavaMailProperties(patience);
        return new LetterMailer(senders(sender), settings("noreply@yunxi.example"), "127.0.0.1");
    }

    private static ObjectProvider<JavaMailSender> senders(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    /** A mail server that answers every recipient in the same way. */
    private static void refuse(ServerSocket server, String answer) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 here");
            for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                say(out, line.startsWith("RCPT") ? answer : "250 fine");
            }
            say(out, "221 bye");
        } catch (IOException gone) {
            // the test looks at what the postman says
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
