package org.yiciban.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.HeldTurn;

/**
 * How mail is sent; the server itself stands under {@code spring.mail}.
 *
 * @param from the sender, an address with or without a name; needed as soon as a mail server is set
 * @param attempts how often a mail is tried before it is given up
 * @param firstPause before the second try; each further pause is four times as long
 * @param longestPause no pause is longer
 * @param keptFor how long a message stays on record, sent or not
 */
@ConfigurationProperties("yiciban.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("6h") Duration longestPause,
        @DefaultValue("90d") Duration keptFor) {

    MailSettings {
        if (!from.isBlank()) {
            address(from);
        }
        if (attempts < 1 || firstPause.toSeconds() < 1 || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "yiciban.mail: at least one attempt, a first pause of a second or more, no longest pause below it");
        }
        if (keptFor.toDays() < 2) {
            throw new IllegalArgumentException("yiciban.mail.kept-for: a message is kept for two days at least");
        }
    }

    InternetAddress sender() {
        return address(from);
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }

    Instant nextTry(Instant failedAt, int attempt) {
        return HeldTurn.again(failedAt, attempt, firstPause, longestPause);
    }

    /** What is to be tried after that only was put off by a clock that was ahead. */
    Instant latestTry(Instant now) {
        return HeldTurn.latest(now, longestPause);
    }

    Instant forgottenBefore(Instant now) {
        return now.minus(keptFor);
    }

    private static InternetAddress address(String from) {
        try {
            InternetAddress sender = new InternetAddress(from, true);
            sender.setPersonal(sender.getPersonal(), "UTF-8");
            return sender;
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            throw new IllegalArgumentException("yiciban.mail.from must be one mail address, with or without a name", e);
        }
    }
}
