package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.reception.Received;
import org.yiciban.shared.CaseNumber;

/** The rarer steps of officers, each walked at the pages from its task to what the applicant reads of it. */
@Import(CaseWalk.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yiciban.engine.job-executor=false",
            "spring.datasource.url=jdbc:h2:mem:officer-steps;DB_CLOSE_DELAY=-1",
            "yiciban.demo-cases=false",
            "yiciban.materials.uploads=target/officer-steps-${surefire.forkNumber:1}"
        })
class OfficerStepsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aSecondNoticeGoesOutOnlyWithTheSupervisorsReason(int width) {
        Received received = walk.received("company-start-up");
        CaseNumber number = received.caseNumber();
        walk.complainedAbout(number, "proposedName");
        walk.finish("clerk", number, "conclude", null, "correct");
        walk.supplemented(number, "proposedName");
        walk.complainedAbout(number, "proposedName");
        try (Officer clerk = at(width, "clerk")) {
            clerk.opens(number.value(), "受理决定", "");
            clerk.chooses("告知补正");
            assertThat(clerk.submits()).isEqualTo(422);
            clerk.visit().sound("step-second-asked-" + width);
            clerk.page().locator("#comment").fill("补正后发现名称与另一家企业近似。");
            assertThat(clerk.submits()).isEqualTo(302);
        }
        try (Officer supervisor = at(width, "supervisor")) {
            supervisor.opens(number.value(), "再次补正审批", "");
            supervisor.visit().sound("step-second-task-" + width);
            assertThat(supervisor.page().locator("main").innerText()).contains("补正后发现名称与另一家企业近似");
            supervisor.page().locator("input[name=cause]").first().check();
            supervisor.chooses("同意");
            assertThat(supervisor.submits()).isEqualTo(422);
            assertThat(supervisor.page().locator("input[name=cause]").first().isChecked())
                    .isTrue();
            supervisor.page().locator("#comment").fill("首次告知时确实无法发现。");
            assertThat(supervisor.submits()).isEqualTo(302);
            supervisor.visit().open("/window/cases/" + number);
            supervisor.visit().sound("step-second-case-" + width);
            assertThat(supervisor.page().locator("main").innerText()).contains("审批再次补正告知：同意");
        }
        assertThat(tracking(received, width, "step-second-track-" + width)).contains("等您补正", "请核对后更正，与证照一致。");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aSpecialProcedureStopsTheTimeAndTheReviewGoesOnAfterIt(int width) {
        Received received = reviewOfFoodPermit();
        CaseNumber number = received.caseNumber();
        try (Officer officer = at(width, "amr")) {
            officer.opens(number.value(), "审查", "食品");
            officer.chooses("特别程序");
            officer.page().locator("#comment").fill("需要专家评审。");
            assertThat(officer.submits()).isEqualTo(422);
            officer.visit().sound("step-special-refused-" + width);
            assertThat(officer.page().locator("#comment").inputValue()).isEqualTo("需要专家评审。");
            officer.page().locator("select[name=procedure]").selectOption("EXPERT_REVIEW");
            assertThat(officer.submits()).as("how long it takes must be said").isEqualTo(422);
            officer.page().locator("input[name=expectedDays]").fill("10");
            assertThat(officer.submits()).isEqualTo(302);
            walk.settle();
            officer.visit().open("/window/cases/" + number);
            officer.visit().sound("step-special-case-" + width);
            assertThat(officer.page().locator("main").innerText()).contains("进入专家评审", "计时暂停");
        }
        assertThat(tracking(received, width, "step-special-track-" + width)).contains("专家评审");
        try (Officer officer = at(width, "amr2")) {
            officer.opens(number.value(), "特别程序", "食品");
            officer.visit().sound("step-special-task-" + width);
            officer.chooses("已结束");
            assertThat(officer.submits()).isEqualTo(422);
            officer.finishes("已结束");
            walk.settle();
            officer.visit().open("/window/cases/" + number);
            assertThat(officer.page().locator("main").innerText()).contains("特别程序结束，恢复计时");
        }
        assertThat(walk.task("amr", number, "review", "food-permit").assignee()).isNull();
    }

    @Test
    void theSecondPersonSendsBackOrDeniesWithReasonsAndRemedies() {
        Received received = reviewOfFoodPermit();
        CaseNumber number = received.caseNumber();
        walk.finish("amr", number, "review", "food-permit", "fail");
        try (Officer reviewer = at(1280, "amr")) {
            reviewer.visit().open("/window?q=" + number);
            reviewer.page()
                    .locator("tbody tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("决定"))
                    .locator(".do button")
                    .first()
                    .click();
            reviewer.page().waitForLoadState();
            assertThat(reviewer.page().locator(".told.warn[role=alert]").innerText())
                    .contains("另一位工作人员");
            reviewer.visit().sound("step-decide-reviewer");
        }
        try (Officer second = at(1280, "amr2")) {
            Page page = second.opens(number.value(), "决定", "食品").page();
            second.visit().sound("step-decide-task");
            second.chooses("退回审查");
            assertThat(second.submits()).isEqualTo(422);
            page.locator("#comment").fill("现场核查记录缺少一名核查人员签名。");
            assertThat(second.submits()).isEqualTo(302);
            walk.settle();
        }
        try (Officer reviewer = at(1280, "amr")) {
            reviewer.opens(number.value(), "审查", "食品");
            reviewer.visit().sound("step-decide-sent-back");
            assertThat(reviewer.page().locator("main").innerText()).contains("现场核查记录缺少一名核查人员签名");
        }
        walk.finish("amr", number, "review", "food-permit", "fail");
        try (Officer second = at(1280, "amr2")) {
            Page page = second.opens(number.value(), "决定", "食品").page();
            second.chooses("不予批准");
            page.locator("#comment").fill("经营场所与污染源距离不足二十五米，不符合《食品安全法》第三十三条。");
            assertThat(second.submits()).isEqualTo(302);
            walk.settle();
            second.visit().open("/window/cases/" + number);
            second.visit().sound("step-decide-case");
            assertThat(page.locator("main").innerText()).contains("距离不足二十五米");
        }
        assertThat(tracking(received, 1280, "step-decide-track")).contains("距离不足二十五米");
    }

    @Test
    void theSecondPersonGrants() {
        Received received = reviewOfFoodPermit();
        CaseNumber number = received.caseNumber();
        walk.finish("amr", number, "review", "food-permit", "pass");
        try (Officer second = at(1280, "amr2")) {
            second.opens(number.value(), "决定", "食品");
            assertThat(second.page().locator("main").innerText()).contains("申请信息与材料一致，符合法定条件");
            second.finishes("准予");
        }
        walk.settle();
        assertThat(tracking(received, 1280, "step-granted-track")).contains("食品经营许可（新办）\n准予许可");
    }

    @Test
    void moreTimeIsAskedForOnTheTaskAndGrantedByTheHead() {
        Received received = reviewOfFoodPermit();
        CaseNumber number = received.caseNumber();
        try (Officer officer = at(1280, "amr")) {
            Page page = officer.opens(number.value(), "审查", "食品").page();
            page.locator("#comment").fill("草稿不丢");
            page.locator(".extension summary").click();
            officer.presses("button[value=extension]");
            officer.visit().sound("step-extension-refused");
            assertThat(page.locator("#comment").inputValue()).isEqualTo("草稿不丢");
            page.locator("#extension").fill("需要等待水质检测结果。");
            officer.presses("button[value=extension]");
            officer.visit().sound("step-extension-asked");
            assertThat(page.locator("#comment").inputValue()).isEqualTo("草稿不丢");
            walk.settle();
        }
        try (Officer head = at(1280, "amr-head")) {
            Page page = head.opens(number.value(), "延期审批", "食品").page();
            head.visit().sound("step-extension-task");
            assertThat(page.locator("main").innerText()).contains("需要等待水质检测结果");
            head.chooses("同意延期");
            assertThat(head.submits()).isEqualTo(422);
            page.locator("#comment").fill("情况属实，同意延长十个工作日。");
            assertThat(head.submits()).isEqualTo(302);
            walk.settle();
            head.visit().open("/window/cases/" + number);
            head.visit().sound("step-extension-case");
            assertThat(page.locator("main").innerText()).contains("同意延长十个工作日");
        }
        assertThat(tracking(received, 1280, "step-extension-track")).contains("同意延长十个工作日");
    }

    @Test
    void whoIsLateExplainsItselfToTheApplicant() {
        Received received = reviewOfFoodPermit();
        CaseNumber number = received.caseNumber();
        walk.daysLater(45);
        walk.claimed("amr", number, "review", "food-permit");
        assertThat(walk.open("supervisor", number))
                .as("nobody writes it in its name")
                .isEmpty();
        try (Officer late = at(1280, "amr")) {
            Page page = late.opens(number.value(), "超期说明", "食品").page();
            late.visit().sound("step-explain-task");
            late.chooses("已说明");
            page.locator("input[name=responsible]").fill("现场核查");
            assertThat(late.submits()).isEqualTo(422);
            late.visit().sound("step-explain-refused");
            assertThat(page.locator("input[name=responsible]").inputValue()).isEqualTo("现场核查");
            page.locator("textarea[name=explanation]").fill("核查人员不足，已从邻区抽调两人。");
            assertThat(late.submits()).isEqualTo(302);
        }
        assertThat(tracking(received, 1280, "step-explain-track")).contains("核查人员不足，已从邻区抽调两人。");
    }

    @Test
    void anApplicationIsDeclinedWithItsReasonAndTheCompetentAgency() {
        Received received = walk.received("company-start-up");
        CaseNumber number = received.caseNumber();
        walk.finishAll(number, "pre-check", "complete");
        try (Officer clerk = at(1280, "clerk")) {
            Page page = clerk.opens(number.value(), "受理决定", "").page();
            clerk.chooses("不予受理");
            assertThat(clerk.submits()).isEqualTo(422);
            assertThat(page.locator("main").innerText()).contains("请选择不予受理的情形");
            page.locator("input[name=declineKind]").nth(1).check();
            assertThat(clerk.submits()).as("who is competent must be said").isEqualTo(422);
            clerk.visit().sound("step-decline-refused");
            assertThat(page.locator("input[name=competentAgency]").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(page.locator("main").innerText()).contains("请写明该机关的名称");
            page.locator("input[name=competentAgency]").fill("示例市云溪区商务局");
            assertThat(clerk.submits()).as("nor are there reasons").isEqualTo(422);
            assertThat(page.locator("input[name=competentAgency]").inputValue()).isEqualTo("示例市云溪区商务局");
            assertThat(page.locator("input[name=declineKind]").nth(1).isChecked())
                    .isTrue();
            page.locator("#comment").fill("该行业须先取得商务主管部门批准，依据《行政许可法》第三十二条第一款第二项不予受理。");
            assertThat(clerk.submits()).isEqualTo(302);
            walk.settle();
            clerk.visit().open("/window/cases/" + number);
            clerk.visit().sound("step-decline-case");
            assertThat(page.locator("main").innerText()).contains("不予受理", "须先取得商务主管部门批准");
        }
        assertThat(tracking(received, 1280, "step-decline-track"))
                .contains("不予受理", "须先取得商务主管部门批准", "不属于本机关职权范围，请向示例市云溪区商务局申请");
        assertThat(walk.open("clerk", number)).isEmpty();
    }

    private Received reviewOfFoodPermit() {
        Received received = walk.received("restaurant-opening");
        walk.accepted(received.caseNumber());
        walk.finish("amr", received.caseNumber(), "review", "licence-verification", "pass");
        return received;
    }

    private Officer at(int width, String username) {
        return new Officer(CHROMIUM, port, width, username);
    }

    /** What the applicant reads. */
    private String tracking(Received received, int width, String name) {
        try (Visit citizen = CHROMIUM.visit(port, width, true)) {
            citizen.open("/track");
            citizen.page().locator("#number").fill(received.caseNumber().value());
            citizen.page().locator("#code").fill(received.queryCode());
            citizen.click("main form button");
            citizen.page().waitForSelector(".case-h");
            citizen.sound(name);
            citizen.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            return citizen.page().locator("main").innerText();
        }
    }
}
