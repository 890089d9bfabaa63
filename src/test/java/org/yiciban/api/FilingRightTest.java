package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Nobody files under another person's identity without a mandate, and staff file at the window only. */
@ApiTest
class FilingRightTest {

    private static final String SMALL = "street-stall";
    private static final String CREDIT_CODE = "11990101009901016T";

    private final Program program;
    private final Walk walk;

    @Autowired
    FilingRightTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void anotherPersonsNumberIsRefusedWithTheWayOut() {
        Program.Answer answer = filed("citizen2", application());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("applicant.idNumber");
        assertThat(answer.body().path("errors").get(0).path("message").asString())
                .contains("与您账号核实的身份不一致", "授权委托书");
    }

    @Test
    void theNameThatWasProvenWinsOverTheOneThatWasTyped() {
        Map<String, Object> application = application();
        application.put("applicant", applicant("PERSON", "假名字", "500103199001010010"));

        Program.Answer answer = filed("citizen", application);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(seen(answer.text("caseNumber"), "citizen").text("applicantName"))
                .isEqualTo("林*");
    }

    @Test
    void staffFileNothingOnline() {
        for (String who : List.of("amr", "clerk", "supervisor", "modeller", "publisher", "admin")) {
            assertThat(filed(who, application()).status()).as(who).isEqualTo(403);
        }
    }

    @Test
    void anOrganisationIsFiledForByItsLegalRepresentative() {
        Map<String, Object> application = walk.application("restaurant-opening");
        application.put("materials", List.of());

        Program.Answer other = filed("citizen2", application);
        Program.Answer himself = filed("citizen", application);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("errors").get(0).path("field").asString())
                .isEqualTo("legalRepresentativeIdNumber");
        assertThat(himself.status()).as(himself.raw().body()).isEqualTo(201);
    }

    @Test
    void aNameWithSignsThatNobodySeesIsRefused() {
        Map<String, Object> application = walk.application("restaurant-opening");
        application.put("materials", List.of());
        ObjectNode applicant = (ObjectNode) application.get("applicant");
        for (String name : List.of("示例\u202e公司", "示例\u200b公司", "示例\u2066公司")) {
            applicant.put("name", name);

            Program.Answer answer = filed("citizen", application);

            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.body().path("errors").get(0).path("field").asString())
                    .isEqualTo("applicant.name");
        }
    }

    @Test
    void anAgentActsWithinHisMandateAndItsPrincipalSeesIt() {
        String number = byAgent(List.of("APPLY"), "2099-12-31").text("caseNumber");

        Program.Answer principal = seen(number, "citizen");
        Program.Answer agent = program.call("/api/v1/cases/" + number + "/withdrawal")
                .as("citizen2")
                .post(Map.of("reason", "不办了"));

        assertThat(principal.status()).isEqualTo(200);
        assertThat(principal.body().path("timeline").toString()).contains("代理人苏雨桐凭授权委托书提交申请");
        assertThat(agent.status()).isEqualTo(403);
        assertThat(agent.text("detail")).contains("代理权限不包括撤回");
        assertThat(program.call("/api/v1/cases/" + number + "/withdrawal")
                        .as("citizen")
                        .post(Map.of("reason", "不办了"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMandateNamesScopePaperAndLastDay() {
        Program.Answer answer = filed("citizen2", withMandate(List.of("ALL"), "not-mine", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("mandate.scope", "mandate.paper", "mandate.until");
    }

    @Test
    void aMandateForEverHasNoLastDay() {
        for (String day : List.of("9999-12-31", "3000-01-01", "+999999999-12-31", "-999999999-01-01", "1949-12-31")) {
            Program.Answer answer = filed("citizen2", withMandate(List.of("APPLY"), "not-mine", day));

            assertThat(answer.body().path("errors").toString()).as(day).contains("mandate.until", "1950 年至 2999 年");
        }
    }

    /** The caller is the agent: another one that he names is not read past. */
    @Test
    void whoFilesNamesNoOtherAgent() {
        Map<String, Object> application = application();
        Map<String, Object> mandate = new HashMap<>(
                Map.of("scope", List.of("APPLY"), "paper", walk.upload("citizen2"), "until", "2099-12-31"));
        application.put("mandate", mandate);
        mandate.put("agentName", "周禾");
        mandate.put("agentIdNumber", "500103199001010010");

        assertThat(filed("citizen2", application).body().path("errors").toString())
                .contains("mandate.agentName", "mandate.agentIdNumber");
        mandate.remove("agentIdNumber");
        mandate.put("agentName", "苏雨桐");
        assertThat(filed("citizen2", application).status()).as("his own name").isEqualTo(201);
    }

    @Test
    void thePowerOfAttorneyIsShownToTheChecker() {
        Program.Answer received = byAgent(List.of("APPLY", "RECEIVE"), "2099-12-31");
        String task = walk.task("clerk", received.text("caseNumber"), "pre-check")
                .path("id")
                .asString();

        Program.Answer detail =
                program.call("/api/v1/tasks/" + task).as("clerk").get();

        assertThat(detail.body().path("mandate").path("agent").asString()).isEqualTo("苏雨桐");
        assertThat(detail.body().path("mandate").path("until").asString()).isEqualTo("2099-12-31");
        assertThat(detail.body().path("mandate").path("paper").path("name").asString())
                .isEqualTo("paper.pdf");
    }

    @Test
    void aPublicBodyIsFiledForByWhoHasThatRightAndHeHandlesNothingOfIt() {
        Map<String, Object> application = application();
        application.put("applicant", applicant("ORGANISATION", "示例市云溪区城市管理局", CREDIT_CODE));
        Map<String, Object> foreign = application();
        foreign.put("applicant", applicant("PERSON", "林晓", "500103199001010010"));

        Program.Answer received = filed("urban-filer", application);
        walk.accept(received.text("caseNumber"), List.of("clerk"));
        String review = walk.task("urban", received.text("caseNumber"), "review")
                .path("id")
                .asString();
        Program.Answer claim = program.call("/api/v1/tasks/" + review + "/claim")
                .as("urban-filer")
                .post(Map.of());

        assertThat(received.status()).as(received.raw().body()).isEqualTo(201);
        assertThat(filed("urban-filer", foreign).status()).isEqualTo(422);
        assertThat(claim.status()).isEqualTo(403);
        assertThat(claim.text("detail")).contains("由您提交，不能由您办理");
    }

    private Program.Answer byAgent(List<String> scope, String until) {
        Program.Answer answer = filed("citizen2", withMandate(scope, walk.upload("citizen2"), until));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Map<String, Object> withMandate(List<String> scope, String paper, String until) {
        Map<String, Object> application = application();
        application.put("mandate", Map.of("scope", scope, "paper", paper, "until", until));
        return application;
    }

    private Map<String, Object> application() {
        Map<String, Object> application = new HashMap<>(walk.application(SMALL));
        application.put("materials", List.of());
        return application;
    }

    private static Map<String, Object> applicant(String kind, String name, String idNumber) {
        return Map.of("kind", kind, "name", name, "idNumber", idNumber, "mobile", "13800000000");
    }

    private Program.Answer filed(String username, Map<String, Object> application) {
        Program.Answer answer = program.call("/api/v1/cases")
                .as(username)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(application);
        program.settle();
        return answer;
    }

    private Program.Answer seen(String number, String username) {
        return program.call("/api/v1/cases/" + number).as(username).get();
    }
}
