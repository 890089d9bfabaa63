package org.yiciban.modelling.doubts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.context.ChangedModels;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.TimeLimit;

/** What may be said and is hardly meant is a warning, told once, at the sheet; what may well be meant is none. */
class DoubtsTest {

    private static final String FILING = "bpmn/catalogue/items/closing-filing.yaml";
    private static final String STOP = "bpmn/catalogue/items/closing-stop.yaml";

    /** With items that are promised sooner than their notice ends. */
    private static final ChangedModels NOTICES = ChangedModels.of("notices")
            .with(FILING, "promised: {limit: 30WD}", "promised: {limit: 3WD}")
            .with(STOP, "promised: {limit: 30WD}", "promised: {limit: 3WD}");

    private static final ChangedModels ASKS = ChangedModels.of("asks");
    private static final ChangedModels STEPS = ChangedModels.of("steps");
    private static final ChangedModels FEES = ChangedModels.of("fees");
    private static final String CLOSING = "bpmn/shop-closing.yaml";
    private static final String SNACKS = "bpmn/snack-bar.yaml";
    private static final String PLACE = "bpmn/stall-place.yaml";
    private static final String BY_THE_RULES = "{zh: 按各事项的规定收取, en: By the rules of each item}";

    private static boolean isOfTheWhole(Finding finding) {
        return finding.rule().equals("promise-short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8WD", "13WD", "90WH", "14CD"})
    void aPromiseShorterThanANoticeIsDoubted(String promised) {
        List<Finding> told = NOTICES.changed(CLOSING, "promised: {limit: 60WD}", "promised: {limit: " + promised + "}");

        assertThat(told).filteredOn(DoubtsTest::isOfTheWhole).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("promise-short");
            assertThat(finding.stopsRelease()).isFalse();
            assertThat(finding.file()).isEqualTo(CLOSING);
            assertThat(finding.message().zh()).contains("closing-notice 20日", "14个工作日");
            assertThat(finding.message().en())
                    .contains(
                            TimeLimit.parse(promised).words().en(),
                            "closing-notice 20 calendar days",
                            "14 working days");
        });
    }

    /** The limits of an item run on while a notice does. */
    @ParameterizedTest
    @CsvSource({"14WD, true", "3WD, true", "2WH, true", "15WD, false", "30WD, false"})
    void anItemThatPromisesLessThanTheNoticeBeforeItIsDoubted(String promised, boolean doubted) {
        assertThat(ChangedModels.of("notices")
                        .changed(FILING, "promised: {limit: 30WD}", "promised: {limit: " + promised + "}"))
                .extracting(Finding::rule)
                .isEqualTo(doubted ? List.of("item-promise-short") : List.of());
    }

    /** Each promise counts from the acceptance; what comes before may use all that it promises. */
    @ParameterizedTest
    @CsvSource({"3WD, true", "10WD, true", "11WD, false"})
    void anItemThatPromisesLessThanThoseBeforeItIsDoubted(String promised, boolean doubted) {
        assertThat(FEES.changed(
                        "bpmn/catalogue/items/stall-sign.yaml",
                        "promised: {limit: 12WD}",
                        "promised: {limit: " + promised + "}"))
                .extracting(Finding::rule)
                .isEqualTo(doubted ? List.of("item-promise-queue") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"promised: {limit: 14WD}", "promised: {limit: 20CD}", "promised: {limit: 1M}", ""})
    void aPromiseThatLeavesTheNoticeItsTimeIsNot(String promised) {
        assertThat(NOTICES.changed(CLOSING, "promised: {limit: 60WD}", promised))
                .noneMatch(DoubtsTest::isOfTheWhole)
                .noneMatch(Finding::stopsRelease);
    }

    /** Where the promise hangs on the situation, the way is compared in each. */
    @ParameterizedTest
    @CsvSource({"8WD, 60WD", "60WD, 8WD"})
    void itIsComparedInEverySituation(String quick, String otherwise) {
        String question = "questions:\n  - {key: quick, text: {zh: 快办, en: Quick}, type: boolean, default: false}";
        assertThat(NOTICES.with(CLOSING, "questions: []", question)
                        .changed(
                                CLOSING,
                                "promised: {limit: 60WD}",
                                "promised: [{when: quick, limit: " + quick + "}, {limit: " + otherwise + "}]"))
                .extracting(Finding::rule)
                .containsOnlyOnce("promise-short");
    }

    /** The applicant may use all of his time, and steps of the bundle theirs. */
    @Test
    void whatTheApplicantIsAskedForAndStepsCountAsWell() {
        assertThat(ASKS.with(SNACKS, "limit: 5WD", "limit: 15WD")
                        .changed(SNACKS, "promised: {limit: 40WD}", "promised: {limit: 12WD}"))
                .filteredOn(finding -> finding.rule().equals("promise-short"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .contains(
                                "licence-verification 2 working hours, signboard-choice 15 working days",
                                "16 working days"));
        assertThat(ASKS.findings()).isEmpty();
        assertThat(STEPS.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不收费           | By the rules",
                "免费             | By the rules",
                "本服务全程免费。 | By the rules",
                "按规定           | Free of charge",
                "按规定           | No fees.",
                "按规定           | 'Quick, and everything is free.'"
            })
    void aServiceThatIsSaidToBeFreeAndCostsSomethingIsDoubted(String zh, String en) {
        List<Finding> told =
                FEES.changed(PLACE, "fee: " + BY_THE_RULES, "fee: {zh: \"" + zh + "\", en: \"" + en + "\"}");

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("fee-said-free");
            assertThat(finding.stopsRelease()).isFalse();
            assertThat(finding.file()).isEqualTo(PLACE);
            assertThat(finding.element()).isEqualTo("stall-place fee");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "按各事项的规定收取             | By the rules of each item",
                "登记不收费；占道许可收费120元  | Filing is free; the permit costs 120 yuan, a fee by regulation",
                "许可不收费，证件工本费按标准   | 'The permit is free, cards are paid for'",
                "免费停车场可用                 | Free parking at the market",
                "收费                           | A fee is charged"
            })
    void whatSaysWhatIsPaidForIsNot(String zh, String en) {
        assertThat(FEES.changed(PLACE, "fee: " + BY_THE_RULES, "fee: {zh: \"" + zh + "\", en: \"" + en + "\"}"))
                .isEmpty();
    }

    /** Other texts of the service say so too, and those of the item. */
    @Test
    void itIsDoubtedWhereverItIsSaid() {
        assertThat(FEES.changed(
                        "bpmn/catalogue/items/stall-permit.yaml",
                        "handling: licence",
                        "handling: licence\nauthority: {zh: 市政府公布的目录，不收费, en: \"City list, free of charge\"}"))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.api.Assertions.tuple("fee-said-free", "stall-permit authority"));
        assertThat(ChangedModels.of("notices").findings())
                .as("free, and no item has a fee")
                .isEmpty();
    }
}
