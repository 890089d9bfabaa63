package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.notification.MailServer.Mail;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;

/** That a letter is sent once and not otherwise: roll-backs, a server that is down, many nodes, a node that dies. */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = Letterbox.Place.class)
class LetterDispatchTest {

    private static final String RECEIVED = "2026-09-28T10:00";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyOutbox() {
        box.empty();
    }

    @Test
    void anActThatIsRolledBackTellsNobody() {
        AtomicInteger written = new AtomicInteger();
        CaseScenario scenario = box.startUp("zh-CN");
        assertThatThrownBy(() -> WatchedDatabase.disturbed(
                        (connection, sql) -> {
                            if (sql.startsWith("insert into outbox")) {
                                written.incrementAndGet();
                            }
                            if (sql.startsWith("insert into submission (")) {
                                throw new SQLException("no more room");
                            }
                        },
                        () -> scenario.receivedOn(RECEIVED)))
                .isNotNull();
        assertThat(written).as("it had been written already").hasPositiveValue();
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
        assertThat(box.post(scenario)).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedLaterEachTimeAndThenOnce() {
        Letterbox.POST.down();
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        box.rounds.round();
        box.rounds.round();
        Outbox.Entry waiting = box.only();
        assertThat(waiting.attempts()).as("no second try before its time").isEqualTo(1);
        assertThat(waiting.recipient()).isEqualTo("l***@example.com");
        assertThat(waiting.lastError()).isNotBlank().doesNotContain("@example.com");
        assertThat(waiting.nextTry()).isEqualTo(box.now().plusSeconds(60));

        box.pass(Duration.ofSeconds(60));
        box.rounds.round();
        assertThat(box.only().attempts()).isEqualTo(2);
        assertThat(box.only().nextTry())
                .as("a longer pause")
                .isEqualTo(box.now().plusSeconds(240));

        Letterbox.POST.up();
        assertThat(box.post(scenario)).as("not before its time").isEmpty();
        box.pass(Duration.ofSeconds(240));
        assertThat(box.post(scenario)).hasSize(1);
        box.pass(Duration.ofDays(2));
        assertThat(box.post(scenario)).isEmpty();
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 1));
    }

    /** A node whose clock was a year ahead wrote one letter, tried another in vain and held it when it died. */
    @Test
    void aClockThatWasAheadKeepsNoLetterBack() {
        CaseScenario fresh = box.startUp("zh-CN").receivedOn(RECEIVED);
        jdbc.update("update outbox set next_try_at = next_try_at + interval '1' year");
        assertThat(box.post(fresh)).hasSize(1);

        box.empty();
        Letterbox.POST.down();
        CaseScenario tried = box.startUp("zh-CN").receivedOn(RECEIVED);
        box.rounds.round();
        Letterbox.POST.up();
        jdbc.update("update outbox set next_try_at = next_try_at + interval '1' year,"
                + " claimed_until = next_try_at + interval '1' year");
        assertThat(box.post(tried)).hasSize(1);
    }

    @Test
    void whatWasGivenUpIsSentWhenTheAdministratorSaysSo() {
        Letterbox.POST.down();
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        for (int i = 0; i < 5; i++) {
            box.rounds.round();
            box.pass(Duration.ofHours(6));
        }
        assertThat(box.only().givenUp()).isTrue();
        assertThat(box.only().attempts()).isEqualTo(3);
        Letterbox.POST.up();
        assertThat(box.post(scenario)).as("nothing happens by itself").isEmpty();

        assertThat(box.outbox.retry(box.only().id())).isTrue();
        assertThat(box.post(scenario)).hasSize(1);
        assertThat(box.outbox.retryGivenUp()).isZero();
    }

    @Test
    void everyLetterIsSentOnceHoweverManyNodesSend() throws Exception {
        List<CaseScenario> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(box.startUp("zh-CN").receivedOn(RECEIVED));
        }
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Void> node = () -> {
                start.await();
                box.rounds.round();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cases).allSatisfy(scenario -> assertThat(Letterbox.POST.to(scenario.email()))
                .as(scenario.email())
                .hasSize(1));
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 12));
    }

    @Test
    void aNodeThatDiesAfterSendingHasItSentOnceMoreUnderTheSameId() {
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThatThrownBy(() -> WatchedDatabase.disturbed(
                        (connection, sql) -> {
                            if (sql.startsWith("update outbox set state = 'SENT'")) {
                                throw new SQLException("the node is gone");
                            }
                        },
                        box.rounds::round))
                .isNotNull();
        assertThat(Letterbox.POST.to(scenario.email())).hasSize(1);
        assertThat(box.post(scenario)).as("another node may still be at it").isEmpty();
        assertThat(box.only().attempts()).isEqualTo(1);

        box.pass(Duration.ofMinutes(11));
        Mail again = box.letter(scenario);
        assertThat(again.header("Message-ID"))
                .isEqualTo(Letterbox.POST.to(scenario.email()).get(0).header("Message-ID"));
        box.pass(Duration.ofDays(1));
        assertThat(box.post(scenario)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com,b@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "A <a@example.com>",
                "a@example.com\u0000",
                "a b@example.com"
            })
    void whatIsMoreThanOneAddressIsRefusedAndNeverSent(String address) {
        assertThatThrownBy(() -> scenarios
                        .aCase()
                        .of("company-start-up")
                        .reachedAt(address, "zh-CN")
                        .receivedOn(RECEIVED))
                .isInstanceOf(InvalidInput.class);
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        String inTheDatabase = address.replace("\u0000", "\t");
        jdbc.update("update outbox set recipient = ?, subject = ?", inTheDatabase, "主题\r\nBcc: b@example.com");
        int before = Letterbox.POST.all().size();
        box.rounds.round();
        List<Mail> sent =
                Letterbox.POST.all().subList(before, Letterbox.POST.all().size());
        assertThat(sent).allSatisfy(mail -> {
            assertThat(mail.recipients()).hasSize(1);
            assertThat(mail.header("Bcc")).isNull();
            assertThat(mail.subject()).doesNotContain("\n", "\r");
        });
        assertThat(Letterbox.POST.to("b@example.com")).isEmpty();
        assertThat(Letterbox.POST.to(scenario.email())).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        box.startUp("zh-CN").receivedOn(RECEIVED);
        box.pass(Duration.ofDays(89));
        box.rounds.forget();
        assertThat(box.outbox.count().waiting()).isEqualTo(1);
        box.pass(Duration.ofDays(2));
        box.rounds.forget();
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
    }

    /** The ceilings of RoundTripsTest hold with mail: one statement an act that tells something. */
    @Test
    void tellingCostsOneStatement() {
        // the first documents of the year also start counters
        box.startUp("zh-CN").receivedOn(RECEIVED).finishedWell();
        CaseScenario scenario = box.startUp("zh-CN");
        List<String> taken = WatchedDatabase.roundTrips(() -> scenario.receivedOn(RECEIVED));
        assertThat(taken).hasSizeLessThanOrEqualTo(60);
        assertThat(taken.stream().filter(sql -> sql.contains("outbox"))).hasSize(1);
        scenario.settled();
        scenario.until("done", one -> one.tasks().isEmpty(), task -> {
            List<String> used = WatchedDatabase.roundTrips(scenario.finishingWell(task));
            boolean certificate = used.stream().anyMatch(sql -> sql.startsWith("insert into certificate ("));
            // handing over writes what was done with each result, and its proof of service
            int budget = task.step().equals("hand-over") ? 45 : certificate ? 46 : 40;
            assertThat(used).as(task.step()).hasSizeLessThanOrEqualTo(budget);
            assertThat(used.stream().filter(sql -> sql.contains("outbox"))).hasSizeLessThanOrEqualTo(1);
        });
    }
}
