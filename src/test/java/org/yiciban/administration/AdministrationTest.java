package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.atrest.Resealing;
import org.yiciban.demo.LivingTown;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;

/** The administrator at work in a browser. */
@LivingTown
class AdministrationTest {

    private static final String PASSWORD = "four unlike words";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void oneAdmin() {
        accounts.save(admin("admin", "管理员"), encoder.encode("demo"));
        jdbc.sql("delete from account where username in ('newcomer', 'admin2')").update();
    }

    @Test
    void anOfficerJoinsSetsHerOwnPasswordAndLeaves() {
        try (Visit admin = admin(1280);
                Visit officer = CHROMIUM.visit(port, 1280, true)) {
            admin.open("/admin/staff-new");
            fill(admin, "newcomer", "OFFICER", "amr");
            String link = admin.page().locator("#link").inputValue();
            admin.sound("admin-person-1280");

            assertThat(officer.open(path(link))).isEqualTo(200);
            officer.sound("password-1280");
            setPassword(officer, "short", "short");
            assertThat(officer.page().locator("#password-error").count()).isEqualTo(1);
            setPassword(officer, PASSWORD, PASSWORD + "!");
            assertThat(officer.page().locator("#again-error").count()).isEqualTo(1);
            setPassword(officer, PASSWORD, PASSWORD);
            login(officer, "newcomer", PASSWORD);
            assertThat(officer.open(path(link))).as("a link is good once").isEqualTo(404);
            assertThat(officer.open("/window")).isEqualTo(200);

            hold("newcomer");
            admin.open("/admin/staff/newcomer");
            admin.click(".btn.danger");
            assertThat(admin.page().locator("[role=status]").textContent()).contains("已停用", "1 项任务已退回");
            assertThat(heldBy("newcomer")).isZero();
            officer.open("/window");
            assertThat(officer.page().url()).as("her session ended").contains("/login");
            login(officer, "newcomer", PASSWORD);
            assertThat(officer.page().url()).contains("/login?wrong");
        }
    }

    @Test
    void whoeverReceivesDoesNotDecideAndWhatWasTypedStays() {
        try (Visit admin = admin(360)) {
            admin.open("/admin/staff-new");
            admin.page().locator("input[value=CLERK]").check();
            fill(admin, "newcomer", "OFFICER", "amr");
            assertThat(admin.page().locator("#roles-error").textContent()).contains("受理与审批须分离");
            assertThat(admin.page().locator("#zh").inputValue()).isEqualTo("新人");
            assertThat(admin.page().locator("input[value=CLERK]").isChecked()).isTrue();
            admin.sound("admin-person-wrong-360");
            assertThat(accounts.find("newcomer")).isEmpty();
        }
    }

    @Test
    void nobodyTakesTheLastAdministrationAway() {
        accounts.save(admin("admin2", "第二管理员"), encoder.encode("demo"));
        try (Visit admin = admin(1280)) {
            admin.open("/admin/staff/admin");
            admin.click(".btn.danger");
            assertThat(admin.page().locator("[role=alert]").textContent()).contains("不能停用自己的账号");
            admin.page().locator("input[value=ADMIN]").uncheck();
            admin.page().locator("input[value=SUPERVISOR]").check();
            admin.click("form.card button.btn");
            assertThat(admin.page().locator("#roles-error").textContent()).contains("由另一位管理员操作");
            admin.open("/admin/staff/admin2");
            admin.click(".btn.danger");
            assertThat(accounts.find("admin2").orElseThrow().disabled()).isTrue();
            assertThat(accounts.find("admin").orElseThrow().is(Role.ADMIN)).isTrue();
        }
    }

    @Test
    void changedDutiesCountAtOnce() {
        try (Visit admin = admin(1280);
                Visit police = CHROMIUM.visit(port, 1280, true)) {
            police.open("/window");
            police.login("police2");
            admin.open("/admin/staff/police2");
            admin.page().locator("input[value=HEAD]").check();
            admin.click("form.card button.btn");
            police.open("/window");
            assertThat(police.page().url()).contains("/login");
            assertThat(accounts.find("police2").orElseThrow().roles())
                    .containsExactlyInAnyOrder(Role.OFFICER, Role.HEAD);
        }
    }

    @Test
    void aStuckStepIsTriedAgain() {
        String job = jdbc.sql("select ID_ from ACT_RU_JOB where TYPE_ = 'timer' order by ID_ fetch first 1 rows only")
                .query(String.class)
                .single();
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0, EXCEPTION_MSG_ = '印章服务没有应答' where ID_ = ?")
                .param(job)
                .update();
        standStill();
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/stuck");
                assertThat(admin.page().locator("main").textContent()).contains("印章服务没有应答");
                assertThat(admin.page().locator("#still").textContent())
                        .contains("出具结果", "应当自动继续的步骤已丢失", "系统管理：查明原因", "等待消息“paid”", "的流程并重新发布");
                admin.sound("admin-stuck-" + width);
                admin.open("/admin/staff");
                admin.sound("admin-staff-" + width);
            }
        }
        try (Visit admin = admin(1280)) {
            admin.open("/admin/stuck");
            admin.click("td form button");
            assertThat(admin.page().locator("[role=status]").textContent()).contains("已安排重试");
            assertThat(jdbc.sql("select RETRIES_ from ACT_RU_JOB where ID_ = ?")
                            .param(job)
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    /** Two places as the watch takes them down; it looks at no case meanwhile. */
    private void standStill() {
        jdbc.sql("update standstill_watch set holder = 'another',"
                        + " held_until = timestamp with time zone '2100-01-01 00:00:00+00'")
                .update();
        jdbc.sql("delete from standstill").update();
        for (String row : List.of(
                "'1', case_number, 'business-licence', 'issue', '出具结果', 'NO_JOB', null",
                "'2', case_number, 'bundle', 'paid', '已缴费', 'MESSAGE_NOBODY_SENDS', 'paid'")) {
            jdbc.sql("insert into standstill (execution_id, case_number, part, place, step, cause, message, first_seen,"
                            + " told) select " + row
                            + ", timestamp with time zone '2020-01-01 00:00:00+00', true from case_file"
                            + " order by case_number fetch first 1 rows only")
                    .update();
        }
    }

    @Test
    void whoeverAuditsSeesWhichJournalsAreNotAsTheyWereWrittenAndAsksForAVerification() {
        jdbc.sql("delete from journal_check").update();
        jdbc.sql(
                        "insert into journal_check (run_no, started_at, finished_at, after_case, cases, lines, findings, holder,"
                                + " held_until) values (1, current_timestamp, current_timestamp, '', 2, 7, 1, '',"
                                + " current_timestamp)")
                .update();
        jdbc.sql("insert into journal_finding (run_no, case_number, entry_no, kind, found_at) select 1, case_number, 3,"
                        + " 'CHANGED', current_timestamp from case_file order by case_number fetch first 1 rows only")
                .update();
        jdbc.sql("insert into journal_head (head_no, made_at, previous, cases, faults, hash, signature)"
                        + " values (1, current_timestamp, '-', 0, 1, 'x', 'y')")
                .update();
        for (int width : new int[] {360, 1280}) {
            try (Visit supervisor = staff("supervisor", "/admin/journal", width)) {
                assertThat(supervisor.page().locator("#findings").textContent()).contains("这一行的内容或者校验值已被改动");
                assertThat(supervisor.page().locator("#runs").textContent()).contains("每日自动");
                supervisor.sound("admin-journal-" + width);
            }
        }
        signedHeadsCanBeTakenElsewhere();
        try (Visit supervisor = staff("supervisor", "/admin/journal", 1280)) {
            supervisor.click("#check");
            assertThat(supervisor.page().locator("[role=status]").textContent()).contains("已安排核验");
            assertThat(supervisor.page().locator("#check").count()).isZero();
            assertThat(supervisor.open("/admin/stuck")).isEqualTo(403);
        }
        try (Visit officer = staff("amr", "/window", 1280)) {
            assertThat(officer.open("/admin/journal")).isEqualTo(403);
        }
        jdbc.sql("delete from journal_finding").update();
        jdbc.sql("delete from journal_check").update();
        jdbc.sql("delete from journal_head").update();
    }

    private void signedHeadsCanBeTakenElsewhere() {
        try (Visit supervisor = staff("supervisor", "/admin/journal", 1280)) {
            assertThat(supervisor.page().locator("#heads").textContent()).contains("下载第 1 号摘要");
            assertThat(supervisor
                            .page()
                            .request()
                            .get("http://127.0.0.1:" + port + "/admin/journal/heads/1")
                            .text())
                    .startsWith("yiciban journal head\t1\nnumber\t1\n");
            assertThat(supervisor
                            .page()
                            .request()
                            .get("http://127.0.0.1:" + port + "/admin/journal/key")
                            .text())
                    .startsWith("-----BEGIN PUBLIC KEY-----");
            assertThat(supervisor.open("/admin/journal/heads/999999")).isEqualTo(404);
            assertThat(supervisor.open("/admin/journal/heads/x")).isEqualTo(404);
        }
    }

    @Test
    void aHeadSeesTheLoadAndHandsOnWhatOnePersonHolds() {
        List<String> tasks = jdbc.sql("select task_id from work_task where agency = 'amr' order by task_id")
                .query(String.class)
                .list();
        assertThat(tasks).isNotEmpty();
        jdbc.sql("update work_task set assignee = 'amr' where agency = 'amr'").update();
        jdbc.sql("update work_task set red_at = timestamp with time zone '2020-01-01 00:00:00+00' where task_id = ?")
                .param(tasks.get(0))
                .update();
        for (int width : new int[] {360, 1280}) {
            try (Visit head = staff("amr-head", "/window/load", width)) {
                assertThat(head.page().locator("tr:has-text('刘敏') .lit-red").textContent())
                        .contains("1");
                head.sound("window-load-" + width);
            }
        }
        try (Visit head = staff("amr-head", "/window/load", 1280)) {
            head.page().locator("tr:has-text('刘敏') select").selectOption("amr2");
            head.click("tr:has-text('刘敏') button");
            assertThat(head.page().locator("[role=status]").textContent()).contains(tasks.size() + " 项任务已转交给陈立");
            assertThat(heldBy("amr")).isZero();
            assertThat(heldBy("amr2")).isEqualTo(tasks.size());
        }
        try (Visit officer = staff("amr", "/window", 1280)) {
            assertThat(officer.open("/window/load")).isEqualTo(403);
        }
    }

    @Test
    void anOfficerArrangesASubstituteAndCancels() {
        for (int width : new int[] {360, 1280}) {
            try (Visit officer = staff("amr2", "/window/settings/substitutes", width)) {
                officer.page().locator("#to").fill("2020-01-01");
                officer.click("form.card button");
                assertThat(officer.page().locator("[role=alert]").textContent()).contains("最后一天不早于第一天");
                assertThat(officer.page().locator("#to").inputValue()).isEqualTo("2020-01-01");
                officer.page()
                        .locator("#to")
                        .fill(officer.page().locator("#from").inputValue());
                officer.page().locator("#who").selectOption("amr");
                officer.click("form.card button");
                assertThat(officer.page().locator(".plain").textContent()).contains("刘敏", "全部事项");
                officer.sound("window-settings-" + width);
                officer.click(".plain button");
                assertThat(officer.page().locator("[role=status]").textContent())
                        .contains("已取消");
                assertThat(officer.page().locator(".plain").count()).isZero();
            }
        }
    }

    @Test
    void theVersionsAtWorkAreListed() {
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/versions");
                assertThat(admin.page().locator("#database").textContent()).contains("H2");
                assertThat(admin.page().locator("#tables").textContent()).matches("[0-9]+ .*");
                assertThat(admin.page().locator("main").textContent())
                        .contains("company-start-up", "随程序提供", "bundles/company-start-up.form", "国家日历");
                admin.sound("admin-versions-" + width);
            }
        }
    }

    @Test
    void howFarEncryptionHasComeIsTold() {
        try (Visit admin = admin(1280)) {
            jdbc.sql("delete from at_rest_progress").update();
            admin.open("/admin/at-rest");
            assertThat(admin.page().locator(".empty").textContent()).contains("尚未开始检查");
        }
        assertThat(Resealing.to("AES", program).all("page")).isTrue();
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/at-rest");
                assertThat(admin.page().locator("#sealing-keys").textContent()).contains("main", "加密", "检索摘要", "当前使用");
                assertThat(admin.page().locator("#tables").textContent()).contains("申请填报内容", "办理记录", "账号");
                assertThat(admin.page().locator("#unreadable").count()).isZero();
                admin.sound("admin-at-rest-" + width);
            }
        }
        try (Visit admin = admin(1280)) {
            jdbc.sql("update at_rest_progress set unreadable = 2 where table_name = 'draft'")
                    .update();
            admin.open("/admin/at-rest?lang=en");
            assertThat(admin.page().locator("#unreadable").textContent()).contains("2 rows could not be decrypted");
            jdbc.sql("update at_rest_progress set unreadable = 0").update();
            admin.open("/admin/at-rest?lang=zh-CN");
        }
    }

    @Test
    void withoutAMailServerNothingIsWrittenAndThePageSaysSo() {
        assertThat(jdbc.sql("select count(*) from outbox").query(Integer.class).single())
                .isZero();
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/outbox");
                assertThat(admin.page().locator("#no-server").textContent()).contains("没有设置邮件服务器", "spring.mail.host");
                assertThat(admin.page().locator(".empty").count()).isZero();
                admin.sound("admin-outbox-none-" + width);
            }
        }
    }

    @Test
    void nonsenseIsNotFound() {
        try (Visit admin = admin(1280)) {
            for (String path : List.of("/admin/staff/nobody", "/admin/staff/citizen", "/password/nonsense")) {
                assertThat(admin.open(path)).as(path).isEqualTo(404);
            }
            assertThat(admin.open("/admin/staff?page=-1&q=%25")).isEqualTo(200);
        }
    }

    private static void fill(Visit admin, String username, String role, String agency) {
        Page page = admin.page();
        page.locator("#username").fill(username);
        page.locator("#zh").fill("新人");
        page.locator("#en").fill("New Comer");
        page.locator("#agency").selectOption(agency);
        page.locator("input[value=" + role + "]").check();
        admin.click("form.card button.btn");
    }

    private static void setPassword(Visit visit, String password, String again) {
        visit.page().locator("#password").fill(password);
        visit.page().locator("#again").fill(again);
        visit.click("form.card button.btn");
    }

    private static void login(Visit visit, String username, String password) {
        visit.page().locator("#username").fill(username);
        Locator field = visit.page().locator("#password");
        field.fill(password);
        visit.click("main form button");
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/password/"));
    }

    private Visit admin(int width) {
        Visit visit = CHROMIUM.visit(port, width, true);
        visit.open("/admin/staff");
        visit.login("admin");
        return visit;
    }

    private Visit staff(String username, String path, int width) {
        Visit visit = CHROMIUM.visit(port, width, true);
        visit.open(path);
        visit.login(username);
        visit.open(path);
        return visit;
    }

    private void hold(String username) {
        jdbc.sql("update work_task set assignee = ? where task_id = (select min(task_id) from work_task)")
                .param(username)
                .update();
        assertThat(heldBy(username)).isEqualTo(1);
    }

    private int heldBy(String username) {
        return jdbc.sql("select count(*) from work_task where assignee = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private static Account admin(String username, String name) {
        return new Account(username, new LocalText(name, username), null, Set.of(Role.ADMIN), null, null, false);
    }
}
