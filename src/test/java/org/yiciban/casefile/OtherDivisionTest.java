package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.worklist.AgencyLoad;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.AccountChanges;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** The same agency in another division is another organ: a case of this one doesn't exist for it, in no list and at no desk. */
@CaseTest
class OtherDivisionTest {

    private static final DivisionCode HERE = new DivisionCode("990101");
    private static final DivisionCode ELSEWHERE = new DivisionCode("990102");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Inbox inbox;

    @Autowired
    AgencyLoad load;

    @Autowired
    CaseFinder finder;

    @Autowired
    LateCases late;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskActions actions;

    @Autowired
    AccountChanges changes;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario scenario;
    private OpenTask task;

    @BeforeEach
    void aCaseWithATaskOfTheAgency() {
        plant("amr-elsewhere", "amr", Role.OFFICER, Role.HEAD);
        plant("clerk-elsewhere", "service-centre", Role.CLERK);
        scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-11-04T10:00")
                .accepted();
        task = scenario.tasks().stream()
                .filter(one -> one.organ() != null
                        && one.organ().equals(new Organ(new AgencyCode("amr"), HERE))
                        && one.item() != null)
                .findFirst()
                .orElseThrow();
        scenario.then("2026-11-25T10:00");
    }

    @AfterEach
    void nobodyElsewhere() {
        jdbc.update("delete from account where username like '%-elsewhere'");
    }

    @Test
    void noListShowsIt() {
        assertThat(listed("amr-head", "amr")).isEqualTo(new Listed(true, true, true, true));
        assertThat(listed("amr-elsewhere", "amr-elsewhere")).isEqualTo(new Listed(false, false, false, false));
        assertThat(found("clerk")).isTrue();
        assertThat(found("clerk-elsewhere")).isFalse();
    }

    @Test
    void itsTasksAndItselfDontExist() {
        for (String who : List.of("amr-elsewhere", "clerk-elsewhere")) {
            Account stranger = scenarios.account(who);
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> tasks.detail(task.id(), stranger),
                    () -> actions.claim(task.id(), stranger),
                    () -> actions.release(task.id(), stranger),
                    () -> scenarios.caseQueries.view(scenario.number(), Viewer.of(stranger)),
                    () -> scenarios.caseQueries.queryCode(scenario.number(), stranger))) {
                assertThatThrownBy(act).as(who).isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(
                                ActRefused.isNoSuchCase(refused))
                        .isTrue());
            }
        }
        assertThat(tasks.detail(task.id(), scenarios.account("amr"))).isNotNull();
    }

    @Test
    void nobodyThereIsAColleague() {
        Account holder = scenarios.account("amr");
        actions.claim(task.id(), holder);

        assertThatThrownBy(() -> actions.transfer(task.id(), "amr-elsewhere", holder))
                .isInstanceOf(InvalidInput.class);
        assertThat(scenarios.parts.accounts().staffOf(task.organ()))
                .extracting(Account::username)
                .contains("amr", "amr2", "amr-head")
                .doesNotContain("amr-elsewhere");
    }

    @Test
    void aWindowTakesInForItsOwnDivisionOnly() {
        Application here = scenarios.application("company-start-up", Map.of(), List.of(), List.of());
        Application atTheWindow = new Application(
                here.bundle(),
                here.division(),
                Channel.WINDOW,
                here.mandate(),
                here.applicant(),
                here.situation(),
                here.data(),
                here.materials(),
                here.deferrals(),
                here.commitments(),
                here.electronicService(),
                here.originals());

        assertThatThrownBy(() -> scenarios.applications.validate(atTheWindow, scenarios.account("clerk-elsewhere")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .anyMatch(error -> error.field().equals("division")));
    }

    @Test
    void whoHadNoDivisionSeesNothingUntilTheProgramGivesHimTheUsualOne() {
        int stamp = stamp();
        jdbc.update("update account set division = null where username = 'amr2'");
        assertThat(scenarios.account("amr2").organ()).isNull();
        assertThat(found("amr2")).isFalse();
        assertThatThrownBy(() -> tasks.detail(task.id(), scenarios.account("amr2")))
                .isInstanceOf(ActRefused.class);

        assertThat(changes.settle(HERE)).isEqualTo(1);

        assertThat(found("amr2")).isTrue();
        assertThat(stamp()).as("his sessions end").isEqualTo(stamp + 1);
        assertThat(changes.settle(ELSEWHERE)).isZero();
    }

    /** In the inbox, in the load of the agency, in a search, among what is late. */
    private record Listed(boolean inbox, boolean load, boolean found, boolean late) {}

    private Listed listed(String head, String officer) {
        Account account = scenarios.account(officer);
        return new Listed(
                inbox
                        .list(
                                new InboxQuery(
                                        InboxQuery.Queue.ALL,
                                        null,
                                        null,
                                        scenario.number().value(),
                                        0,
                                        20),
                                account)
                        .content()
                        .stream()
                        .anyMatch(one -> one.caseNumber().equals(scenario.number())),
                !load.of(scenarios.account(head)).isEmpty(),
                found(officer),
                late.list(new LateQuery(null, null, null, 20, 0, 100), account).content().stream()
                        .anyMatch(one -> one.caseNumber().equals(scenario.number())));
    }

    private boolean found(String who) {
        CaseQuery query = new CaseQuery(
                new CaseQuery.Typed(scenario.number().value(), "", ""),
                new CaseQuery.Chosen(null, null, null, Set.of(), null, null, CaseQuery.Whose.ALL, false),
                CaseQuery.Days.ANY,
                CaseQuery.Days.ANY,
                0,
                20);
        return finder.find(query, scenarios.account(who)).content().stream()
                .anyMatch(row -> row.caseNumber().equals(scenario.number()));
    }

    private int stamp() {
        return jdbc.queryForObject("select stamp from account where username = 'amr2'", Integer.class);
    }

    private void plant(String username, String agency, Role... roles) {
        scenarios
                .parts
                .accounts()
                .save(
                        new Account(
                                username,
                                new LocalText("路远", "Lu Yuan"),
                                new Organ(new AgencyCode(agency), ELSEWHERE),
                                Set.of(roles),
                                null,
                                null,
                                false),
                        "no password");
    }
}
