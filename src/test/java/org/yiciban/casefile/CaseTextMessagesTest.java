package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.casefile.application.Defect;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;
import org.yiciban.notification.SentMessages;
import org.yiciban.notification.SmsHook;
import org.yiciban.notification.SmsRefusals;

/** Text messages beside letters: one by each way for each act, and neither way waits for the other. */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = CaseTextMessagesTest.Place.class)
class CaseTextMessagesTest {

    private static final SmsHook HOOK = SmsHook.started();
    private static final String RECEIVED = "2026-09-28T10:00";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    SmsRefusals refusals;

    @Autowired
    SentMessages messages;

    @Autowired
    JdbcTemplate jdbc;

    static class Place extends Letterbox.Place {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of(HOOK.settings()).applyTo(context);
        }
    }

    @BeforeEach
    void emptyOutbox() {
        box.empty();
        HOOK.empty();
    }

    private List<String> texts(CaseScenario scenario) {
        box.rounds.round();
        return HOOK.about(scenario.number());
    }

    @Test
    void receiptCorrectionAcceptanceAndEndAreToldWithDateAndWhatToDo() {
        CaseScenario scenario = box.restaurant("zh-CN").receivedOn(RECEIVED).settled();
        String ahead = "办件" + scenario.number() + "：";
        assertThat(texts(scenario)).containsExactly(ahead + "已收件。将不迟于2026年10月10日告知是否受理或者需要补正。");
        assertThat(HOOK.taken()).allMatch(SmsHook.Taken::signed);
        assertThat(box.post(scenario))
                .as("the letter had gone out in the same round")
                .isEmpty();
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 2));
        assertThat(jdbc.queryForList("select recipient || subject || body from outbox", String.class))
                .as("sealed, and gone when it is sent")
                .noneMatch(row -> row != null && (row.contains("13800000000") || row.contains("已收件")));

        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正")));
        assertThat(texts(scenario).get(1)).matches(ahead + "需要补正。请不迟于2026年\\d+月\\d+日登录或者到综合窗口补正，逾期视为放弃。");
        scenario.then("2026-12-28T10:00");
        assertThat(texts(scenario).get(2)).isEqualTo(ahead + "逾期未补正。需要办理的，可以重新申请。");
    }

    @Test
    void theEnglishReaderIsToldInEnglish() {
        CaseScenario scenario = box.startUp("en").receivedOn(RECEIVED).accepted();
        assertThat(texts(scenario).get(0))
                .isEqualTo("Case " + scenario.number()
                        + ": received. By 8 October 2026 you hear whether it is accepted or needs correction.");
        scenario.finishedWell();
        List<String> all = texts(scenario);
        assertThat(all.get(all.size() - 1))
                .isEqualTo("Case " + scenario.number() + ": completed. The tracking page has results and documents.");
    }

    @Test
    void whatFailsOnceIsSentAgainUnderTheSameKey() {
        HOOK.answers(500);
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(box.post(scenario)).as("the mail doesn't wait for it").hasSize(1);
        Outbox.Entry waiting = box.only();
        assertThat(waiting.way()).isEqualTo("SMS");
        assertThat(waiting.recipient()).isEqualTo("138****0000");
        assertThat(waiting.lastError()).contains("500");
        assertThat(texts(scenario)).as("no second try before its time").hasSize(1);
        box.pass(Duration.ofSeconds(60));
        assertThat(texts(scenario)).hasSize(2);
        assertThat(HOOK.taken().stream()
                        .filter(taken -> taken.text().contains(scenario.number().value()))
                        .map(SmsHook.Taken::key)
                        .distinct())
                .containsExactly(scenario.number() + ".1s");
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 2));
    }

    @Test
    void aMailServerThatIsDownHoldsNoTextMessageAndASilentHookNoMail() {
        Letterbox.POST.down();
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(texts(scenario)).hasSize(1);
        assertThat(box.only().way()).isEqualTo("MAIL");

        box.empty();
        HOOK.silent(true);
        CaseScenario other = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(box.post(other)).hasSize(1);
        assertThat(box.only().way()).isEqualTo("SMS");
        assertThat(box.only().lastError()).contains("SocketTimeoutException");
    }

    @Test
    void whatWasSentIsListedForThePageOfTheCase() {
        HOOK.answers(422);
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(messages.about(scenario.number()))
                .extracting(SentMessages.Sent::state)
                .containsExactly("WAITING", "WAITING");
        box.rounds.round();
        assertThat(messages.about(scenario.number()))
                .extracting(one -> one.way() + " " + one.recipient() + " " + one.state())
                .containsExactlyInAnyOrder("SMS 138****0000 FAILED", "MAIL l***@example.com SENT");
        assertThat(messages.about(box.startUp("zh-CN").receivedOn(RECEIVED).number()))
                .as("of this case alone")
                .hasSize(2);
    }

    @Test
    void whoWantsNoneGetsNoneAndItsMailAllTheSame() {
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        refusals.refuse(scenario.number());
        refusals.refuse(scenario.number());
        assertThat(texts(scenario)).as("what waited isn't sent either").isEmpty();
        scenario.accepted();
        assertThat(texts(scenario)).isEmpty();
        assertThat(Letterbox.POST.to(scenario.email())).hasSize(2);

        refusals.want(scenario.number());
        scenario.finishedWell();
        assertThat(texts(scenario)).anyMatch(text -> text.contains("：已办结。"));
    }

    /** With text messages an act asks once more: whether they are wanted. */
    @Test
    void aTextMessageCostsOneStatementMore() {
        CaseScenario scenario = box.startUp("zh-CN");
        List<String> taken = WatchedDatabase.roundTrips(() -> scenario.receivedOn(RECEIVED));
        assertThat(taken.stream().filter(sql -> sql.contains("outbox"))).hasSize(1);
        assertThat(taken.stream().filter(sql -> sql.contains("sms_refusal"))).hasSize(1);
    }
}
