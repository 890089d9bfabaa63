package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Claims;
import org.yiciban.casefile.applicant.Mandates;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** When a mandate is over, the agent is told so whatever he tries; what stays is what any holder of the slip may. */
@CaseTest
class EndedMandateTest {

    private static final String OVER = "您的授权委托已于2026-10-30到期";

    private final CaseScenarios scenarios;
    private final CitizenMessages citizenMessages;
    private final Claims claims;
    private final Mandates mandates;
    private final JdbcClient jdbc;

    @Autowired
    EndedMandateTest(
            CaseScenarios scenarios,
            CitizenMessages citizenMessages,
            Claims claims,
            Mandates mandates,
            JdbcClient jdbc) {
        this.scenarios = scenarios;
        this.citizenMessages = citizenMessages;
        this.claims = claims;
        this.mandates = mandates;
        this.jdbc = jdbc;
    }

    @Test
    void onTheLastDayTheAgentStillActsAndOnTheNextHeDoesNot() {
        CaseScenario scenario = filedByAgent().accepted();
        scenario.then("2026-10-30T23:59");

        assertThat(scenarios.caseQueries.view(scenario.number(), agent()).owner())
                .isTrue();
        assertThat(mine()).contains(scenario.number());
        assertThat(told()).contains(scenario.number());

        scenario.then("2026-10-31T00:01");
        assertOver(() -> scenarios.caseQueries.view(scenario.number(), agent()));
        assertOver(() -> scenarios.caseQueries.queryCode(scenario.number(), account("citizen2")));
        assertOver(
                () -> scenarios.applicants.withdraw(scenario.number(), account("citizen2"), null, "不办了", Channel.WEB));
        assertThat(mine()).doesNotContain(scenario.number());
        assertThat(told()).doesNotContain(scenario.number());
        assertThat(scenarios
                        .caseQueries
                        .view(scenario.number(), Viewer.of(account("citizen")))
                        .owner())
                .as("the principal goes on")
                .isTrue();
    }

    /** Without his login nobody can tell him from a finder of the slip, so the slip opens nothing to either. */
    @Test
    void theCodeOpensNothingToAKnownAgent() {
        CaseScenario scenario = corrected(filedByAgent());
        scenario.then("2026-10-31T09:00");
        Viewer agentWithCode =
                new Viewer(account("citizen2"), scenario.received().queryCode());

        assertOver(() -> scenarios.caseQueries.applicationData(scenario.number(), agentWithCode));
        assertOver(() -> supplement(scenario, agentWithCode));
        assertOver(() -> supplement(scenario, agent()));
        assertOver(() -> scenarios.caseQueries.view(scenario.number(), agentWithCode));

        assertThatThrownBy(() ->
                        supplement(scenario, Viewer.withCode(scenario.received().queryCode())))
                .as("whoever he is: the agent knew it")
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND));
        String renewed = scenarios.caseQueries.queryCode(scenario.number(), account("citizen"));
        assertThat(renewed).isNotEqualTo(scenario.received().queryCode());
        supplement(scenario, Viewer.withCode(renewed));
        assertThat(scenarios
                        .caseQueries
                        .view(scenario.number(), Viewer.withCode(renewed))
                        .status())
                .isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void anAgentWhomTheWindowRecordedIsKnownByHisNumber() {
        Received received = takenInByAgent();
        CaseScenario scenario =
                corrected(scenarios.aCase().of("company-start-up").handedIn(received));
        scenario.then("2026-10-31T09:00");

        assertOver(() -> supplement(scenario, new Viewer(account("citizen2"), received.queryCode())));
        assertOver(() -> claims.claim(received.caseNumber(), received.queryCode(), account("citizen2")));
    }

    @Test
    void aCaseThatAnAgentTookOverLeavesHisAccountWithHisMandate() {
        Received received = takenInByAgent();
        claims.claim(received.caseNumber(), received.queryCode(), account("citizen2"));
        assertThat(mine()).contains(received.caseNumber());

        scenarios.parts.clock().set("2026-10-31T09:00");

        assertThat(mine()).doesNotContain(received.caseNumber());
        assertOver(() -> scenarios.caseQueries.view(received.caseNumber(), agent()));
    }

    @Test
    void papersOfAPrincipalAreNotOfferedForTheAgentsOwnApplications() {
        CaseScenario scenario = filedByAgent();

        assertThat(scenarios.parts.uploads().of(scenario.number())).hasSize(2);
        assertThat(scenarios.parts.lists().papersOnFile(account("citizen2")))
                .extracting(CaseLists.PaperOnFile::uploadId)
                .doesNotContainAnyElementsOf(scenarios.parts.uploads().of(scenario.number()).stream()
                        .map(Upload::id)
                        .toList());
    }

    /** More that fail than are read at once stand before it. */
    @Test
    void casesThatCannotBeTouchedKeepNoOtherFromBeingTold() {
        CaseScenario scenario = filedByAgent();
        for (int i = 0; i < 120; i++) {
            copy(scenario.number(), CaseNumber.of(LocalDate.of(2020, 1, 2), new DivisionCode("990105"), "TOS", i));
        }
        scenario.then("2026-10-31T09:00");

        mandates.recordEnded();

        assertThat(jdbc.sql("select count(*) from journal_entry where case_number = ? and verb = 'MANDATE_ENDED'")
                        .param(scenario.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("delete from case_file where applicant = 'unreadable' and mandate_until is not null")
                        .update())
                .as("to be tried again")
                .isEqualTo(120);
    }

    private void copy(CaseNumber from, CaseNumber to) {
        Map<String, Object> row = jdbc.sql("select * from case_file where case_number = ?")
                .param(from.value())
                .query()
                .singleRow();
        row.put("case_number", to.value());
        row.put("applicant", "unreadable");
        jdbc.sql("insert into case_file (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    private CaseScenario filedByAgent() {
        scenarios.parts.clock().set("2026-09-28T10:00");
        Application one = scenarios.application("company-start-up", Map.of(), List.of(), List.of());
        Application.MandateGiven mandate = mandate("citizen2", null, null);
        return scenarios.aCase().of("company-start-up").handedIn(submitted(one, Channel.API, mandate, "citizen2"));
    }

    private Received takenInByAgent() {
        scenarios.parts.clock().set("2026-09-28T10:00");
        Account agent = account("citizen2");
        Application one = scenarios.application("company-start-up", Map.of(), List.of(), List.of());
        Application shop = with(
                one,
                new Applicant(Applicant.Kind.ORGANISATION, "示例市小满食集餐饮有限公司", "91500103MAC0DE016G", null, null, "zh-CN"));
        return submitted(shop, Channel.WINDOW, mandate("clerk", agent.name().zh(), agent.idNumber()), "clerk");
    }

    private Received submitted(Application one, Channel channel, Application.MandateGiven mandate, String by) {
        return scenarios.applications.submit(
                new Application(
                        one.bundle(),
                        one.division(),
                        channel,
                        mandate,
                        one.applicant(),
                        one.situation(),
                        one.data(),
                        List.of(new Application.HandedIn("premises-proof", upload(by))),
                        one.deferrals(),
                        one.commitments(),
                        true,
                        one.originals()),
                CaseScenarios.key(),
                account(by));
    }

    private static Application with(Application one, Applicant applicant) {
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                null,
                applicant,
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                true,
                one.originals());
    }

    private Application.MandateGiven mandate(String owner, String name, String number) {
        return new Application.MandateGiven(List.of("APPLY", "WITHDRAW"), upload(owner), "2026-10-30", name, number);
    }

    private String upload(String owner) {
        return scenarios.parts.uploads().take("paper.pdf", Papers.pdf(), owner).id();
    }

    private CaseScenario corrected(CaseScenario scenario) {
        scenario.settled();
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        return scenario.finish(
                "conclude", null, "correct", List.of(new Defect("proposedName", null, "近似。", "更换。", null)));
    }

    private void supplement(CaseScenario scenario, Viewer viewer) {
        scenarios.applicants.supplement(
                scenario.number(), viewer, Map.of("proposedName", "示例市晨光文化有限公司"), List.of(), Channel.WEB);
    }

    private Viewer agent() {
        return Viewer.of(account("citizen2"));
    }

    private Account account(String username) {
        return scenarios.account(username);
    }

    private List<CaseNumber> mine() {
        return scenarios.parts.lists().mine(account("citizen2"), 0).content().stream()
                .map(CaseSummary::caseNumber)
                .toList();
    }

    private Stream<CaseNumber> told() {
        return citizenMessages.of(account("citizen2"), 0).content().stream().map(CitizenMessages.Message::caseNumber);
    }

    private static void assertOver(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(ActRefused.Kind.FORBIDDEN);
            assertThat(refused.text().zh()).contains(OVER);
        });
    }
}
