package org.yiciban.identity.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.shared.StartRefused;

class ProductionSettingsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://database/yiciban")
            .withProperty("spring.datasource.username", "yiciban")
            .withProperty("spring.datasource.password", "correct horse battery")
            .withProperty("yiciban.journal-secret", "7c1f0e5b92ad4836e0b7d95f1a6c284b")
            .withProperty("yiciban.public-url", "https://example.org")
            .withProperty("yiciban.demo", "false");

    @Test
    void a_complete_production_starts() {
        assertThat(ProductionSettings.missing(environment)).isEmpty();
    }

    @Test
    void each_missing_setting_is_named_in_one_sentence() {
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/yiciban");
        environment.setProperty("yiciban.journal-secret", "demo-only-not-a-secret");
        environment.setProperty("yiciban.demo", "true");
        environment.setProperty("yiciban.passwords.cost", "9");

        assertThat(ProductionSettings.missing(environment))
                .hasSize(4)
                .anySatisfy(sentence -> assertThat(sentence).contains("PostgreSQL", "SPRING_DATASOURCE_URL"))
                .anySatisfy(sentence -> assertThat(sentence).contains("YICIBAN_JOURNAL_SECRET"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Demo mode"))
                .anySatisfy(sentence -> assertThat(sentence).contains("yiciban.passwords.cost"));
    }

    @Test
    void a_half_configured_production_refuses_before_any_bean_is_made() {
        environment.setProperty("yiciban.journal-secret", "short");
        ProductionSettings settings = new ProductionSettings();
        settings.setEnvironment(environment);

        assertThatThrownBy(() -> settings.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 32 random characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef0123456789abcdef",
                "change-me-change-me-change-me-change-me",
                "your-secret-here-at-least-32-characters",
                "12345678901234567890123456789012",
            })
    void a_long_secret_that_is_guessed_is_none(String secret) {
        environment.setProperty("yiciban.journal-secret", secret);

        assertThat(ProductionSettings.missing(environment))
                .singleElement()
                .asString()
                .contains("can be guessed", "YICIBAN_JOURNAL_SECRET", "openssl rand -hex 32")
                .doesNotContain(secret);

        environment.setProperty("yiciban.journal-secret-in-use", "true");
        assertThat(ProductionSettings.missing(environment))
                .as("what is sealed with it is read with no other")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "postgres", "yiciban123", "yiciban-yiciban-yiciban", "123456789012", "P@ssw0rdP4ssw0rd"})
    void a_password_of_the_database_that_is_guessed_is_none(String password) {
        environment.setProperty("spring.datasource.password", password);

        assertThat(ProductionSettings.missing(environment))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_PASSWORD", "YICIBAN_DATABASEPASSWORDINUSE=true")
                .doesNotContain("yiciban123", "P@ss", "123456");

        environment.setProperty("yiciban.database-password-in-use", "true");
        assertThat(ProductionSettings.missing(environment))
                .as("an installation that has it already starts")
                .isEmpty();
    }

    /** The driver also takes it from the address, and that one comes first. */
    @Test
    void a_password_in_the_address_of_the_database_is_judged_alike() {
        environment.setProperty(
                "spring.datasource.url", "jdbc:postgresql://database/yiciban?ssl=true&password=postgres");
        assertThat(ProductionSettings.missing(environment))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_PASSWORD");

        environment.setProperty(
                "spring.datasource.url", "jdbc:postgresql://database/yiciban?password=correct%20horse%20battery");
        environment.setProperty("spring.datasource.password", "");
        assertThat(ProductionSettings.missing(environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "https://[example.org", "https://example.org/{town}", "https://exa^mple.org"})
    void production_is_told_where_people_reach_it(String none) {
        environment.setProperty("yiciban.public-url", none);
        assertThat(ProductionSettings.missing(environment))
                .singleElement()
                .asString()
                .contains("YICIBAN_PUBLICURL");
    }

    @Test
    void a_mistyped_profile_starts_nothing() {
        assertThat(KnownProfiles.unknown(environment)).isEmpty();
        environment.setActiveProfiles("production");
        assertThat(KnownProfiles.unknown(environment)).isEmpty();
        environment.setActiveProfiles("prod");
        assertThat(KnownProfiles.unknown(environment))
                .singleElement()
                .asString()
                .contains("“prod”", "--spring.profiles.active=production");
    }
}
