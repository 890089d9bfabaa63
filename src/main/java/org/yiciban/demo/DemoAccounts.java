package org.yiciban.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/** The invented people of demo mode, all with one known password; read from {@code demo/accounts.yaml}. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "demo";

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    DemoAccounts(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        String hash = encoder.encode(PASSWORD);
        people().forEach(account -> accounts.save(account, hash));
    }

    static List<Account> people() throws IOException {
        try (InputStream file = new ClassPathResource("demo/accounts.yaml").getInputStream()) {
            Map<String, Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return entries.entrySet().stream()
                    .map(entry -> account(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static Account account(String username, Map<String, Object> facts) {
        Object agency = facts.get("agency");
        Set<Role> roles = ((List<?>) facts.get("roles"))
                .stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
        return new Account(
                username,
                new LocalText(text(facts, "zh"), text(facts, "en")),
                agency == null ? null : new AgencyCode(agency.toString()),
                roles,
                text(facts, "idNumber"),
                text(facts, "mobile"),
                false);
    }

    private static String text(Map<String, Object> facts, String key) {
        Object value = facts.get(key);
        return value == null ? null : value.toString();
    }
}
