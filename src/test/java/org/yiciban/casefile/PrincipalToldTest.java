package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Mandates;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.notification.MailServer.Mail;
import org.yiciban.notification.PostRounds;

/**
 * A principal hears of his mandate, of what is done by it, and of its end, whatever address his agent gave for him. In a
 * database of its own: the address that he gave last is looked for among all his applications.
 */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = Letterbox.Place.class)
@TestPropertySource(properties = "database-of=principals")
class PrincipalToldTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    CitizenMessages citizenMessages;

    @Autowired
    Mandates mandates;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private String own;
    private String agents;

    @BeforeEach
    void thePrincipalOnceAppliedHimself() {
        box.empty();
        own = Letterbox.address();
        agents = Letterbox.address();
        scenarios.aCase().of("company-start-up").reachedAt(own, "en").receivedOn("2026-09-21T10:00");
        lettersTo(own);
    }

    @Test
    void thatSomebodyAppliedForHimIsToldAtHisOwnAddressToo() {
        CaseScenario scenario = filedByAgent();

        assertThat(lettersTo(agents)).singleElement().satisfies(letter -> assertThat(letter.subject())
                .contains("代理人代您提交了申请"));
        assertThat(lettersTo(own)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("an agent applied for you");
            assertThat(letter.text())
                    .contains(
                            "The agent 苏*桐 handed it in for you",
                            "to hand in and supplement",
                            "until 30 October 2026",
                            "tell the general window")
                    .doesNotContain(
                            scenario.received().queryCode(), account("citizen2").idNumber(), "null", "{");
        });
        assertThat(told("citizen")).anyMatch(text -> text.contains("代理人苏雨桐凭授权委托书提交申请"));
    }

    @Test
    void whatTheAgentDoesIsToldAndWhatHeDoesHimselfIsNotToldAgain() {
        CaseScenario scenario = corrected(filedByAgent());
        lettersTo(own);
        supplement(scenario, "citizen2");

        assertThat(lettersTo(own)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("has been received", "done for you by an agent"));
        assertThat(told("citizen")).anyMatch(text -> text.contains("已收到补交的内容。（由代理人办理）"));
        assertThat(told("citizen2")).noneMatch(text -> text.contains("已收到补交的内容"));
    }

    @Test
    void theAgencysOwnNewsGoToTheAddressOfTheApplication() {
        CaseScenario scenario = filedByAgent();
        lettersTo(own);

        scenario.accepted();

        assertThat(lettersTo(own)).isEmpty();
        assertThat(lettersTo(agents)).isNotEmpty();
        assertThat(told("citizen")).anyMatch(text -> text.contains("予以受理"));
    }

    @Test
    void theEndOfTheMandateIsToldOnce() {
        CaseScenario scenario = filedByAgent();
        lettersTo(own);
        mandates.recordEnded();
        assertThat(lettersTo(own)).isEmpty();

        scenario.then("2026-10-31T00:10");
        mandates.recordEnded();
        mandates.recordEnded();

        assertThat(lettersTo(own))
                .filteredOn(
                        letter -> letter.subject().contains(scenario.number().value()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.subject()).contains("mandate ended");
                    assertThat(letter.text()).contains("The query code was renewed");
                });
        assertThat(told("citizen")).anyMatch(text -> text.contains("代理人苏雨桐的授权委托已于2026-10-30到期"));
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    /** Another node had found the same mandate and held the case first. */
    @Test
    void theEndThatAnotherNodeToldMeanwhileIsNotToldAgain() {
        CaseScenario scenario = filedByAgent();
        scenario.then("2026-10-31T00:10");
        CompletableFuture<Void> second = new CompletableFuture<>();
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList(
                    "select case_number from case_file where case_number = ? for update",
                    scenario.number().value());
            second.completeAsync(() -> {
                mandates.recordEnded();
                return null;
            });
            await().until(() -> jdbc.queryForObject(
                            "select count(*) from information_schema.sessions where blocker_id is not null",
                            Integer.class)
                    > 0);
            jdbc.update(
                    "update case_file set mandate_until = null where case_number = ?",
                    scenario.number().value());
        });
        second.join();

        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where case_number = ? and verb = 'MANDATE_ENDED'",
                        Integer.class,
                        scenario.number().value()))
                .isZero();
    }

    @Test
    void thePrincipalEndsItAtOnceAndTheCodeThatTheAgentKnowsWithIt() {
        CaseScenario scenario = corrected(filedByAgent());
        lettersTo(own);
        assertForbidden(() -> mandates.revoke(scenario.number(), account("citizen2"), Channel.WEB, null));
        assertForbidden(() -> mandates.revoke(scenario.number(), account("clerk"), Channel.WEB, null));

        mandates.revoke(scenario.number(), account("citizen"), Channel.WEB, null);

        assertThat(lettersTo(own)).singleElement().satisfies(letter -> assertThat(letter.subject())
                .contains("mandate revoked"));
        assertThatThrownBy(() -> supplement(scenario, "citizen2"))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("被委托人终止"));
        assertThatThrownBy(scenario::view).as("the old code").isInstanceOf(ActRefused.class);
        String code = scenarios.caseQueries.queryCode(scenario.number(), account("citizen"));
        assertThat(scenarios
                        .caseQueries
                        .view(scenario.number(), Viewer.withCode(code))
                        .status())
                .isEqualTo(CaseStatus.CORRECTION);
        assertThat(scenarios.parts.lists().mine(account("citizen2"), 0).content())
                .extracting(CaseSummary::caseNumber)
                .doesNotContain(scenario.number());
        assertThatThrownBy(() -> mandates.revoke(scenario.number(), account("citizen"), Channel.WEB, null))
                .isInstanceOf(ActRefused.class);
        supplement(scenario, "citizen");
    }

    @Test
    void theWindowEndsItForWhoStandsThere() {
        CaseScenario scenario = filedByAgent();
        Account principal = account("citizen");

        assertThatThrownBy(() -> mandates.revoke(scenario.number(), account("clerk"), Channel.WINDOW, null))
                .isInstanceOf(InvalidInput.class);
        mandates.revoke(
                scenario.number(),
                account("clerk"),
                Channel.WINDOW,
                new Presence(principal.name().zh(), "ID_CARD", principal.idNumber(), null));

        assertThat(told("citizen")).anyMatch(text -> text.contains("终止了对代理人苏雨桐的委托") && text.contains("到场人：林晓"));
    }

    private CaseScenario filedByAgent() {
        scenarios.parts.clock().set("2026-09-28T10:00");
        Application one = CaseScenarios.reachedAt(
                scenarios.application("company-start-up", Map.of(), List.of(), List.of()), agents, "zh-CN");
        String paper = scenarios
                .parts
                .uploads()
                .take("授权委托书.pdf", Papers.pdf(), "citizen2")
                .id();
        Received received = scenarios.applications.submit(
                new Application(
                        one.bundle(),
                        one.division(),
                        Channel.API,
                        new Application.MandateGiven(List.of("APPLY"), paper, "2026-10-30", null, null),
                        one.applicant(),
                        one.situation(),
                        one.data(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        List.of()),
                CaseScenarios.key(),
                account("citizen2"));
        return scenarios.aCase().of("company-start-up").handedIn(received).settled();
    }

    private static CaseScenario corrected(CaseScenario scenario) {
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        return scenario.finish(
                "conclude", null, "correct", List.of(new Defect("proposedName", null, "近似。", "更换。", null)));
    }

    private void supplement(CaseScenario scenario, String by) {
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(account(by)),
                Map.of("proposedName", "示例市晨光文化有限公司"),
                List.of(),
                Channel.WEB);
    }

    private List<Mail> lettersTo(String address) {
        int before = seen.getOrDefault(address, 0);
        box.rounds.round();
        List<Mail> all = Letterbox.POST.to(address);
        seen.put(address, all.size());
        return all.subList(before, all.size());
    }

    private final Map<String, Integer> seen = new HashMap<>();

    private List<String> told(String username) {
        return citizenMessages.of(account(username), 0).content().stream()
                .map(message -> message.text().zh())
                .toList();
    }

    private Account account(String username) {
        return scenarios.account(username);
    }

    private static void assertForbidden(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(refused.kind())
                .isEqualTo(ActRefused.Kind.FORBIDDEN));
    }
}
