package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftMandate;
import org.yiciban.draft.Drafts;
import org.yiciban.draft.Representation;
import org.yiciban.shared.BundleKey;

/** What is known needn't be typed again; what is taken from earlier cases is the person's own and says so. */
@PortalTest
class PrefillTest {

    private static final String BANK = "/page-8";
    private static final String CONTACT = "/page-9";
    private static final Applicant LIN_XIAO =
            new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", "lin@example.com", "zh-CN");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Catalogue catalogue;

    @Test
    void theOwnEarlierAnswersAreOfferedSayWhereTheyComeFromAndCanBeChanged() {
        office.received("citizen");
        Draft draft = begun("citizen", LIN_XIAO, Representation.OWN);
        try (Visit visit = loggedIn("citizen")) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + BANK);
            assertThat(page.locator("[name=bankBranch]")).hasValue("示例银行云溪支行");
            assertThat(page.locator("#f-bankBranch-hint")).containsText("来自您以前的办件，请核对");
            assertThat(page.locator("[name=bankContactName]")).hasValue("");
            visit.sound("prefilled");
            page.locator("[name=bankBranch]").fill("示例银行演示路支行");
            page.locator("[name=bankContactName]").fill("林晓");
            assertThat(page.locator("#f-bankBranch-hint")).hasCount(0);
            visit.open("/apply/" + draft.id() + CONTACT);
            assertThat(page.locator("[name=contactName]")).hasValue("林晓");
            assertThat(page.locator("[name=contactIdNumber]")).hasValue("500103199001010010");
            assertThat(page.locator("[name=contactEmail]")).hasValue("lin@example.com");
            assertThat(page.locator("[name=deliveryMode][value=pick-up]")).isChecked();
        }
        assertThat(drafts.find(draft.id(), office.account("citizen"))
                        .orElseThrow()
                        .data())
                .containsEntry("bankBranch", "示例银行演示路支行");
    }

    @Test
    void nobodySeesWhatIsAnotherPersons() {
        office.received("citizen");
        office.receivedByAgent("citizen2", LIN_XIAO);
        Draft inAnotherName = begun("citizen2", LIN_XIAO, Representation.OWN);
        Draft forAnother = begun(
                "citizen2",
                LIN_XIAO,
                new Representation(
                        null, new DraftMandate(List.of("APPLY"), "", "", "2099-12-31", "", ""), null, Channel.WEB));
        try (Visit visit = loggedIn("citizen2")) {
            for (Draft draft : new Draft[] {inAnotherName, forAnother}) {
                visit.open("/apply/" + draft.id() + BANK);
                assertThat(visit.page().locator("[name=bankBranch]")).hasValue("");
            }
        }
    }

    @Test
    void theListOfDraftsSaysUntilWhenEachIsKept() {
        begun("citizen", LIN_XIAO, Representation.OWN);
        try (Visit visit = loggedIn("citizen")) {
            visit.open("/my/cases");
            assertThat(visit.page().locator("main .file").first()).containsText("保留到");
            visit.sound("drafts-kept");
        }
    }

    private Draft begun(String account, Applicant applicant, Representation representation) {
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        Map<String, Object> facts = Map.of("needBank", true, "needInvoice", false, "hasEmployees", false);
        return drafts.begin(office.account(account), release, facts, new ApplicantEntry(applicant, representation));
    }

    private Visit loggedIn(String username) {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login(username);
        return visit;
    }
}
