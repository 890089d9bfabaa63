package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;

/** What was issued stays as it was issued, addressed in full, whatever changes afterwards; a hash tells if it doesn't. */
@CaseTest
class FixedDocumentsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext program;

    private CaseScenario finished() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true)
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();
    }

    private List<RenderedDocument> papers(CaseScenario scenario, Locale locale) {
        return scenario.view().documents().stream()
                .map(document -> wording.of(document, locale))
                .toList();
    }

    private void unseal(CaseScenario scenario, String table, String column) {
        new Opened(program)
                .unseal(table, column, "case_number = ?", scenario.number().value());
    }

    private void change(CaseScenario scenario, String table, String column, String from, String to) {
        assertThat(jdbc.update(
                        "update " + table + " set " + column + " = replace(" + column + ", ?, ?) where case_number = ?",
                        from,
                        to,
                        scenario.number().value()))
                .isPositive();
    }

    @Test
    void everyDocumentIsAddressedToTheFullNameAndItsHashVerifies() {
        CaseScenario scenario = finished();
        Applicant applicant = scenario.file().filing().applicant();

        assertThat(scenario.view().documents()).hasSizeGreaterThan(5).allSatisfy(document -> {
            assertThat(document.intact()).isTrue();
            assertThat(document.original().orElseThrow().hash()).hasSize(64);
        });
        assertThat(papers(scenario, Locale.SIMPLIFIED_CHINESE))
                .allSatisfy(renderedDocument -> assertThat(renderedDocument.addressee())
                        .startsWith(applicant.name() + "（身份证号码 ")
                        .contains("********")
                        .doesNotContain(applicant.idNumber()));
    }

    @Test
    void otherNamesAndOtherFactsDoNotChangeWhatWasIssued() {
        CaseScenario scenario = finished();
        List<RenderedDocument> chinese = papers(scenario, Locale.SIMPLIFIED_CHINESE);
        List<RenderedDocument> english = papers(scenario, Locale.ENGLISH);
        String name = scenario.file().filing().applicant().name();

        unseal(scenario, "case_file", "applicant");
        unseal(scenario, "issued_document", "facts");
        change(scenario, "case_file", "applicant", name, "欧阳改名");
        change(scenario, "case_file", "applicant_name", name, "欧阳改名");
        change(scenario, "issued_document", "facts", name, "欧阳改名");

        assertThat(papers(scenario, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(papers(scenario, Locale.ENGLISH)).isEqualTo(english);
        assertThat(scenario.view().documents()).as("the hash covers the facts").noneMatch(IssuedDocument::intact);
    }

    @Test
    void theWordsAreThoseThatAreKeptAndAChangeOfThemIsSeen() {
        CaseScenario scenario = finished();

        unseal(scenario, "issued_document", "text_zh");
        change(scenario, "issued_document", "text_zh", "准予", "不准");

        assertThat(papers(scenario, Locale.SIMPLIFIED_CHINESE).toString())
                .contains("不准")
                .doesNotContain("准予");
        assertThat(scenario.view().documents()).anyMatch(document -> !document.intact());

        jdbc.update(
                "update issued_document set text_en = null where case_number = ?",
                scenario.number().value());

        assertThat(scenario.view().documents())
                .as("words that were taken away are a change too")
                .noneMatch(IssuedDocument::intact);
    }

    @Test
    void documentsFromBeforeTheirWordsWereKeptAreWordedFromTheirFacts() {
        CaseScenario scenario = finished();
        List<RenderedDocument> issued = papers(scenario, Locale.SIMPLIFIED_CHINESE);

        jdbc.update(
                "update issued_document set text_zh = null, text_en = null, hash = null where case_number = ?",
                scenario.number().value());

        assertThat(papers(scenario, Locale.SIMPLIFIED_CHINESE)).isEqualTo(issued);
        assertThat(scenario.view().documents())
                .allMatch(document -> document.intact() && document.original().isEmpty());
    }
}
