package org.yiciban.identity.start;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.StartRefused;

/**
 * Production starts with an administrator or not at all. The first one is set up from the command line; the password is
 * asked for, or comes from the environment, and is never an argument that others could see.
 */
@Component
@Profile("production")
@DependsOnDatabaseInitialization
class FirstAdmin implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Environment environment;

    FirstAdmin(Accounts accounts, PasswordEncoder encoder, Environment environment) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.environment = environment;
    }

    /** @throws StartRefused when there is no administrator and none is being set up */
    @Override
    public void afterPropertiesSet() {
        String name = Accounts.plain(environment.getProperty("yiciban.first-admin", ""));
        if (accounts.hasAdmin()) {
            if (!name.isEmpty()) {
                LOG.info("There is an administrator already; yiciban.first-admin is not needed any more.");
            }
            return;
        }
        if (name.isEmpty()) {
            throw refused(
                    "Production needs an administrator: start once with --yiciban.first-admin=NAME. The password is"
                            + " asked for, or taken from YICIBAN_FIRST_ADMIN_PASSWORD.");
        }
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw refused("The administrator's name has 2 to 64 letters, digits, dots, hyphens or underscores.");
        }
        if (accounts.find(name).isPresent()) {
            throw refused("The account " + name + " exists and isn't an administrator; choose another name.");
        }
        accounts.save(
                new Account(name, new LocalText(name, name), null, Set.of(Role.ADMIN), null, null, false),
                encoder.encode(password(name)));
        LOG.info("The administrator {} was set up.", name);
    }

    private String password(String name) {
        String password = Optional.ofNullable(environment.getProperty("yiciban.first-admin-password"))
                .or(FirstAdmin::asked)
                .orElseThrow(() -> refused("There is no console to ask for the administrator's password: set"
                        + " YICIBAN_FIRST_ADMIN_PASSWORD for this one start."));
        if (!PasswordRule.accepts(password, name)) {
            throw refused(
                    "The administrator's password has at least 12 characters and at most 72 bytes, and isn't made of"
                            + " repetitions, sequences, the name, or words that everybody tries first.");
        }
        return password;
    }

    private static Optional<String> asked() {
        Console console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("Password of the first administrator: "))
                        .map(String::new);
    }

    private static StartRefused refused(String reason) {
        return new StartRefused(List.of(reason));
    }
}
