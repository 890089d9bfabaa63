package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ClaimDecisions;
import org.yiciban.casefile.applicant.Claims;
import org.yiciban.casefile.applicant.Receipts;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** Who found the slip of an organisation doesn't get its case; its legal representative does, and others whom a clerk has seen. */
@CaseTest
class ClaimsTest {

    private final CaseScenarios scenarios;
    private final Claims claims;
    private final ClaimDecisions desk;
    private final Receipts receipts;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ClaimsTest(CaseScenarios scenarios, Claims claims, ClaimDecisions desk, Receipts receipts) {
        this.scenarios = scenarios;
        this.claims = claims;
        this.desk = desk;
        this.receipts = receipts;
    }

    @Test
    void anOrganisationsCaseGoesToItsLegalRepresentativeByNumberAndCode() {
        Received received = takenIn();

        assertThat(claims.claim(received.caseNumber(), received.queryCode(), account("citizen")))
                .isEqualTo(Claim.State.HELD);

        assertThat(mine("citizen")).contains(received.caseNumber());
        assertThat(claims.unfulfilled(account("citizen")))
                .extracting(Claim::caseNumber)
                .doesNotContain(received.caseNumber());
    }

    /** Who has number and code may supplement; that must not make him the representative. */
    @Test
    void anAnswerThatCameLaterMakesNobodyTheRepresentative() {
        Received received = takenIn();
        new Opened(program)
                .unseal(
                        "submission",
                        "data",
                        "case_number = ?",
                        received.caseNumber().value());
        jdbc.update(
                "insert into submission (case_number, round, at, actor, data)"
                        + " select case_number, 2, at, 'code', replace(data, ?, ?) from submission where case_number = ?",
                account("citizen").idNumber(),
                account("citizen2").idNumber(),
                received.caseNumber().value());

        assertThat(claims.claim(received.caseNumber(), received.queryCode(), account("citizen2")))
                .isEqualTo(Claim.State.PENDING);
        assertThat(claims.claim(received.caseNumber(), received.queryCode(), account("citizen")))
                .isEqualTo(Claim.State.HELD);
    }

    @Test
    void whoeverElseAsksWaitsUntilAClerkHasSeenHimAndHisAuthority() {
        Received received = asked();
        claims.claim(received.caseNumber(), received.queryCode(), account("citizen2"));
        assertThat(mine("citizen2")).doesNotContain(received.caseNumber());
        assertThat(states("citizen2", received)).containsExactly(Claim.State.PENDING);
        assertThat(timeline(received))
                .filteredOn(text -> text.contains("等待综合窗口确认"))
                .hasSize(1);

        assertWrong("presence.name", () -> confirm(received, null));
        assertWrong("presence.authority", () -> confirm(received, shown("citizen2", "")));
        assertWrong("presence.number", () -> confirm(received, shown("citizen", "授权委托书")));
        assertThat(mine("citizen2")).doesNotContain(received.caseNumber());
        confirm(received, shown("citizen2", "授权委托书"));

        assertThat(mine("citizen2")).contains(received.caseNumber());
        assertThat(states("citizen2", received)).isEmpty();
        assertThat(timeline(received)).anyMatch(text -> text.contains("综合窗口确认，") && text.contains("授权委托书"));
        assertThatThrownBy(() -> confirm(received, shown("citizen2", "授权委托书")))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT));
    }

    @Test
    void whoIsRefusedReadsWhyAndHasNothing() {
        Received received = asked();
        assertWrong("reason", () -> desk.refuse(received.caseNumber(), account("clerk"), "citizen2", " "));

        desk.refuse(received.caseNumber(), account("clerk"), "citizen2", "没有单位的授权");

        assertThat(mine("citizen2")).doesNotContain(received.caseNumber());
        assertThat(states("citizen2", received)).containsExactly(Claim.State.REFUSED);
        assertThat(reason("citizen2", received)).isEqualTo("没有单位的授权");
        assertThat(timeline(received)).anyMatch(text -> text.contains("没有同意关联") && text.contains("没有单位的授权"));
    }

    @Test
    void aRevokedCaseLeavesTheAccountAtOnceAndItsOldCodeOpensNothing() {
        Received received = asked();
        confirm(received, shown("citizen2", "授权委托书"));

        desk.revoke(received.caseNumber(), account("clerk"), "授权已被撤销");

        assertThat(mine("citizen2")).doesNotContain(received.caseNumber());
        assertUnseen(received, Viewer.of(account("citizen2")));
        assertUnseen(received, Viewer.withCode(received.queryCode()));
        assertThat(states("citizen2", received)).containsExactly(Claim.State.REVOKED);
        assertThat(reason("citizen2", received)).isEqualTo("授权已被撤销");
        assertThat(timeline(received)).anyMatch(text -> text.contains("已解除") && text.contains("授权已被撤销"));
        String code = receipts.printAgain(received.caseNumber(), account("clerk"), shown("citizen", "法定代表人身份证明"));
        assertThat(claims.claim(received.caseNumber(), code, account("citizen")))
                .isEqualTo(Claim.State.HELD);
        assertThatThrownBy(() -> desk.revoke(received.caseNumber(), account("police"), "看看"))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void theLegalRepresentativeTakesTheCaseBackFromAnotherAccountAndNobodyElseDoes() {
        Received received = asked();
        confirm(received, shown("citizen2", "授权委托书"));
        assertThat(claims.mayReclaim(received.caseNumber(), account("citizen"))).isTrue();
        assertThat(claims.mayReclaim(received.caseNumber(), account("citizen2")))
                .isFalse();
        assertThatThrownBy(() -> claims.reclaim(received.caseNumber(), received.queryCode(), account("citizen2")))
                .isInstanceOf(ActRefused.class);

        claims.reclaim(received.caseNumber(), received.queryCode(), account("citizen"));

        assertThat(mine("citizen")).contains(received.caseNumber());
        assertUnseen(received, Viewer.of(account("citizen2")));
        assertUnseen(received, new Viewer(account("citizen2"), received.queryCode()));
        assertThat(reason("citizen2", received)).contains("法定代表人");
    }

    private Received asked() {
        Received received = takenIn();
        assertThat(claims.claim(received.caseNumber(), received.queryCode(), account("citizen2")))
                .isEqualTo(Claim.State.PENDING);
        return received;
    }

    private void confirm(Received received, Presence presence) {
        desk.confirm(received.caseNumber(), account("clerk"), "citizen2", presence);
    }

    private Presence shown(String username, String authority) {
        Account person = account(username);
        return new Presence(person.name().zh(), Presence.Document.ID_CARD.name(), person.idNumber(), authority);
    }

    private Account account(String username) {
        return scenarios.account(username);
    }

    private List<CaseNumber> mine(String username) {
        return scenarios.parts.lists().mine(account(username), 0).content().stream()
                .map(CaseSummary::caseNumber)
                .toList();
    }

    private List<Claim.State> states(String username, Received received) {
        return of(username, received).map(Claim::state).toList();
    }

    private String reason(String username, Received received) {
        return of(username, received).findFirst().orElseThrow().reason().zh();
    }

    private Stream<Claim> of(String username, Received received) {
        return claims.unfulfilled(account(username)).stream()
                .filter(claim -> claim.caseNumber().equals(received.caseNumber()));
    }

    private List<String> timeline(Received received) {
        return scenarios.caseQueries.view(received.caseNumber(), Viewer.of(account("clerk"))).timeline().stream()
                .map(entry -> entry.text().zh())
                .toList();
    }

    private void assertUnseen(Received received, Viewer viewer) {
        assertThatThrownBy(() -> scenarios.caseQueries.view(received.caseNumber(), viewer))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND));
    }

    private static void assertWrong(String field, ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                .extracting(FieldError::field)
                .contains(field));
    }

    private Received takenIn() {
        scenarios.parts.clock().set("2026-11-02T10:00");
        Application sample = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of());
        Applicant shop = new Applicant(
                Applicant.Kind.ORGANISATION, "示例市小满食集餐饮有限公司", "91500103MAC0DE016G", "13800000000", null, "zh-CN");
        return scenarios.applications.submit(
                new Application(
                        sample.bundle(),
                        sample.division(),
                        Channel.WINDOW,
                        null,
                        shop,
                        sample.situation(),
                        sample.data(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        List.of()),
                CaseScenarios.key(),
                scenarios.account("clerk"));
    }
}
