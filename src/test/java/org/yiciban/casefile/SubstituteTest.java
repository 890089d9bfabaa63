package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Substitutes;

/** Whoever stands in does what is another's duty, in the given days only, and the journal names both. */
@CaseTest
class SubstituteTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskActions taskActions;

    private String number;
    private String task;

    @BeforeEach
    void aTaskForTheHead() {
        number = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-11-04T10:00")
                .settled()
                .number()
                .value();
        jdbc.update("update work_task set role = 'HEAD' where case_number = ? and agency = 'amr'", number);
        task = jdbc.queryForObject(
                "select task_id from work_task where case_number = ? and agency = 'amr'", String.class, number);
    }

    @AfterEach
    void end() {
        jdbc.update("delete from substitute");
    }

    @Test
    void anOfficerActsOnBehalfOfTheHeadWhileStandingIn() {
        assertThatThrownBy(() -> finish("amr")).isInstanceOf(ActRefused.class);
        substitutes.add("amr-head", "amr", WEDNESDAY, WEDNESDAY, null);

        finish("amr");

        assertThat(jdbc.queryForMap(
                        "select actor, on_behalf_of from journal_entry where case_number = ? and verb = 'PRE_CHECKED'",
                        number))
                .containsEntry("actor", "amr")
                .containsEntry("on_behalf_of", "周国平");
    }

    @Test
    void nobodyStandsInOnOtherDaysForOtherItemsOrInOtherAgencies() {
        substitutes.add("amr-head", "amr", WEDNESDAY.minusDays(2), WEDNESDAY.minusDays(1), null);
        substitutes.add("amr-head", "amr", WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2), null);
        substitutes.add("amr-head", "amr", WEDNESDAY, WEDNESDAY, "business-licence");
        substitutes.add("police-head", "amr", WEDNESDAY, WEDNESDAY, null);
        substitutes.add("amr-head", "amr2", WEDNESDAY, WEDNESDAY, null);

        assertThatThrownBy(() -> finish("amr")).isInstanceOf(ActRefused.class);
    }

    @Test
    void whatIsOnesOwnDutyIsDoneInOnesOwnName() {
        substitutes.add("amr", "amr-head", WEDNESDAY, WEDNESDAY, null);

        finish("amr-head");

        assertThat(jdbc.queryForMap(
                        "select on_behalf_of from journal_entry where case_number = ? and verb = 'PRE_CHECKED'",
                        number))
                .containsEntry("on_behalf_of", null);
    }

    private void finish(String username) {
        taskActions.complete(
                task, new Completion("complete", Map.of(), null, List.of()), account(username), Channel.WINDOW);
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }
}
