package org.yiciban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Receipt;
import org.yiciban.casefile.applicant.Receipts;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.CaseNumber;

/** The living cases of a fresh demo tell of their own people, and their papers are there. */
@LivingTown
class LivingCasesTest {

    @Autowired
    private Applications applications;

    @Autowired
    private CaseQueries caseQueries;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemoCases demo;

    @Autowired
    private JdbcClient jdbc;

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
        Account owner = accounts.find(account).orElseThrow();
        CaseNumber number = applications.known("demo-" + name, owner).orElseThrow();

        Receipt receipt = receipts.of(number, accounts.find("clerk").orElseThrow());
        String said = caseQueries.applicationData(number, Viewer.of(owner)).toString();

        assertThat(receipt.applicant()).isEqualTo(applicant);
        assertThat(said).contains(applicant).doesNotContain("张晓晨", "李雨桐", "zhang@", "li@example");
        assertThat(receipt.papers()).isNotEmpty().allMatch(paper -> paper.files() == 1);
        assertThat(caseQueries.journalIsWhole(number)).isTrue();
    }

    @Test
    void eachCompanyHasANameOfItsOwn() {
        Set<Object> names = new HashSet<>();
        for (String name : new String[] {"just-received", "to-be-corrected", "all-done"}) {
            Account owner = accounts.find("citizen").orElseThrow();
            CaseNumber number = applications.known("demo-" + name, owner).orElseThrow();
            names.add(caseQueries.applicationData(number, Viewer.of(owner)).get("proposedName"));
        }
        assertThat(names).hasSize(3);
    }

    @Test
    void aSecondStartMakesNoSecondOnes() throws Exception {
        int before = number("case_file") + number("upload");

        demo.run(null);

        assertThat(number("case_file") + number("upload")).isEqualTo(before);
    }

    private int number(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
