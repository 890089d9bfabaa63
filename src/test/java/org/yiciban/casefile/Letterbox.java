package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.notification.MailServer;
import org.yiciban.notification.MailServer.Mail;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;

/** Applicants who can be reached by mail, a real mail server, and what comes to them; mail is sent when a test says so. */
class Letterbox {

    static final MailServer POST = MailServer.started();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    final PostRounds rounds;
    final Outbox outbox;
    private final CaseScenarios scenarios;
    private final JdbcTemplate jdbc;

    Letterbox(PostRounds rounds, Outbox outbox, CaseScenarios scenarios, JdbcTemplate jdbc) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.scenarios = scenarios;
        this.jdbc = jdbc;
    }

    /** A database and a mail server of one's own; a mail is given up after three tries. */
    static class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<String> settings = new ArrayList<>(POST.settings());
            settings.add("spring.datasource.url=" + BenchDatabase.H2.newUrl());
            settings.add("yiciban.mail.attempts=3");
            TestPropertyValues.of(settings).applyTo(context);
        }
    }

    void empty() {
        POST.up();
        jdbc.update("delete from outbox");
    }

    static String address() {
        return "lin" + PEOPLE.incrementAndGet() + "@example.com";
    }

    CaseScenario startUp(String language) {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .reachedAt(address(), language);
    }

    CaseScenario restaurant(String language) {
        return scenarios.aCase().of("restaurant-opening").reachedAt(address(), language);
    }

    /** What has come since the last look; nothing is left to send. */
    List<Mail> post(CaseScenario scenario) {
        int before = POST.to(scenario.email()).size();
        rounds.round();
        List<Mail> all = POST.to(scenario.email());
        return all.subList(before, all.size());
    }

    Mail letter(CaseScenario scenario) {
        List<Mail> letters = post(scenario);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    /** The only message that has not been sent. */
    Outbox.Entry only() {
        assertThat(outbox.unsent()).hasSize(1);
        return outbox.unsent().get(0);
    }

    Instant now() {
        return scenarios.parts.clock().instant();
    }

    void pass(Duration time) {
        scenarios.parts.clock().set(now().plus(time));
    }
}
