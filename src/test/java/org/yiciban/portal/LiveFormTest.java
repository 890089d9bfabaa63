package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.draft.Representation;
import org.yiciban.shared.BundleKey;

/** A form that is asked again while one types: nothing typed is lost, neither on the page nor in the draft. */
@PortalTest
class LiveFormTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Drafts drafts;

    @Test
    void anAnswerOpensAQuestionAndTypingGoesOnMeanwhile() {
        Draft draft = begun();
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-3");
            Locator name = page.locator("[name$='[0].name']");
            assertThat(page.locator("[name$='[0].idNumber']")).hasCount(0);

            // the answer to the choice comes late: it arrives in the midst of the name
            page.route("**/fields", route -> {
                name.pressSequentially("晨光");
                route.resume();
            });
            page.waitForResponse("**/fields", () -> page.locator("[name$='[0].kind'][value=person]")
                    .check());
            assertThat(page.locator("[name$='[0].idNumber']")).hasCount(1);
            assertThat(name).isFocused();
            name.pressSequentially("文化");
            assertThat(name).hasValue("晨光文化");
            assertThat((Integer) name.evaluate("input => input.selectionStart")).isEqualTo(4);
            page.unroute("**/fields");
        }
    }

    @Test
    void sumsAreComputedWhileOneTypesAndTheDraftIsKept() {
        Draft draft = begun();
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-3");
            page.locator("[name$='[0].contribution']").fill("60");
            page.locator("[name=registeredCapital]").pressSequentially("100");
            assertThat(page.locator("output").first()).containsText("60");
            assertThat(page.locator("#saved")).containsText("已自动保存");
            assertThat(page.locator("[name=registeredCapital]")).isFocused();
        }
        // another device
        try (Visit visit = loggedIn()) {
            visit.open("/apply/" + draft.id() + "/page-3");
            assertThat(visit.page().locator("[name$='[0].contribution']")).hasValue("60");
        }
    }

    @Test
    void aQuestionThatComesBackHasItsAnswer() {
        Draft draft = begun();
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-2");
            Locator rented = page.locator("[name=premisesRight][value=rented]");
            Locator until = page.locator("[name=leaseUntil]");
            rented.check();
            until.fill("2029-12-31");
            page.locator("[name=premisesRight]:not([value=rented])").first().check();
            assertThat(until).hasCount(0);
            rented.check();
            assertThat(until).hasValue("2029-12-31");
        }
    }

    @Test
    void whatWasSavedWhileTypingNeverOvertakesThePageItself() {
        Draft draft = begun();
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-1");
            page.locator("[name=proposedName]").fill("旧名称");
            Request late = page.waitForRequest(
                    "**/fields", () -> page.locator("[name=proposedName]").blur());
            page.locator("[name=proposedName]").fill("新名称");
            visit.click("main form .btns button.btn");

            // the older save arrives once more, after the page
            int status = page.request()
                    .post(
                            late.url(),
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                    .setData(late.postData()))
                    .status();

            assertThat(status).isEqualTo(200);
            assertThat(drafts.find(draft.id(), office.account("citizen"))
                            .orElseThrow()
                            .data()
                            .get("proposedName"))
                    .isEqualTo("新名称");
        }
    }

    private Visit loggedIn() {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login("citizen");
        return visit;
    }

    private Draft begun() {
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        var facts = Situation.of(
                        release.bundle(),
                        java.util.Map.of("needBank", false, "needInvoice", false, "hasEmployees", false))
                .facts();
        Applicant applicant =
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN");
        return drafts.begin(
                office.account("citizen"), release, facts, new ApplicantEntry(applicant, Representation.OWN));
    }
}
