package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How often a whole page, from its handler to its last tag, goes to the database; session and login left out. */
@OwnListsTest
class PageRoundTripsTest {

    private static final int INBOX = 4;
    private static final int TRACKING = 7;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AuthenticationProvider login;

    private MockMvc pages;

    @BeforeEach
    void open() {
        // a release never changes: a node reads each once in its life
        scenarios.parts.catalogue().current();
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
        jdbc.update("delete from work_task where bundle = ?", SeededTasks.BUNDLE);
    }

    @ParameterizedTest
    @CsvSource({"amr, 10", "amr, 10000", "clerk, 10", "supervisor, 10"})
    void theInboxPageStaysWithinItsBudgetHoweverManyTasksAreOpen(String who, int number) {
        SeededTasks.open(jdbc, VirtualClock.at("2026-11-04T12:00"), number);
        jdbc.update("update work_task set assignee = 'amr2' where task_id = ?", SeededTasks.id(0));
        loggedIn(who);

        String page = within(INBOX, "/window");

        assertThat(page).contains(who.equals("amr") ? "申请人" : "待认领");
    }

    @ParameterizedTest
    @CsvSource({
        "amr, /window/cases",
        "clerk, /window/cases",
        "supervisor, /window/cases",
        "amr, /window/late",
        "clerk, /window/late",
        "supervisor, /window/late",
        "government, /window/late"
    })
    void theListsOfCasesStayWithinTheirBudget(String who, String path) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-11-04T12:00")
                .accepted();
        scenarios.parts.clock().set(VirtualClock.at("2026-11-18T12:00"));
        loggedIn(who);

        String page = within(INBOX, path);

        assertThat(page).contains(scenario.number().value());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void theTrackingPageStaysWithinItsBudgetHoweverManyTasksAreOpen(int number) {
        SeededTasks.open(jdbc, VirtualClock.at("2026-11-04T12:00"), number);
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-11-04T12:00")
                .accepted();
        loggedIn("citizen");

        String page = within(TRACKING, "/track/" + scenario.number());

        assertThat(page).contains(scenario.number().value());
    }

    private void loggedIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "demo")));
    }

    /** The page, after it was counted. */
    private String within(int budget, String path) {
        List<MvcResult> answer = new ArrayList<>();
        List<String> roundTrips = WatchedDatabase.roundTrips(() -> {
            try {
                answer.add(pages.perform(MockMvcRequestBuilders.get(path)).andReturn());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(answer.get(0).getResponse().getStatus()).isEqualTo(200);
        assertThat(roundTrips.size())
                .as(path + ":\n" + String.join("\n", roundTrips))
                .isBetween(1, budget);
        try {
            return answer.get(0).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
