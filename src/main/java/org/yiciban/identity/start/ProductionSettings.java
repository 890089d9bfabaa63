package org.yiciban.identity.start;

import static org.yiciban.identity.start.PasswordSettings.LOWEST_IN_PRODUCTION;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.shared.Guesswork;

/** Refuses a half-configured production before anything touches the database. */
@Component
@Profile(StartCheck.PRODUCTION)
class ProductionSettings extends StartCheck {

    private static final int SHORTEST_SECRET = 32;
    /** What nobody tries through; 32 hexadecimal digits have some 120. */
    private static final int FEWEST_BITS = 80;

    @Override
    protected List<String> wrong(Environment settings) {
        return missing(settings);
    }

    /** What keeps production from starting, one sentence each. */
    static List<String> missing(Environment environment) {
        List<String> missing = new ArrayList<>();
        if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            missing.add("Production needs PostgreSQL: set SPRING_DATASOURCE_URL to a jdbc:postgresql address, with"
                    + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        String secret = environment.getProperty("yiciban.journal-secret", "");
        if (secret.length() < SHORTEST_SECRET || secret.startsWith("demo")) {
            missing.add("The journal needs its key: set YICIBAN_JOURNAL_SECRET to at least 32 random characters and"
                    + " keep it outside the database.");
        } else if (Guesswork.bits(secret) < FEWEST_BITS
                && !environment.getProperty("yiciban.journal-secret-in-use", Boolean.class, false)) {
            missing.add(
                    "The journal's key can be guessed: YICIBAN_JOURNAL_SECRET is long, but repeats itself, counts on or"
                            + " is made of words of examples. Let a machine draw it, such as openssl rand -hex 32. Where"
                            + " journals are sealed with it already it can't be another one: then set"
                            + " YICIBAN_JOURNALSECRETINUSE=true as well.");
        }
        if (!DatabasePassword.isSound(environment)
                && !environment.getProperty("yiciban.database-password-in-use", Boolean.class, false)) {
            missing.add(
                    "The password of the database is missing or can be guessed: whoever has it reads and alters every"
                            + " case. Set SPRING_DATASOURCE_PASSWORD to at least 12 characters that a machine has drawn, such as"
                            + " openssl rand -hex 16. Where the database is entered without one, or can't have another one for"
                            + " now, set YICIBAN_DATABASEPASSWORDINUSE=true.");
        }
        if (!PublicAddress.isAddress(environment.getProperty("yiciban.public-url", ""))) {
            missing.add("Links on receipts and in letters need the address at which people reach the program: set"
                    + " YICIBAN_PUBLICURL, such as https://example.org. It is never taken from a request.");
        }
        missing.addAll(TrustedProxies.wrong(environment.getProperty("yiciban.trusted-proxies", "")));
        if (environment.getProperty("yiciban.demo", Boolean.class, true)) {
            missing.add("Demo mode and production exclude each other: leave yiciban.demo switched off.");
        }
        Integer cost = environment.getProperty("yiciban.passwords.cost", Integer.class, LOWEST_IN_PRODUCTION);
        if (cost < LOWEST_IN_PRODUCTION) {
            missing.add("Passwords hashed at cost " + cost + " are guessed too fast: leave yiciban.passwords.cost at 10"
                    + " or set it higher.");
        }
        return missing;
    }
}
