package org.yiciban.notification;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages leave the house.
 *
 * @param kind by which gateway; {@code none}: none is written
 * @param url where the web hook listens: https, or http on this machine
 * @param secret with which the web hook knows that a message is from here; at least 32 characters
 * @param patience how long the web hook may take for one message
 */
@ConfigurationProperties("yiciban.notification.sms")
record SmsSettings(
        @DefaultValue("none") Kind kind,
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration patience) {

    private static final int SHORTEST_SECRET = 32;
    private static final String HERE = "localhost|127\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[::1]";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Which gateway. */
    enum Kind {
        NONE,
        /** Shows what would be sent; in demo mode only. */
        STAND_IN,
        WEB_HOOK
    }

    /** What keeps the program from starting with these, one sentence each. */
    List<String> wrong(boolean demo) {
        List<String> wrong = new ArrayList<>();
        if (kind == Kind.STAND_IN && !demo) {
            wrong.add("yiciban.notification.sms.kind is stand-in, which sends nothing: it is for demo mode only.");
        }
        if (kind == Kind.WEB_HOOK) {
            if (!isAddress()) {
                wrong.add("yiciban.notification.sms.url must be an https address of a web hook, not “" + url + "”.");
            }
            if (secret.length() < SHORTEST_SECRET) {
                wrong.add(
                        "The web hook for text messages has no secret: set yiciban.notification.sms.secret to at least"
                                + " 32 random characters, the same here and there.");
            }
            if (patience.toMillis() < 1 || patience.compareTo(LONGEST) > 0) {
                wrong.add("yiciban.notification.sms.patience is between a millisecond and a minute.");
            }
        }
        return wrong;
    }

    private boolean isAddress() {
        try {
            URI address = URI.create(url);
            boolean named = address.getHost() != null && address.getUserInfo() == null;
            return named
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme())
                                    && address.getHost().matches(HERE));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Without the secret, wherever it is written. */
    @Override
    public String toString() {
        return kind + " " + url;
    }
}
