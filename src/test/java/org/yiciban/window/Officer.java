package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** An officer at the pages of the window, logged in. */
final class Officer implements AutoCloseable {

    private final Visit visit;
    private final String username;

    Officer(Chromium chromium, int port, int width, String username) {
        this.visit = chromium.visit(port, width, true);
        this.username = username;
        visit.open("/window");
        visit.login(username);
        assertThat(page().url()).contains("/window");
    }

    Page page() {
        return visit.page();
    }

    Visit visit() {
        return visit;
    }

    /** Opens the task of that step, claiming it where nobody has; the item's name says which, if there are several. */
    Officer opens(String number, String step, String item) {
        visit.open("/window?q=" + number);
        Locator row = row(step, item);
        // items are opened by a job: ask again until it has run
        for (int asked = 0; row.count() == 0 && asked < 60; asked++) {
            page().reload();
        }
        row.first().locator(".do button, .do a").first().click();
        page().waitForURL(address -> address.contains("/window/tasks/"));
        return this;
    }

    private Locator row(String step, String item) {
        return page().locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(step))
                .filter(new Locator.FilterOptions().setHasText(item));
    }

    /** Fills in the sample where the step has a form, and chooses the outcome. */
    Officer fills(String outcome) {
        Locator sample = page().locator("button[value=sample]");
        if (sample.count() > 0) {
            presses("button[value=sample]");
        }
        return chooses(outcome);
    }

    Officer chooses(String outcome) {
        page().locator("label.out")
                .filter(new Locator.FilterOptions().setHasText(outcome))
                .first()
                .click();
        return this;
    }

    /** Sends the page and gives the status of the answer. */
    int submits() {
        return presses(".decide button.btn");
    }

    /** Presses a button that sends the page, waits for what comes of it and gives the status of the answer. */
    int presses(String button) {
        page().evaluate("() => { window.sent = true; }");
        Response answer = page().waitForResponse(
                        response -> response.request().method().equals("POST")
                                // while one types, the questions are asked for anew
                                && !response.url().endsWith("/fields"),
                        () -> page().locator(button).first().click());
        page().waitForFunction("() => !window.sent && document.readyState === 'complete'");
        return answer.status();
    }

    /** Sends the page; it must be accepted. */
    void finishes(String outcome) {
        fills(outcome);
        int status = submits();
        assertThat(status)
                .as("%s: %s", username, page().locator(".errors, .told.warn").allInnerTexts())
                .isEqualTo(302);
        assertThat(page().locator("#done").textContent()).contains(outcome);
    }

    @Override
    public void close() {
        visit.close();
    }
}
