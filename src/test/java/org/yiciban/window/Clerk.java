package org.yiciban.window;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.yiciban.Chromium;
import org.yiciban.Filling;
import org.yiciban.Visit;
import org.yiciban.catalogue.release.Release;

/** A clerk who takes an application in, with the bundle's own sample. */
final class Clerk implements AutoCloseable {

    private final Visit visit;
    private final Release release;

    Clerk(Chromium chromium, int port, int width, boolean scripts, Release release) {
        this.visit = chromium.visit(port, width, scripts);
        this.release = release;
        visit.open("/window/counter");
        visit.login("clerk");
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return visit.page();
    }

    /** Begins with the service and gives the draft's address. */
    String begins() {
        visit.open("/window/counter");
        visit.click("button[name=bundle][value=" + release.key() + "]");
        page().waitForURL(Pattern.compile(".*/window/counter/[0-9a-f-]{36}"));
        return page().url().replaceAll("http://[^/]+", "");
    }

    void answers(String question, boolean answer) {
        page().locator("[name='_q:" + question + "'][value='" + answer + "']").check();
    }

    void names(String name, String idNumber) {
        page().locator("#applicant-name").fill(name);
        page().locator("#applicant-idNumber").fill(idNumber);
        page().locator("#applicant-mobile").fill("13800000000");
    }

    /** Twice, as an answer may ask for more, and keeps it each time. */
    void fillsInTheForm() {
        for (int pass = 0; pass < 2; pass++) {
            new Filling(page(), release).page();
            keeps();
        }
    }

    void keeps() {
        int sent = Integer.parseInt(page().locator("[name=_sent]").getAttribute("value"));
        page().locator(".counter-end button.ob").click();
        page().locator("[name=_sent][value='" + (sent + 1) + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Chooses scans for a paper; with scripts they are uploaded at once. */
    void scans(String material, String... names) {
        FilePayload[] files = new FilePayload[names.length];
        for (int i = 0; i < names.length; i++) {
            boolean pdf = names[i].endsWith(".pdf");
            files[i] =
                    new FilePayload(names[i], pdf ? "application/pdf" : "image/png", pdf ? Counter.PDF : Counter.PNG);
        }
        page().locator("#file-" + material).setInputFiles(files);
        Locator got = page().locator("#paper-" + material + " .file.got");
        got.nth(names.length - 1).waitFor();
        page().waitForLoadState();
    }

    /** Follows the link of a scan and tells what comes. */
    String looksAt(String link) {
        return page().context()
                .request()
                .get(page().locator(link).first().evaluate("a => a.href").toString())
                .headers()
                .get("content-type");
    }

    void takesIn() {
        page().locator("[data-take-in]").click();
        page().waitForLoadState();
    }

    @Override
    public void close() {
        visit.close();
    }
}
