package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;

/** Only a licence ends in a licensing decision: each kind of handling has its own document and its own words. */
@CaseTest
class ResultsByKindTest {

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario aCase(String bundle) {
        CaseScenario scenario = scenarios.aCase().of(bundle);
        return (bundle.equals("company-start-up")
                        ? scenario.where("hasEmployees", true)
                                .where("needBank", true)
                                .where("needInvoice", true)
                        : scenario.where("hasSignboard", true).where("publicGathering", true))
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private static IssuedDocument decision(CaseView view, ItemView item) {
        List<IssuedDocument> all = view.documents().stream()
                .filter(document -> document.type().decides() && item.key().equals(document.item()))
                .toList();
        assertThat(all).as(item.code().value()).hasSize(1);
        return all.get(0);
    }

    private static String told(CaseView view, ItemView item) {
        return view.timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.ITEM_DECIDED
                        && entry.text().zh().startsWith(item.name().zh()))
                .map(entry -> entry.text().zh() + " / " + entry.text().en())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyGrantedItemGetsTheDocumentOfItsKind() {
        Set<Handling> seen = EnumSet.noneOf(Handling.class);
        for (String bundle : List.of("company-start-up", "restaurant-opening")) {
            CaseView view = aCase(bundle).finishedWell().view();
            assertThat(view.outcome()).isEqualTo(CaseOutcome.GRANTED);
            for (ItemView item : view.items()) {
                Handling kind = view.release().item(item.code()).handling();
                IssuedDocument document = decision(view, item);
                assertThat(document.type()).isEqualTo(DocumentType.decision(kind, true));
                assertThat(document.type().grants()).isTrue();
                assertThat(document.number()).contains(document.type().word() + "〔2026〕");
                assertThat(document.type().title().zh().contains("许可"))
                        .as("%s ends in %s", kind, document.type().title().zh())
                        .isEqualTo(kind == Handling.LICENCE);
                seen.add(kind);
            }
        }
        // no shipped sheet is about a benefit or an enquiry
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Handling.PAYMENT, Handling.QUERY)));
    }

    @ParameterizedTest
    @CsvSource({
        "restaurant-opening, food-permit, 准予许可, 不予许可, Licence refused, 不予行政许可决定书",
        "company-start-up, business-licence, 准予登记, 不予登记, Registration refused, 不予登记通知书",
        "company-start-up, social-insurance, 已办结, 未予办理, Not provided, 不予办理告知书",
        "company-start-up, tax-confirmation, 予以确认, 不予确认, Not confirmed, 不予确认通知书",
        "company-start-up, company-seal, 已备案, 不予备案, Filing refused, 不予备案通知书",
        "company-start-up, bank-account, 已办结, 未予办理, Not provided, 不予办理告知书"
    })
    void eachKindIsGrantedAndRefusedInItsOwnWords(
            String bundle, String code, String granted, String refused, String english, String title) {
        CaseView good = aCase(bundle).finishedWell().view();
        assertThat(told(good, item(good, code))).contains(granted);

        CaseScenario scenario = aCase(bundle).untilReviewed(code);
        scenario.finish("review", code, "fail");
        scenario.task("decide", code).ifPresent(task -> scenario.finish("decide", code, "deny"));
        CaseView view = scenario.view();
        ItemView item = item(view, code);

        assertThat(item.outcome()).isEqualTo(ItemOutcome.DENIED);
        assertThat(told(view, item)).contains(refused).contains(english);
        IssuedDocument document = decision(view, item);
        assertThat(document.type().title().zh()).isEqualTo(title);
        assertThat(document.type().grants()).isFalse();
        assertThat(document.facts().get("remedies").toString()).isNotBlank().doesNotContain("{");
    }

    private static ItemView item(CaseView view, String code) {
        return view.items().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noTwoKindsShareADocument() {
        assertThat(EnumSet.allOf(Handling.class).stream()
                        .flatMap(kind ->
                                List.of(DocumentType.decision(kind, true), DocumentType.decision(kind, false))
                                        .stream()))
                .doesNotHaveDuplicates()
                .extracting(DocumentType::word)
                .doesNotHaveDuplicates();
    }
}
