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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.notification.MailServer;
import org.yiciban.notification.MailServer.Mail;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;

/** What applicants are told by mail, on a real mail server: one letter an act, after its commit, whatever happens. */
@CaseTest
@Import(PostRounds.class)
@ContextConfiguration(initializers = CaseLettersTest.Place.class)
class CaseLettersTest {

    private static final MailServer POST = MailServer.started();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String RECEIVED = "2026-09-28T10:00";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    PostRounds rounds;

    @Autowired
    Outbox outbox;

    @Autowired
    Extensions extensions;

    @Autowired
    JdbcTemplate jdbc;

    /** A database and a mail server of one's own. */
    static class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<String> settings = new ArrayList<>(POST.settings());
            settings.add("spring.datasource.url=" + BenchDatabase.H2.newUrl());
            settings.add("yiciban.mail.attempts=3");
            TestPropertyValues.of(settings).applyTo(context);
        }
    }

    @BeforeEach
    void emptyOutbox() {
        POST.up();
        jdbc.update("delete from outbox");
    }

    private CaseScenario startUp(String language) {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .reachedAt("lin" + PEOPLE.incrementAndGet() + "@example.com", language);
    }

    /** What has come since the last look; nothing is left to send. */
    private List<Mail> post(CaseScenario scenario) {
        int before = POST.to(scenario.email()).size();
        rounds.round();
        List<Mail> all = POST.to(scenario.email());
        return all.subList(before, all.size());
    }

    private Mail letter(CaseScenario scenario) {
        List<Mail> letters = post(scenario);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static void corrected(CaseScenario scenario) {
        scenario.finishAs("clerk", "pre-check", null, "complete");
        scenario.finishAs("amr", "pre-check", null, "complete");
        scenario.finish(
                "conclude",
                null,
                "correct",
                List.of(
                        new Defect("proposedName", null, "名称与已登记的企业相同，请更换。\r\nBcc: all@example.com"),
                        new Defect(null, "premises-proof", "租赁合同缺少出租方签字。")));
    }

    @Test
    void theReceiptIsToldInChineseWithoutTheQueryCode() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        Mail letter = letter(scenario);

        assertThat(letter.subject()).isEqualTo("企业开办一件事：已收件（办件编号 " + scenario.number() + "）");
        assertThat(letter.text())
                .startsWith("林*：您好！\n\n您提交的“企业开办一件事”申请已经收到。")
                .contains("我们将不迟于2026年10月10日告知您是否受理或者需要补正。")
                .contains("https://yunxi.example/track/" + scenario.number() + "\n")
                .doesNotContain(scenario.received().queryCode(), "500103199001010010", "null", "{");
        assertThat(letter.header("From")).contains("<noreply@yunxi.example>");
        assertThat(letter.header("Message-ID")).isEqualTo("<" + scenario.number() + ".1@yunxi.example>");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(jdbc.queryForList("select body from outbox where state = 'SENT'", String.class))
                .as("the text goes when it is sent")
                .containsExactly((String) null);
    }

    @Test
    void theReceiptIsToldInEnglish() {
        CaseScenario scenario = startUp("en").receivedOn(RECEIVED);
        Mail letter = letter(scenario);

        assertThat(letter.subject()).isEqualTo("Start a company: received (case " + scenario.number() + ")");
        assertThat(letter.text())
                .startsWith("Dear 林*,\n\nYour application “Start a company” has been received.")
                .contains("By 10 October 2026 you will hear whether it is accepted or needs correction.")
                .doesNotContain(scenario.received().queryCode(), "null", "{");
        assertThat(letter.text().replace("林", "")).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void whoGaveNoAddressGetsNoLetter() {
        scenarios.aCase().of("company-start-up").receivedOn(RECEIVED);
        assertThat(outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
    }

    @Test
    void everythingThatIsMissingIsToldWithItsDateAndSoIsTheSupplement() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(post(scenario)).hasSize(1);
        corrected(scenario);
        Mail letter = letter(scenario);
        assertThat(letter.subject()).contains("需要补正").doesNotContain("\n", "\r");
        assertThat(letter.text())
                .contains("需要补正的全部内容如下：\n1. 拟用公司名称：名称与已登记的企业相同，请更换。\nBcc: all@example.com（")
                .contains("2. 住所（经营场所）使用证明：租赁合同缺少出租方签字。（政务服务中心综合窗口）\n")
                .containsPattern("请不迟于2026年\\d+月\\d+日补正；逾期未补正的，视为放弃申请。");
        assertThat(letter.header("Bcc")).isNull();
        assertThat(POST.to("all@example.com")).isEmpty();

        scenario.then("2026-12-28T10:00");
        assertThat(letter(scenario).text()).contains("依法视为放弃申请");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,已受理,申请已经受理。法定办结期限至,已办结,办理结果：全部准予。",
        "en,accepted,has been accepted. By law it is decided by,completed,is complete: everything granted."
    })
    void acceptanceAndCompletionAreToldAndNoGrantInBetween(
            String language, String accepted, String text, String completed, String result) {
        CaseScenario scenario = startUp(language).receivedOn(RECEIVED);
        assertThat(post(scenario)).hasSize(1);
        scenario.accepted();
        Mail letter = letter(scenario);
        assertThat(letter.subject()).contains(accepted);
        assertThat(letter.text()).contains(text).doesNotContain("null", "{");

        scenario.finishedWell();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        List<Mail> end = post(scenario);
        assertThat(end).as("the seals are handed over, then all is done").hasSize(2);
        assertThat(end.get(1).subject()).contains(completed);
        assertThat(end.get(1).text()).contains(result).doesNotContain("null", "{");
    }

    @Test
    void resultsOnPaperAreAnnouncedBeforeTheyAreHandedOver() {
        CaseScenario scenario = startUp("zh-CN").onPaper().receivedOn(RECEIVED).accepted();
        post(scenario);
        while (scenario.task("hand-over", null).isEmpty()) {
            scenario.finishWell(scenario.tasks().get(0));
            scenario.settled();
        }
        assertThat(letter(scenario).subject()).contains("结果待领取");
        scenario.finishedWell();
        assertThat(letter(scenario).subject()).contains("已办结");
    }

    @Test
    void acceptanceByLawIsTold() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED).settled();
        post(scenario);
        scenario.then("2026-10-14T10:00");
        Mail letter = letter(scenario);
        assertThat(letter.subject()).contains("依法视为受理");
        assertThat(letter.text()).contains("《行政许可法》第三十二条");
    }

    @Test
    void decliningIsToldWithItsReason() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        post(scenario);
        scenario.finishAs("clerk", "pre-check", null, "decline");
        scenario.finishAs("amr", "pre-check", null, "decline");
        scenario.finish("conclude", null, "decline");
        Mail letter = letter(scenario);
        assertThat(letter.subject()).contains("不予受理");
        assertThat(letter.text()).contains("理由：依据材料办理。");
    }

    @Test
    void anExtensionADelayAndADenialAreTold() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .reachedAt("su" + PEOPLE.incrementAndGet() + "@example.com", "zh-CN")
                .receivedOn(RECEIVED)
                .accepted();
        while (extendable(scenario).isEmpty()) {
            scenario.finishWell(scenario.tasks().get(0));
            scenario.settled();
        }
        post(scenario);
        OpenTask task = extendable(scenario).get(0);
        extensions.ask(scenario.number(), task.item(), "现场情况复杂", scenario.workerOf(task), Channel.WEB);
        scenario.settled();
        assertThat(post(scenario)).as("asking is no news").isEmpty();
        scenario.finish("decide-extension", task.item().value(), "grant");
        Mail extended = letter(scenario);
        assertThat(extended.subject()).contains("办理期限延长");
        assertThat(extended.text()).contains("理由：依据材料办理。").containsPattern("延长后的期限至202\\d年\\d+月\\d+日。");

        scenario.then("2027-09-01T10:00");
        assertThat(post(scenario))
                .as("what is late is told with its explanation")
                .isEmpty();
        scenario.finishWell(scenario.task("explain-delay", null).orElseThrow());
        assertThat(letter(scenario).text()).contains("未在法定期限内办结，我们深表歉意。");

        scenario.finish("review", task.item().value(), "fail");
        if (scenario.task("decide", task.item().value()).isPresent()) {
            scenario.finish("decide", task.item().value(), "deny");
        }
        Mail denied = letter(scenario);
        assertThat(denied.subject()).contains("事项有否定结果");
        assertThat(denied.text()).contains("未获准予").doesNotContain("依据材料办理");
    }

    private static List<OpenTask> extendable(CaseScenario scenario) {
        CaseFile file = scenario.file();
        return scenario.tasks().stream()
                .filter(task -> task.step().equals("review"))
                .filter(task ->
                        file.release.item(task.item()).statutory().extension().isPresent())
                .toList();
    }

    @Test
    void withdrawalIsToldOnceForAllItems() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED).accepted();
        post(scenario);
        scenario.withdrawn("housing-fund");
        assertThat(letter(scenario).subject()).contains("已撤回事项");
        scenario.withdrawn(null);
        Mail letter = letter(scenario);
        assertThat(letter.subject()).contains("：已撤回（");
        assertThat(letter.text()).contains("不再办理").doesNotContain("其余事项不受影响");
    }

    @Test
    void anActThatIsRolledBackTellsNobody() {
        AtomicInteger written = new AtomicInteger();
        CaseScenario scenario = startUp("zh-CN");
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
        assertThat(outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
        assertThat(post(scenario)).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedLaterEachTimeAndThenOnce() {
        POST.down();
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        rounds.round();
        rounds.round();
        Outbox.Entry waiting = only();
        assertThat(waiting.attempts()).as("no second try before its time").isEqualTo(1);
        assertThat(waiting.recipient()).isEqualTo("l***@example.com");
        assertThat(waiting.lastError()).isNotBlank().doesNotContain("@example.com");
        assertThat(waiting.nextTry()).isEqualTo(now().plusSeconds(60));

        pass(Duration.ofSeconds(60));
        rounds.round();
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(only().nextTry()).as("a longer pause").isEqualTo(now().plusSeconds(240));

        POST.up();
        assertThat(post(scenario)).as("not before its time").isEmpty();
        pass(Duration.ofSeconds(240));
        assertThat(post(scenario)).hasSize(1);
        pass(Duration.ofDays(2));
        assertThat(post(scenario)).isEmpty();
        assertThat(outbox.count()).isEqualTo(new Outbox.Count(0, 0, 1));
    }

    @Test
    void whatWasGivenUpIsSentWhenTheAdministratorSaysSo() {
        POST.down();
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        for (int i = 0; i < 5; i++) {
            rounds.round();
            pass(Duration.ofHours(6));
        }
        assertThat(only().givenUp()).isTrue();
        assertThat(only().attempts()).isEqualTo(3);
        POST.up();
        assertThat(post(scenario)).as("nothing happens by itself").isEmpty();

        assertThat(outbox.retry(only().id())).isTrue();
        assertThat(post(scenario)).hasSize(1);
        assertThat(outbox.retryGivenUp()).isZero();
    }

    @Test
    void everyLetterIsSentOnceHoweverManyNodesSend() throws Exception {
        List<CaseScenario> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(startUp("zh-CN").receivedOn(RECEIVED));
        }
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Void> node = () -> {
                start.await();
                rounds.round();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cases).allSatisfy(scenario -> assertThat(POST.to(scenario.email()))
                .as(scenario.email())
                .hasSize(1));
        assertThat(outbox.count()).isEqualTo(new Outbox.Count(0, 0, 12));
    }

    @Test
    void aNodeThatDiesAfterSendingHasItSentOnceMoreUnderTheSameId() {
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        assertThatThrownBy(() -> WatchedDatabase.disturbed(
                        (connection, sql) -> {
                            if (sql.startsWith("update outbox set state = 'SENT'")) {
                                throw new SQLException("the node is gone");
                            }
                        },
                        rounds::round))
                .isNotNull();
        assertThat(POST.to(scenario.email())).hasSize(1);
        assertThat(post(scenario)).as("another node may still be at it").isEmpty();
        assertThat(only().attempts()).isEqualTo(1);

        pass(Duration.ofMinutes(11));
        Mail again = letter(scenario);
        assertThat(again.header("Message-ID"))
                .isEqualTo(POST.to(scenario.email()).get(0).header("Message-ID"));
        pass(Duration.ofDays(1));
        assertThat(post(scenario)).isEmpty();
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
        CaseScenario scenario = startUp("zh-CN").receivedOn(RECEIVED);
        String inTheDatabase = address.replace("\u0000", "\t");
        jdbc.update("update outbox set recipient = ?, subject = ?", inTheDatabase, "主题\r\nBcc: b@example.com");
        int before = POST.all().size();
        rounds.round();
        List<Mail> sent = POST.all().subList(before, POST.all().size());
        assertThat(sent).allSatisfy(mail -> {
            assertThat(mail.recipients()).hasSize(1);
            assertThat(mail.header("Bcc")).isNull();
            assertThat(mail.subject()).doesNotContain("\n", "\r");
        });
        assertThat(POST.to("b@example.com")).isEmpty();
        assertThat(POST.to(scenario.email())).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        startUp("zh-CN").receivedOn(RECEIVED);
        pass(Duration.ofDays(89));
        rounds.forget();
        assertThat(outbox.count().waiting()).isEqualTo(1);
        pass(Duration.ofDays(2));
        rounds.forget();
        assertThat(outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
    }

    /** The ceilings of RoundTripsTest hold with mail: one statement an act that tells something. */
    @Test
    void tellingCostsOneStatement() {
        CaseScenario scenario = startUp("zh-CN");
        List<String> taken = WatchedDatabase.roundTrips(() -> scenario.receivedOn(RECEIVED));
        assertThat(taken).hasSizeLessThanOrEqualTo(60);
        assertThat(taken.stream().filter(sql -> sql.contains("outbox"))).hasSize(1);
        scenario.settled();
        for (int i = 0; i < 60 && !scenario.tasks().isEmpty(); i++) {
            OpenTask task = scenario.tasks().get(0);
            List<String> used = WatchedDatabase.roundTrips(scenario.finishingWell(task));
            assertThat(used).as(task.step()).hasSizeLessThanOrEqualTo(40);
            assertThat(used.stream().filter(sql -> sql.contains("outbox"))).hasSizeLessThanOrEqualTo(1);
            scenario.settled();
        }
    }

    private Outbox.Entry only() {
        assertThat(outbox.unsent()).hasSize(1);
        return outbox.unsent().get(0);
    }

    private java.time.Instant now() {
        return scenarios.parts.clock().instant();
    }

    private void pass(Duration time) {
        scenarios.parts.clock().set(now().plus(time));
    }
}
