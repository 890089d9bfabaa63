package org.yiciban.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. The same letter always bears the same Message-ID. */
@Component
class LetterMailer implements Courier {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final boolean server;

    LetterMailer(
            ObjectProvider<JavaMailSender> sender, MailSettings settings, @Value("${spring.mail.host:}") String host) {
        this.sender = sender;
        this.settings = settings;
        this.server = !host.isBlank();
        if (server && settings.from().isBlank()) {
            throw new IllegalArgumentException(
                    "A mail server is set (spring.mail.host), but no sender: set yiciban.mail.from to an address");
        }
    }

    @Override
    public MessageWay way() {
        return MessageWay.MAIL;
    }

    /** Whether there is a mail server to hand letters to. */
    @Override
    public boolean isOpen() {
        return server;
    }

    @Override
    public void deliver(Letter letter) throws NotSent {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException unusable) {
            throw new NotSent(true, unusable);
        }
        try {
            sender.getObject().send(message);
        } catch (MailSendException refused) {
            Exception[] whys = refused.getMessageExceptions();
            Throwable why = whys != null && whys.length > 0 ? whys[0] : refused;
            throw new NotSent(why instanceof SendFailedException answer && saysNoSuchAddress(answer), why);
        } catch (MailException later) {
            throw new NotSent(false, later);
        }
    }

    /** A recipient refused for good (5xx); one refused for now (4xx) counts as valid but not sent to. */
    private static boolean saysNoSuchAddress(SendFailedException answer) {
        return answer.getInvalidAddresses() != null && answer.getInvalidAddresses().length > 0;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        // strict: one address, and nothing in it that could end the header line
        InternetAddress recipient = new InternetAddress(letter.recipient(), true);
        InternetAddress from = settings.sender();
        MimeMessage message = sender.getObject().createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(recipient);
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Message-ID", messageId(letter, from));
        message.setHeader("Content-Language", letter.language());
        // no answer by machines (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String messageId(Letter letter, InternetAddress from) {
        String address = from.getAddress();
        return "<" + letter.key() + address.substring(address.lastIndexOf('@')) + ">";
    }
}
