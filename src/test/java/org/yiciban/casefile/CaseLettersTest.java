package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.calendars.CalendarAdoption;
import org.yiciban.casefile.calendars.CalendarRecomputation;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.notification.MailServer.Mail;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;

/** What applicants are told by mail, in whose words and when; on a real mail server. */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = Letterbox.Place.class)
class CaseLettersTest {

    private static final String RECEIVED = "2026-09-28T10:00";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Extensions extensions;

    @Autowired
    CalendarAdoption calendars;

    @Autowired
    CalendarRecomputation recomputation;

    private final List<String> holidays = new ArrayList<>();

    @BeforeEach
    void emptyOutbox() {
        box.empty();
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
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        Mail letter = box.letter(scenario);

        assertThat(letter.subject()).isEqualTo("企业开办一件事：已收件（办件编号 " + scenario.number() + "）");
        assertThat(letter.text())
                .startsWith("林*：您好！\n\n您提交的“企业开办一件事”申请已经收到。")
                .contains("我们将不迟于2026年10月8日告知您是否受理或者需要补正。")
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
        CaseScenario scenario = box.startUp("en").receivedOn(RECEIVED);
        Mail letter = box.letter(scenario);

        assertThat(letter.subject()).isEqualTo("Start a company: received (case " + scenario.number() + ")");
        assertThat(letter.text())
                .startsWith("Dear 林*,\n\nYour application “Start a company” has been received.")
                .contains("By 8 October 2026 you will hear whether it is accepted or needs correction.")
                .doesNotContain(scenario.received().queryCode(), "null", "{");
        assertThat(letter.text().replace("林", "")).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void whoGaveNoAddressGetsNoLetter() {
        scenarios.aCase().of("company-start-up").receivedOn(RECEIVED);
        assertThat(box.outbox.count()).isEqualTo(new Outbox.Count(0, 0, 0));
    }

    @Test
    void everythingThatIsMissingIsToldWithItsDate() {
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        assertThat(box.post(scenario)).hasSize(1);
        corrected(scenario);
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains("需要补正").doesNotContain("\n", "\r");
        assertThat(letter.text())
                .contains("需要补正的全部内容如下：\n1. 拟用公司名称：名称与已登记的企业相同，请更换。\nBcc: all@example.com。依据：企业名称登记管理规定第六条。（")
                .containsPattern("2\\. 住所（经营场所）使用证明：租赁合同缺少出租方签字。依据：《.+》.*。（政务服务中心综合窗口）\n")
                .doesNotContain("视为放弃");
        assertThat(letter.header("Bcc")).isNull();
        assertThat(Letterbox.POST.to("all@example.com")).isEmpty();
    }

    @Test
    void whereARuleLetsAnApplicationLapseItsDateIsTold() {
        CaseScenario scenario = box.restaurant("zh-CN").receivedOn(RECEIVED).settled();
        box.post(scenario);
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正")));
        assertThat(box.letter(scenario).text()).containsPattern("请不迟于2026年\\d+月\\d+日补正；逾期未补正的，视为放弃申请。");

        scenario.then("2026-12-28T10:00");
        assertThat(box.letter(scenario).text()).contains("依法视为放弃申请");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,已受理,申请已经受理。,已办结,办理结果：全部准予。",
        "en,accepted,has been accepted.,completed,is complete: everything granted."
    })
    void acceptanceAndCompletionAreToldAndNoGrantInBetween(
            String language, String accepted, String text, String completed, String result) {
        CaseScenario scenario = box.startUp(language).receivedOn(RECEIVED);
        assertThat(box.post(scenario)).hasSize(1);
        scenario.accepted();
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains(accepted);
        assertThat(letter.text()).contains(text).doesNotContain("null", "{");

        scenario.finishedWell();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        List<Mail> end = box.post(scenario);
        assertThat(end).as("the seals are handed over, then all is done").hasSize(2);
        assertThat(end.get(1).subject()).contains(completed);
        assertThat(end.get(1).text()).contains(result).doesNotContain("null", "{");
    }

    @Test
    void resultsOnPaperAreAnnouncedBeforeTheyAreHandedOver() {
        CaseScenario scenario =
                box.startUp("zh-CN").onPaper().receivedOn(RECEIVED).accepted();
        box.post(scenario);
        scenario.until("a hand-over", one -> one.task("hand-over", null).isPresent());
        assertThat(box.letter(scenario).subject()).contains("结果待领取");
        scenario.finishedWell();
        assertThat(box.letter(scenario).subject()).contains("已办结");
    }

    @Test
    void acceptanceByLawIsTold() {
        CaseScenario scenario = box.restaurant("zh-CN").receivedOn(RECEIVED).settled();
        box.post(scenario);
        scenario.then("2026-10-14T10:00");
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains("依法视为受理");
        assertThat(letter.text()).contains("《行政许可法》第三十二条");
    }

    @Test
    void decliningIsToldWithItsReason() {
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED);
        box.post(scenario);
        scenario.finishAs("clerk", "pre-check", null, "decline");
        scenario.finishAs("amr", "pre-check", null, "decline");
        scenario.finish("conclude", null, "decline");
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains("不予受理");
        assertThat(letter.text()).contains("理由：经逐项核对申请材料和现场情况，依据《中华人民共和国行政许可法》第三十八条办理。");
    }

    @Test
    void anExtensionADelayAndADenialAreTold() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .reachedAt(Letterbox.address(), "zh-CN")
                .receivedOn(RECEIVED)
                .accepted();
        scenario.until("a task that can be extended", one -> !extendable(one).isEmpty());
        box.post(scenario);
        OpenTask task = extendable(scenario).get(0);
        extensions.ask(scenario.number(), task.item(), "现场情况复杂", scenario.workerOf(task), Channel.WEB);
        scenario.settled();
        assertThat(box.post(scenario)).as("asking is no news").isEmpty();
        scenario.finish("decide-extension", task.item().toString(), "grant");
        Mail extended = box.letter(scenario);
        assertThat(extended.subject()).contains("办理期限延长");
        assertThat(extended.text())
                .contains("理由：经逐项核对申请材料和现场情况，依据《中华人民共和国行政许可法》第三十八条办理。")
                .containsPattern("延长后的期限至202\\d年\\d+月\\d+日。");

        scenario.then("2027-09-01T10:00");
        assertThat(box.post(scenario))
                .as("what is late is told with its explanation")
                .isEmpty();
        scenario.finishWell(scenario.task("explain-delay", null).orElseThrow());
        assertThat(box.letter(scenario).text()).contains("未在法定期限内办结，我们深表歉意。");

        scenario.finish("review", task.item().toString(), "fail");
        if (scenario.task("decide", task.item().toString()).isPresent()) {
            scenario.finish("decide", task.item().toString(), "deny");
        }
        Mail denied = box.letter(scenario);
        assertThat(denied.subject()).contains("事项有否定结果");
        assertThat(denied.text()).contains("未获准予").doesNotContain("经逐项核对");
    }

    private static List<OpenTask> extendable(CaseScenario scenario) {
        CaseFile file = scenario.file();
        return scenario.tasks().stream()
                .filter(task -> task.step().equals("review"))
                .filter(task -> file.release()
                        .item(task.itemCode())
                        .statutory()
                        .otherwise()
                        .extension()
                        .isPresent())
                .toList();
    }

    @Test
    void withdrawalIsToldOnceForAllItems() {
        CaseScenario scenario = box.startUp("zh-CN").receivedOn(RECEIVED).accepted();
        box.post(scenario);
        scenario.withdrawn("housing-fund");
        assertThat(box.letter(scenario).subject()).contains("已撤回事项");
        scenario.withdrawn(null);
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains("：已撤回（");
        assertThat(letter.text()).contains("不再办理").doesNotContain("其余事项不受影响");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,已收到补正材料,补交的材料已经收到。我们将不迟于", "en,supplement received,has been received. By 8"})
    void aSupplementIsConfirmed(String language, String subject, String text) {
        CaseScenario scenario = box.startUp(language).receivedOn(RECEIVED);
        corrected(scenario);
        box.post(scenario);
        Viewer applicant = Viewer.of(scenarios.account("citizen"));
        scenarios.applicants.supplement(
                scenario.number(),
                applicant,
                Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司"),
                List.of(new Application.HandedIn(
                        "premises-proof",
                        scenarios
                                .parts
                                .uploads()
                                .take("lease.pdf", Papers.pdf(), "citizen")
                                .id())),
                Channel.WEB);
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains(subject);
        assertThat(letter.text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,进入特别程序,所需时间依法不计算在办理期限内,容缺材料逾期未交,将依现有材料作出决定",
        "en,special procedure,does not count towards the limit,promised paper missing,decides on what is there"
    })
    void aSpecialProcedureAndAPaperThatDidNotComeAreTold(
            String language, String special, String uncounted, String ended, String missing) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .promising("food-safety-rules")
                .reachedAt(Letterbox.address(), language)
                .receivedOn("2026-11-02T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
        box.post(scenario);
        scenario.finish("review", "food-permit", "special-procedure");
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains(special);
        assertThat(letter.text()).contains(uncounted).doesNotContain("null", "{");

        scenario.then("2026-11-10T08:00");
        Mail last = box.letter(scenario);
        assertThat(last.subject()).contains(ended);
        assertThat(last.text()).contains(missing);
    }

    @Test
    void aDateThatMovesLaterIsToldOnce() {
        Instant now = VirtualClock.at("2026-12-15T09:00");
        scenarios.parts.clock().set(now);
        adopt("2027-01-01", now);
        CaseScenario scenario = box.startUp("zh-CN").receivedOn("2027-03-01T10:00");
        box.post(scenario);
        adopt("2027-03-04", box.now());
        Mail letter = box.letter(scenario);
        assertThat(letter.subject()).contains("到期日调整");
        assertThat(letter.text()).contains("（行政机关的办理期限）由2027年3月4日调整为2027年3月5日。");
    }

    /** One holiday more; the days of before stay. */
    private void adopt(String holiday, Instant now) {
        holidays.add("{\"name\":\"放假\",\"date\":\"%s\",\"isOffDay\":true}".formatted(holiday));
        calendars.adopt(
                2027,
                "{\"year\":2027,\"papers\":[],\"days\":[%s]}".formatted(String.join(",", holidays)),
                scenarios.account("admin"),
                now);
        while (recomputation.chunk()) {
            // the next one
        }
    }
}
