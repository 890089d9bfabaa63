package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;
import org.yiciban.portal.apply.DraftForm;
import org.yiciban.shared.BundleKey;

/** Nobody is asked what the own situation doesn't need (personal information law Art. 6: no more than is needed). */
@PortalTest
class NeededPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftForm forms;

    @Autowired
    private Office office;

    private Draft draft(boolean everything) {
        Account citizen = office.account("citizen");
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        Map<String, Object> situation =
                Map.of("hasEmployees", everything, "needBank", everything, "needInvoice", everything);
        return drafts.begin(citizen, release, situation, ApplicantEntry.known(citizen));
    }

    private List<String> steps(Draft draft) {
        return forms.pages(DraftForm.form(draft.release(catalogue)), draft).stream()
                .map(DraftForm.Page::step)
                .toList();
    }

    @Test
    void aPageThatTheSituationDoesNotNeedIsNotThere() {
        Draft small = draft(false);
        List<String> spared = steps(draft(true)).stream()
                .filter(step -> !steps(small).contains(step))
                .toList();

        assertThat(spared).as("staff and bank").hasSize(2);
        try (Visit visit = CHROMIUM.visit(port, 360, false)) {
            visit.open("/login");
            visit.login("citizen");
            assertThat(visit.open("/apply/" + small.id() + "/" + steps(small).get(0)))
                    .isEqualTo(200);
            assertThat(visit.page().locator(".steps, .progress, main").first().innerText())
                    .contains("共 " + (steps(small).size() + 3) + " 步");
            spared.forEach(step ->
                    assertThat(visit.open("/apply/" + small.id() + "/" + step)).isEqualTo(404));
        }
    }
}
