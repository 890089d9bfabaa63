package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseQueries;

/** A clerk compares a paper with its original 核验原件; everybody after him can rely on it. */
@WindowTest
class OriginalSeenTest {

    private static final String PAPER = "premises-proof";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    TaskActions taskActions;

    @Autowired
    CaseQueries caseQueries;

    @Test
    void isRecordedOnceAndShownToTheNextOfficerAndInTheJournal() {
        Received received = counter.receivedWith(List.of("identity-document", PAPER));
        String number = received.caseNumber().value();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            assertThat(page.locator("span.seen")).hasCount(0);
            page.locator("#comment").fill("先核验原件，再写结论");
            clerk.visit().click("button[value=original-" + PAPER + "]");
            assertThat(page.locator("span.seen")).hasCount(1);
            assertThat(page.locator("button[value=original-" + PAPER + "]")).hasCount(0);
            assertThat(page.locator("button[value=original-identity-document]")).hasCount(1);
            assertThat(page.locator("#comment")).hasValue("先核验原件，再写结论");
            clerk.visit().sound("original-seen");
        }
        taskActions.originalSeen(counter.task("clerk", number, "pre-check").id(), PAPER, counter.account("clerk"));
        try (Officer next = new Officer(CHROMIUM, port, 1280, "amr")) {
            next.opens(number, "预审", "");
            assertThat(next.page().locator("span.seen")).hasCount(1);
            next.visit().open("/window/cases/" + number);
            assertThat(next.page().locator(".timeline")).containsText("已核验原件：");
        }
        assertThat(told(received)).hasSize(1);
        assertThat(caseQueries.journalIsWhole(received.caseNumber())).isTrue();
    }

    @Test
    void isRefusedToWhoeverDoesNotHoldTheTaskAndForPapersThatAreNotThere() {
        Received received = counter.receivedWith(List.of(PAPER));
        String number = received.caseNumber().value();
        String task;
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            clerk.opens(number, "预审", "");
            task = counter.task("clerk", number, "pre-check").id();
            assertThatThrownBy(
                            () -> taskActions.originalSeen(task, "articles-of-association", counter.account("clerk")))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> taskActions.originalSeen(task, PAPER, counter.account("clerk2")))
                    .isInstanceOf(ActRefused.class);
            assertThatThrownBy(() -> taskActions.originalSeen(task, PAPER, counter.account("amr")))
                    .isInstanceOf(ActRefused.class);
            assertThatThrownBy(() -> taskActions.originalSeen(task, PAPER, counter.account("citizen")))
                    .isInstanceOf(ActRefused.class);
        }
        try (Officer colleague = new Officer(CHROMIUM, port, 1280, "clerk2")) {
            colleague.visit().open("/window/tasks/" + task);
            assertThat(colleague.page().locator("#main h1")).hasCount(1);
            assertThat(colleague.page().locator("button.seen")).hasCount(0);
        }
        assertThat(told(received)).isEmpty();
    }

    private List<TimelineEntry> told(Received received) {
        return caseQueries.view(received.caseNumber(), Viewer.withCode(received.queryCode())).timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.ORIGINAL_SEEN)
                .toList();
    }
}
