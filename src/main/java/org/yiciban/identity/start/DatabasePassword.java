package org.yiciban.identity.start;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** The password with which the database is entered, judged by the rule of those of the staff. */
final class DatabasePassword {

    /** The driver takes it from the address first. */
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]password=([^&]*)");

    private DatabasePassword() {}

    static boolean isSound(Environment settings) {
        String user = settings.getProperty("spring.datasource.username", "");
        Matcher inAddress = IN_ADDRESS.matcher(settings.getProperty("spring.datasource.url", ""));
        return PasswordRule.isSecret(
                inAddress.find() ? decoded(inAddress.group(1)) : settings.getProperty("spring.datasource.password", ""),
                user);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return text;
        }
    }
}
