package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.Applications;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Receipt;
import org.yiciban.casefile.Receipts;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** The living cases of a fresh demo tell of their own people, and their papers are there. */
@PortalTest
class LivingCasesTest {

    @Autowired
    private Applications applications;

    @Autowired
    private Cases cases;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Office office;

    @ParameterizedTest
    @CsvSource({
        "just-received, citizen, 林晓",
        "to-be-corrected, citizen, 林晓",
        "agencies-at-work, citizen2, 苏雨桐",
        "restaurant-in-review, citizen, 云溪小满食集餐饮有限公司",
        "all-done, citizen, 林晓",
        "taken-in-at-the-window, clerk, 云溪雨前小馆餐饮有限公司"
    })
    void tellsOfItsOwnPeopleAndHasItsPapers(String name, String account, String applicant) {
        Account owner = office.account(account);
        CaseNumber number = applications.known("demo-" + name, owner).orElseThrow();

        Receipt receipt = receipts.of(number, office.account("clerk"));
        String said = cases.applicationData(number, Viewer.of(owner)).toString();

        assertThat(receipt.applicant()).isEqualTo(applicant);
        assertThat(said).contains(applicant).doesNotContain("张晓晨", "李雨桐", "zhang@", "li@example");
        assertThat(receipt.papers()).isNotEmpty().allMatch(paper -> paper.files() == 1);
        assertThat(cases.journalIsWhole(number)).isTrue();
    }

    @Test
    void eachCompanyHasANameOfItsOwn() {
        Set<Object> names = new HashSet<>();
        for (String name : new String[] {"just-received", "to-be-corrected", "all-done"}) {
            Account owner = office.account("citizen");
            CaseNumber number = applications.known("demo-" + name, owner).orElseThrow();
            names.add(cases.applicationData(number, Viewer.of(owner)).get("proposedName"));
        }
        assertThat(names).hasSize(3);
    }
}
