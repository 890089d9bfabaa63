package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.TraceQuery;
import org.yiciban.identity.trace.Traces;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.JsonNode;

/** Who saw and who did: one day at the doors of the running program, against the table of traces. */
@ApiTest
class TracesTest {

    private static final String STALL = "street-stall";

    @Autowired
    private Program program;

    @Autowired
    private Traces traces;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Environment environment;

    private long before;

    @BeforeEach
    void fromHereOn() {
        traces.find(TraceQuery.ALL, Long.MAX_VALUE, 1);
        before = jdbc.queryForObject("select coalesce(max(line_no), 0) from trace_line", Long.class);
    }

    @Test
    void aDayOfReadsStandsInTheTableLineByLine() {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.receivedByAgent(STALL);
        String number = receipt.caseNumber();
        walk.accept(number);
        String task = walk.task("urban", number, "review").path("id").asString();
        JsonNode papers = get("urban", "/api/v1/tasks/" + task).body().path("materials");
        String paper = papers.findValuesAsString("uploadId").get(0);
        String document =
                walk.look(receipt).body().path("documents").get(0).path("url").asString();
        fromHereOn();

        get("urban", "/window/tasks/" + task + "/papers/" + paper);
        get("urban", "/window/tasks/" + task);
        get("urban", "/window/cases/" + number);
        get("urban", "/window/late");
        get("police", "/window/cases/" + number);
        get("urban", document);
        get("supervisor", "/api/v1/cases?number=" + number);
        program.call("/api/v1/cases/searches").as("supervisor").post(Map.of("applicant", "林"));
        get("clerk", "/window/cases/" + number + "/receipt");
        get("clerk", "/window/ratings");
        get("citizen", "/track/" + number);
        get("admin", "/window/cases/" + number);
        // without its token a form comes from nobody, who fills no table
        program.call("/my/cases/" + number + "/claim").postForm("");
        program.call("/api/v1/cases/" + number)
                .with("X-Query-Code", receipt.queryCode())
                .get();
        program.call("/api/v1/cases/" + number).with("X-Query-Code", "000000").get();

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "urban PAPER_OPENED " + number + " " + paper + " DONE",
                        "urban TASK_OPENED " + number + " stall-filing review DONE",
                        "urban CASE_OPENED " + number + " null DONE",
                        "urban CASES_LISTED all null DONE",
                        "police CASE_OPENED " + number + " null UNSEEN",
                        "urban DOCUMENT_OPENED " + number + " "
                                + URLDecoder.decode(document.replaceAll(".*/", ""), StandardCharsets.UTF_8) + " DONE",
                        "supervisor CASES_SOUGHT " + number + " number DONE",
                        "supervisor CASES_SOUGHT all applicant DONE",
                        "clerk RECEIPT_OPENED " + number + " null DONE",
                        "clerk DOOR_REFUSED  /window/ratings REFUSED",
                        "admin DOOR_REFUSED  /window/cases REFUSED",
                        "nobody CODE_RIGHT " + number + " null DONE",
                        "nobody CODE_WRONG " + number + " null UNSEEN");
        assertThat(traces.openings(new CaseNumber(number), "clerk"))
                .extracting(Traces.Opening::kind)
                .containsOnlyOnce(TraceKind.TASK_OPENED, TraceKind.PAPER_OPENED)
                .doesNotContain(TraceKind.RECEIPT_OPENED);
    }

    /** What a page shows is seen, however it came to be drawn; its head alone shows nothing. */
    @Test
    void aPageThatAFormDrawsAgainLeavesItsTraceToo() {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.received(STALL);
        String number = receipt.caseNumber();
        walk.accept(number);
        String task = walk.task("urban", number, "review").path("id").asString();
        RightsPeople people = new RightsPeople(environment);
        fromHereOn();

        people.of("agency of an item", null, null).answer("POST", "/window/tasks/" + task, "_outcome=nonsense");
        people.of("window", null, null).answer("POST", "/window/cases/" + number + "/withdrawal", "reason=x&item=");
        program.call("/window/cases/" + number).as("urban").head();

        assertThat(lines())
                .contains(
                        "urban TASK_OPENED " + number + " stall-filing review DONE",
                        "clerk CASE_OPENED " + number + " null DONE")
                .doesNotContain("urban CASE_OPENED " + number + " null DONE");
        assertThat(readers("citizen", "/track/" + number)).contains("城市管理局 · 经办人", "窗口人员");
    }

    /** Others' looks are not pushed out of the list by looking often. */
    @Test
    void whoLooksAHundredTimesHidesNobody() {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.received(STALL);
        get("supervisor", "/window/cases/" + receipt.caseNumber());
        get("urban", "/window/cases/" + receipt.caseNumber());
        traces.find(TraceQuery.ALL, Long.MAX_VALUE, 1);
        long last = jdbc.queryForObject("select max(line_no) from trace_line where account = 'urban'", Long.class);
        String columns = "at, kind, account, name_zh, name_en, agency, roles, cases, subject, address, outcome";
        jdbc.update(
                "insert into trace_line (" + columns + ") select " + columns
                        + " from trace_line, system_range(1, 249) where line_no = ?",
                last);
        jdbc.update(
                "insert into trace_case (case_number, line_no) select ?, line_no from trace_line where line_no > ?",
                receipt.caseNumber(),
                last);
        fromHereOn();

        assertThat(readers("citizen", "/track/" + receipt.caseNumber())).contains("效能监管", "250 次");
    }

    @Test
    void theApplicantIsToldByDayAgencyAndFunctionAndTheOfficesAreNot() {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.receivedByAgent(STALL);
        String page = "/track/" + receipt.caseNumber();
        assertThat(readers("citizen", page)).contains("还没有工作人员打开过这个办件");
        walk.accept(receipt.caseNumber());
        get("urban", "/window/cases/" + receipt.caseNumber());
        get("urban", "/window/cases/" + receipt.caseNumber());
        get("urban-head", "/window/cases/" + receipt.caseNumber());
        get("supervisor", page);
        get("police", "/window/cases/" + receipt.caseNumber());
        get("citizen2", page);
        fromHereOn();

        for (String who : List.of("citizen", "citizen2")) {
            String told = readers(who, page);
            assertThat(told)
                    .contains("城市管理局 · 经办人", "城市管理局 · 部门负责人", "效能监管", "窗口人员", "查看办理情况 2 次")
                    .as("an official acts for the agency: no names, and nobody who was turned away, and not the reader")
                    .doesNotContain("袁琳", "urban", "公安", "工作人员</b>", "苏雨桐", "林晓");
        }
        assertThat(get("urban", page).raw().body()).doesNotContain("id=\"readers\"");
    }

    /** The part of the page, without the rest of it. */
    private String readers(String who, String page) {
        String body = get(who, page).raw().body();
        int begins = body.indexOf("id=\"readers\"");
        assertThat(begins).as(body).isPositive();
        return body.substring(begins, body.indexOf("</details>", begins));
    }

    @Test
    void noSecretAndNothingThatNamesAPersonIsTakenDown() {
        Walk.Receipt receipt = new Walk(program).received(STALL);
        String number = receipt.caseNumber();
        String code = receipt.queryCode();
        String password = "wrong-" + UUID.randomUUID();
        String identity = "500103199001010010";

        program.call("/api/v1/tasks")
                .with("Authorization", basic(password, password))
                .get();
        program.call("/api/v1/tasks")
                .with("Authorization", basic("urban", password))
                .get();
        program.call("/api/v1/cases/" + code).with("X-Query-Code", code).get();
        program.call("/password/" + password).get();
        program.call("/api/v1/cases/searches").as("supervisor").post(Map.of("applicant", identity));
        program.call("/api/v1/cases/searches").as("supervisor").post(Map.of("applicant", "林晓"));
        get("admin", "/window/" + identity);
        get("urban", "/window/cases/" + identity);
        get("urban", "/window/tasks/" + identity);
        get("urban", "/window/cases/" + number + "/reinstatement/papers/" + identity);
        get("urban", "/track/" + number + "/documents/" + identity);

        assertThat(lines())
                .contains(
                        "nobody LOGIN_WRONG  null UNSEEN",
                        "urban LOGIN_WRONG  null UNSEEN",
                        "nobody CODE_WRONG  null UNSEEN",
                        "nobody LINK_WRONG  null UNSEEN",
                        "admin DOOR_REFUSED  /window REFUSED",
                        "urban CASE_OPENED  null UNSEEN")
                .noneMatch(line -> Stream.of(code, code.replaceAll("\\W", ""), password, identity, "林晓")
                        .anyMatch(line::contains));
    }

    /** Lists of the whole town name more cases than this test knows. */
    private List<String> lines() {
        return traces.find(TraceQuery.ALL, Long.MAX_VALUE, 1000).stream()
                .filter(one -> one.number() > before)
                .map(Traces.Numbered::line)
                .map(line -> (line.who() == null ? "nobody" : line.who().account()) + " " + line.kind() + " "
                        + (line.kind() == TraceKind.CASES_LISTED || "applicant".equals(line.subject())
                                ? "all"
                                : String.join(",", line.cases()))
                        + " " + line.subject() + " " + line.outcome())
                .toList();
    }

    private Program.Answer get(String who, String path) {
        return program.call(path).as(who).get();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
