package org.yiciban.identity.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.yiciban.atrest.AtRestKeys;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.StartRefused;

class FirstAdminTest {

    private static final String PASSWORD = "correct horse battery";

    private final MockEnvironment environment = new MockEnvironment();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private Accounts accounts;

    @BeforeEach
    void open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V3__identity.sql"),
                        new ClassPathResource("db/migration/V17__staff.sql"))
                .execute(database);
        JdbcClient.create(database)
                .sql("alter table account add column id_hash varchar(100)")
                .update();
        JdbcClient.create(database)
                .sql("alter table account add column division varchar(6)")
                .update();
        accounts = new Accounts(JdbcClient.create(database), AtRestKeys.of("demo-only-not-a-secret"));
    }

    @Test
    void theFirstOneIsSetUpOnceAndTheSettingIsNotNeededAgain() {
        start("Chief", PASSWORD);
        assertThat(encoder.matches(
                        PASSWORD, accounts.credentials("chief").orElseThrow().getPassword()))
                .isTrue();

        start("other", "another good password");
        start("", null);
        assertThat(accounts.find("other")).isEmpty();
        assertThat(encoder.matches(
                        PASSWORD, accounts.credentials("chief").orElseThrow().getPassword()))
                .isTrue();
    }

    @Test
    void aDisabledAdministratorIsNone() {
        accounts.save(
                new Account("gone", new LocalText("甲", "A"), null, Set.of(Role.ADMIN), null, null, true), "{noop}x");

        assertThatThrownBy(() -> start("", null)).isInstanceOf(StartRefused.class);
    }

    @Test
    void anAccountThatExistsIsNotMadeAnAdministrator() {
        accounts.save(
                new Account("clerk", new LocalText("乙", "B"), null, Set.of(Role.CLERK), null, null, false), "{noop}x");

        assertThatThrownBy(() -> start("clerk", PASSWORD)).hasMessageContaining("choose another name");
        assertThat(accounts.find("clerk").orElseThrow().roles()).containsExactly(Role.CLERK);
    }

    @ParameterizedTest
    @CsvSource({
        "'', correct horse battery, --yiciban.first-admin=NAME",
        "x y, correct horse battery, 2 to 64 letters",
        "甲, correct horse battery, 2 to 64 letters",
        "chief, short, at least 12 characters",
        "chief, 123456789012, words that everybody tries first",
        "chief, chief-chief-2026, words that everybody tries first",
        "chief, 电池电池电池电池电池电池电池电池电池电池电池电池电池, at most 72 bytes",
        "chief, , YICIBAN_FIRST_ADMIN_PASSWORD"
    })
    void whatIsWrongIsSaidAndNothingIsSetUp(String name, String password, String reason) {
        assertThatThrownBy(() -> start(name, password))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
        assertThat(accounts.hasAdmin()).isFalse();
    }

    private void start(String name, String password) {
        environment.setProperty("yiciban.first-admin", name);
        if (password != null) {
            environment.setProperty("yiciban.first-admin-password", password);
        }
        new FirstAdmin(accounts, encoder, environment).afterPropertiesSet();
    }
}
