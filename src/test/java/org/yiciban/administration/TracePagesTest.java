package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.demo.LivingTown;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.TraceOutcome;
import org.yiciban.identity.trace.TraceQuery;
import org.yiciban.identity.trace.Traces;
import org.yiciban.shared.LocalText;

/** The auditor at work in a browser. */
@LivingTown
class TracePagesTest {

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
    private Traces traces;

    @Autowired
    private MessageSource messages;

    @Test
    void theAuditorFindsWhoOpenedACaseAndTakesItAlongAsAFile() {
        String number = number();
        accounts.save(
                new Account("formula", new LocalText("=1+1", "=1+1"), null, Set.of(Role.SUPERVISOR), null, null, false),
                encoder.encode("demo"));
        staff("formula", "/window/cases/" + number, 1280).close();
        staff("clerk", "/window/ratings", 1280).close();

        try (Visit auditor = CHROMIUM.visit(port, 1280, true)) {
            auditor.open("/login");
            auditor.login("auditor");
            assertThat(auditor.page().url())
                    .as("where an auditor's work begins")
                    .endsWith("/admin/traces");
            assertThat(auditor.page().locator("#traces tbody tr").first().textContent())
                    .contains("顾清");
            auditor.sound("traces-1280");

            auditor.page().locator("#number").fill(number);
            auditor.page().locator("#account").fill("Formula");
            auditor.page().locator("#kind").selectOption("CASE_OPENED");
            come(auditor, "form.seek .btn", ".*kind=CASE_OPENED.*");
            assertThat(rows(auditor)).hasSize(1).allSatisfy(row -> assertThat(row)
                    .contains("=1+1", "formula", "效能监管", "查阅办件", number, "127.0.0.1"));

            String export = auditor.page().locator("a[download]").getAttribute("href");
            String file = get(auditor, export);
            assertThat(file).startsWith("\ufeff\"时间\",\"人员\",\"账号\"");
            assertThat(file.split("\r\n")).hasSize(2);
            assertThat(file)
                    .as("a spreadsheet evaluates nothing")
                    .contains("\"'=1+1\",\"formula\"")
                    .doesNotContain("\"=");
            assertThat(lines(auditor, "?account=auditor&kind=EXPORTED&number=" + number))
                    .as("that it was taken along stands there too")
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).contains(number, "formula"));
            assertThat(lines(auditor, "?account=clerk&kind=DOOR_REFUSED"))
                    .anySatisfy(row -> assertThat(row).contains("/window/ratings", "被拒绝"));
            for (String elsewhere : List.of("/window", "/window/cases/" + number, "/admin/staff")) {
                assertThat(auditor.open(elsewhere)).as(elsewhere).isEqualTo(403);
            }
        }
        try (Visit admin = staff("admin", "/admin/staff", 1280)) {
            assertThat(admin.open("/admin/traces")).isEqualTo(403);
            assertThat(admin.open("/admin/traces/export")).isEqualTo(403);
        }
    }

    @Test
    void whatIsMistypedIsSaidAndListsGoOnPageByPage() {
        // a page and a half, so that the newest page is full
        jdbc.sql("insert into trace_line (at, kind, cases, subject, address, outcome)"
                        + " select timestamp with time zone '2020-02-02 00:00:00+00', 'DOOR_REFUSED', 0,"
                        + " 'old ' || x, '192.0.2.7', 'REFUSED' from system_range(1, 75)")
                .update();
        String day = "from=2020-02-02&to=2020-02-02";
        try (Visit auditor = staff("auditor", "/admin/traces?number=12&from=2020-13-01&to=x&kind=NONE", 360)) {
            assertThat(auditor.page().locator(".err").count()).isEqualTo(4);
            auditor.sound("traces-wrong-360");
            assertThat(auditor.open("/admin/traces?from=2020-02-03&to=2020-02-02"))
                    .isEqualTo(422);
            assertThat(auditor.open("/admin/traces?number=12")).isEqualTo(422);

            assertThat(lines(auditor, "?" + day)).hasSize(50);
            auditor.sound("traces-360");
            come(auditor, "a[rel=next]", ".*before=.*");
            assertThat(rows(auditor)).hasSize(25);
            assertThat(auditor.page().locator("a[rel=next]").count()).isZero();
            come(auditor, "a[rel=prev]", ".*to=2020-02-02");
            assertThat(rows(auditor)).hasSize(50);
            assertThat(get(auditor, "/admin/traces/export?" + day).split("\r\n"))
                    .hasSize(76);
            assertThat(lines(auditor, "?from=2020-02-03&to=" + LocalDate.of(2020, 2, 4)))
                    .isEmpty();
        }
    }

    /** A citizen's login is a line as well: a word that is missing would take the whole page away. */
    @Test
    void byWhatOneLookedStandsInWords() {
        try (Visit supervisor = staff("supervisor", "/window/cases", 1280)) {
            supervisor.page().locator("input[name=number]").first().fill("2026");
            supervisor
                    .page()
                    .locator("form:has(input[name=number]) button[type=submit]")
                    .first()
                    .click();
        }
        traces.find(TraceQuery.ALL, Long.MAX_VALUE, 1);
        try (Visit auditor = staff("auditor", "/admin/traces?kind=CASES_SOUGHT", 1280)) {
            assertThat(auditor.page().locator("tbody").first().innerText())
                    .contains("按办件编号")
                    .doesNotContain("number");
        }
    }

    @Test
    void everyDutyKindAndOutcomeHasItsWord() {
        Stream.of(Role.values(), TraceKind.values(), TraceOutcome.values())
                .flatMap(Stream::of)
                .map(value -> value instanceof Role
                        ? "admin.role." + value
                        : "admin.traces." + (value instanceof TraceKind ? "kind." : "outcome.") + value)
                .forEach(key -> assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                        .as(key)
                        .isNotBlank());
    }

    @Test
    void theApplicantReadsWhoLookedAtHisCase() {
        String number = jdbc.sql("select min(case_number) from case_file where account = 'citizen'")
                .query(String.class)
                .single();
        for (String who : List.of("clerk", "supervisor")) {
            staff(who, "/window/cases/" + number, 1280).close();
        }
        traces.find(TraceQuery.ALL, Long.MAX_VALUE, 1);
        for (int width : List.of(360, 1280)) {
            try (Visit citizen = staff("citizen", "/track/" + number, width)) {
                citizen.page().locator("#readers > summary").click();
                assertThat(citizen.page().locator("#readers li").allTextContents())
                        .anySatisfy(line -> assertThat(line).contains("窗口人员", "查看办理情况"))
                        .anySatisfy(line -> assertThat(line).contains("效能监管"));
                citizen.sound("readers-" + width);
            }
        }
    }

    @Test
    void whoeverAuditsDoesNothingElse() {
        try (Visit admin = staff("admin", "/admin/staff-new", 1280)) {
            admin.page().locator("#username").fill("two-hats");
            admin.page().locator("#zh").fill("两职");
            admin.page().locator("#en").fill("Two Hats");
            admin.page().locator("input[value=AUDITOR]").check();
            admin.page().locator("input[value=ADMIN]").check();
            admin.click("form.card button.btn");

            assertThat(admin.page().locator("main").textContent()).contains("审计须独立");
            assertThat(accounts.find("two-hats")).isEmpty();
        }
    }

    private String number() {
        return jdbc.sql("select min(case_number) from case_file")
                .query(String.class)
                .single();
    }

    /** A press, and the page that it leads to. */
    private static void come(Visit auditor, String selector, String address) {
        auditor.click(selector);
        auditor.page().waitForURL(Pattern.compile(address));
    }

    private List<String> lines(Visit auditor, String query) {
        auditor.open("/admin/traces" + query);
        return rows(auditor);
    }

    private static List<String> rows(Visit auditor) {
        return auditor.page().locator("#traces tbody tr").allTextContents();
    }

    private String get(Visit auditor, String path) {
        return auditor.page().request().get("http://127.0.0.1:" + port + path).text();
    }

    private Visit staff(String username, String path, int width) {
        Visit visit = CHROMIUM.visit(port, width, true);
        visit.open("/login");
        visit.login(username);
        visit.open(path);
        return visit;
    }
}
