package org.yiciban.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real mail server on this machine that can be stopped and started again at the same port. */
public class MailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public static MailServer started() {
        MailServer server = new MailServer();
        server.up();
        return server;
    }

    public void up() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    public void down() {
        server.stop();
    }

    @Override
    public void close() {
        down();
    }

    /** What the program needs to know of it, as on the command line. */
    public List<String> settings() {
        return List.of(
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getServerSetup().getPort(),
                "yiciban.mail.from=云溪区政务服务中心 <noreply@yunxi.example>",
                "yiciban.public-url=https://yunxi.example/");
    }

    /** What has come for an address, in the order of arrival. */
    public List<Mail> to(String address) {
        return all().stream()
                .filter(mail -> mail.recipients.equals(List.of(address)))
                .toList();
    }

    public List<Mail> all() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::mail).toList();
    }

    /** A mail as its reader sees it. */
    public record Mail(List<String> recipients, String subject, String text, MimeMessage message) {

        /** The value of a header that stands there once. */
        public String header(String name) {
            try {
                return message.getHeader(name, ",");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(
                    Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                            .map(Object::toString)
                            .toList(),
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n"),
                    message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
