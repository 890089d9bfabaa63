package org.yiciban.window.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.demo.DemoClock;
import org.yiciban.demo.DemoSteps;
import org.yiciban.window.Counter;

/** The supervisor moves the time of demo mode by the page. It has a program of its own: time never goes back. */
@Import(Counter.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-clock;DB_CLOSE_DELAY=-1",
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "yiciban.materials.uploads=target/window-pages-${surefire.forkNumber:1}"
        })
class DemoClockPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    CaseQueries caseQueries;

    @Autowired
    DemoClock clock;

    @Autowired
    Calendars calendars;

    private Visit supervisor() {
        return at("supervisor");
    }

    private Visit at(String username) {
        Visit visit = CHROMIUM.visit(port, 360, true);
        visit.open("/login");
        visit.login(username);
        return visit;
    }

    private static int moves(Page page, String step) {
        page.locator("#advance").fill(step);
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main form button").click());
        page.waitForLoadState();
        return answer.status();
    }

    private CaseView view(Received received) {
        return caseQueries.view(received.caseNumber(), Viewer.withCode(received.queryCode()));
    }

    @Test
    void threeWorkingDaysForwardTwiceAndTheLimitThatPassedHasHadItsEffect() {
        Received received = counter.receivedWith(List.of());
        try (Visit visit = supervisor()) {
            Page page = visit.page();
            visit.open("/window/clock");
            Instant wanted = DemoSteps.later(calendars.national(), "3WD", clock.instant());
            assertThat(moves(page, "3WD")).isEqualTo(302);
            assertThat(Duration.between(wanted, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
            assertThat(view(received).status()).isEqualTo(CaseStatus.RECEIVED);
            visit.sound("clock-moved");

            // the limit to answer has passed now; nobody but the page fires the timers here
            assertThat(moves(page, "3WD")).isEqualTo(302);
            assertThat(view(received).status()).isEqualTo(CaseStatus.RECEIVED);
            assertThat(view(received).timeline()).anyMatch(entry -> entry.what() == JournalEvent.OVERDUE);
            assertThat(counter.tasks("amr", received.caseNumber().value()))
                    .anyMatch(task -> task.step().equals("pre-check"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3WD", "0WD", "2020-01-01", "3", "", "1.5WD"})
    void whatIsNoStepForwardIsToldAndKept(String typed) {
        Instant before = clock.instant();
        try (Visit visit = supervisor()) {
            visit.open("/window/clock");
            assertThat(moves(visit.page(), typed)).isEqualTo(422);
            assertThat(visit.page().locator("#advance-error").innerText()).contains("3WD");
            assertThat(visit.page().locator("#advance").inputValue()).isEqualTo(typed);
            visit.sound("clock-refused");
        }
        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "amr", "government", "admin", "citizen"})
    void othersFindNoClock(String username) {
        try (Visit visit = at(username)) {
            assertThat(visit.open("/window/clock")).isEqualTo(403);
        }
    }
}
