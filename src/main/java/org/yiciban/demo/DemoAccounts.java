package org.yiciban.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.yaml.snakeyaml.error.YAMLException;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.CatalogueSettings;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;
import org.yiciban.shared.StartRefused;

/** The invented people of demo mode, all with one known password; read from {@code demo/accounts.yaml}. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "demo";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Catalogue catalogue;
    private final List<Path> folders;

    DemoAccounts(Accounts accounts, PasswordEncoder encoder, Catalogue catalogue, CatalogueSettings settings) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.encoder = encoder;
        this.folders = settings.folders();
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        String hash = encoder.encode(PASSWORD);
        people(folders, catalogue.usualDivision()).forEach(account -> accounts.save(account, hash));
    }

    /**
     * Those who are shipped, and those of the {@code accounts.yaml} of each folder: a new agency brings its people along.
     *
     * @param division of whose agencies they are, unless their entry names another
     * @throws StartRefused when an entry can't be read, or two have one name
     */
    static List<Account> people(List<Path> folders, String division) throws IOException {
        Map<String, Account> people = new LinkedHashMap<>();
        add(
                people,
                "demo/accounts.yaml",
                new ClassPathResource("demo/accounts.yaml").getContentAsString(UTF_8),
                division);
        for (Path folder : folders) {
            Path file = folder.resolve("accounts.yaml");
            if (Files.isRegularFile(file)) {
                add(people, file.toString(), Files.readString(file), division);
            }
        }
        return List.copyOf(people.values());
    }

    private static void add(Map<String, Account> people, String file, String text, String division) {
        String where = file;
        try {
            Map<String, Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            for (Map.Entry<String, Map<String, Object>> entry : entries.entrySet()) {
                where = file + ": “" + entry.getKey() + "”";
                if (people.put(entry.getKey(), account(entry.getKey(), entry.getValue(), division)) != null) {
                    throw new StartRefused(List.of(where + " is the name of somebody who is there already."));
                }
            }
        } catch (IllegalArgumentException | NullPointerException | ClassCastException | YAMLException wrong) {
            throw new StartRefused(List.of(where + " can't be read. Each person of demo mode is written as"
                    + "  wang: {zh: 王芳, en: Wang Fang, agency: amr, roles: [OFFICER]}  with a name in lower case."));
        }
    }

    private static Account account(String username, Map<String, Object> facts, String usual) {
        Object agency = facts.get("agency");
        String division = text(facts, "division");
        Set<Role> roles = ((List<?>) facts.get("roles"))
                .stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
        return new Account(
                username,
                new LocalText(text(facts, "zh"), text(facts, "en")),
                agency == null
                        ? null
                        : new Organ(
                                new AgencyCode(agency.toString()),
                                new DivisionCode(division == null ? usual : division)),
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
