package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.identity.account.Account;

/** Who has handed in more than a page holds is told so and finds the rest. */
@CasePagesTest
class OwnCasesTest {

    private static final int MORE = CaseLists.OWN_PAGE + 5;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CitizenMessages citizenMessages;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void clear() {
        jdbc.update("delete from case_file where case_number >= ? and case_number <= ?", number(0), number(MORE));
        jdbc.update("delete from journal_entry where entry_no > 1000000");
    }

    @Test
    void nothingIsCutInSilence() {
        CaseScenario scenario = scenarios.aCase().of("company-start-up").receivedOn("2028-05-08T10:00");
        for (int n = 0; n < MORE; n++) {
            SeededCases.copyCase(jdbc, scenario.number().value(), number(n));
        }
        Account citizen = scenarios.account("citizen");

        CaseLists.OwnPage first = scenarios.parts.lists().mine(citizen, 0);
        CaseLists.OwnPage second = scenarios.parts.lists().mine(citizen, 1);

        assertThat(first.content()).hasSize(CaseLists.OWN_PAGE);
        assertThat(first.more()).isTrue();
        List<String> all = Stream.concat(first.content().stream(), second.content().stream())
                .map(one -> one.caseNumber().value())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(second.more() || all.contains(scenario.number().value())).isTrue();
        assertThat(scenarios.parts.lists().mine(citizen, Integer.MAX_VALUE).content())
                .isEmpty();
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/my/cases");
            visit.sound("own-cases");
            assertThat(visit.page().locator("main").innerText()).contains("第 1 页，后面还有更早的");
            visit.click("a[rel=next]");
            assertThat(visit.page().url()).endsWith("/my/cases?page=1");
            assertThat(visit.page().locator("main ul.svc > li").count())
                    .isEqualTo(second.content().size());
            visit.click("a[rel=prev]");
            assertThat(visit.page().locator("main ul.svc > li").count()).isEqualTo(CaseLists.OWN_PAGE);
        }
    }

    @Test
    void olderMessagesFollowOnAFurtherPage() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2028-05-08T10:00")
                .accepted();
        // what a line tells is bound to it: a copy of a sealed one can't be read
        new Opened(program)
                .unseal(
                        "journal_entry",
                        "facts",
                        "case_number = ?",
                        scenario.number().value());
        for (int n = 1; n <= 60; n++) {
            jdbc.update(
                    """
                    insert into journal_entry (case_number, entry_no, at, effective_at, verb, part, actor, actor_name,
                        channel, facts, seal)
                    select case_number, entry_no + ?, at, effective_at, verb, part, actor, actor_name, channel, facts,
                        seal from journal_entry where case_number = ? and verb = 'ACCEPTED' and entry_no < 1000000""",
                    1_000_000 + n,
                    scenario.number().value());
        }

        CitizenMessages.Messages first = citizenMessages.of(scenarios.account("citizen"), 0);

        assertThat(first.content()).hasSize(50);
        assertThat(first.more()).isTrue();
        assertThat(citizenMessages.of(scenarios.account("citizen"), 1).content())
                .isNotEmpty();
    }

    private static String number(int n) {
        return SeededCases.number(900_000 + n);
    }
}
