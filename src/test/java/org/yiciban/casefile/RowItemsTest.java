package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.tracking.CasePicture;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.ItemKey;

/** A bundle with an inspection and a certificate for each vehicle of the application, on the real engine. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:row-items;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/rows/bundles"
        })
class RowItemsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Tasks tasks;

    @Autowired
    Wording wording;

    private CaseScenario accepted() {
        return scenarios
                .aCase()
                .of("van-fleet")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private static List<String> keys(CaseScenario scenario) {
        return scenario.file().items().stream()
                .map(item -> item.key().toString())
                .toList();
    }

    @Test
    void eachRowIsAnItemOfItsOwnFromTheApplicationToTheDelivery() {
        CaseScenario scenario = accepted();
        assertThat(keys(scenario))
                .containsExactly(
                        "licence-verification",
                        "vehicle-check.1",
                        "vehicle-check.2",
                        "vehicle-check.3",
                        "vehicle-permit.1",
                        "vehicle-permit.2",
                        "vehicle-permit.3");
        assertThat(scenario.tasks()).hasSize(3);
        assertThat(scenario.view().items())
                .extracting(ItemView::name)
                .extracting(name -> name.zh())
                .contains("货运车辆检测（渝A·00002）", "道路运输证（渝A·00003）");

        scenario.finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.file().items()).extracting(CaseItem::deliveredAt).doesNotContainNull();
    }

    @Test
    void aDenialEndsWhatNeedsTheResultOfTheSameRowAndNothingOfTheOthers() {
        CaseScenario scenario =
                accepted().finish("review", "vehicle-check.2", "fail").finishedWell();

        assertThat(scenario.item("vehicle-check.2").outcome()).isEqualTo(ItemOutcome.DENIED);
        assertThat(scenario.item("vehicle-permit.2").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        assertThat(scenario.item("vehicle-permit.1").granted()).isTrue();
        assertThat(scenario.item("vehicle-permit.3").granted()).isTrue();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void aRowIsWithdrawnForItself() {
        CaseScenario scenario = accepted().withdrawn("vehicle-check.3");
        assertThat(scenario.task("review", "vehicle-check.3")).isEmpty();
        assertThat(scenario.task("review", "vehicle-check.1")).isPresent();

        scenario.finishedWell();

        assertThat(scenario.item("vehicle-permit.3").granted()).isFalse();
        assertThat(scenario.item("vehicle-permit.1").granted()).isTrue();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aRowThatIsCalledOtherwiseAfterTheAcceptanceIsCalledSoEverywhere() {
        // silence accepts the certificates; the agency that receives a check for itself sends that back
        CaseScenario scenario = withRows(van("渝A·00001"), van("渝A·00002"))
                .then("2026-09-22T08:00")
                .finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass")
                .finish(
                        "item-check",
                        "vehicle-check.1",
                        "correct",
                        List.of(new Defect("vehicles", null, "请核对车辆。", null, null)));

        supplement(scenario, van(1, "渝A·00009"), van(2, "渝A·00002"));

        assertThat(scenario.item("vehicle-check.1").title()).isEqualTo("渝A·00009");
        assertThat(scenario.task("item-check", "vehicle-check.1").orElseThrow().rowTitle())
                .isEqualTo("渝A·00009");
        assertThat(keys(scenario)).hasSize(5);
    }

    private CaseScenario withRows(Object... rows) {
        CaseScenario scenario = scenarios.aCase().of("van-fleet").answering("vehicles", List.of(rows));
        return scenario.receivedOn("2026-09-14T10:00");
    }

    private static Map<String, Object> van(String plate) {
        return Map.of("plate", plate, "tons", 2);
    }

    private static Map<String, Object> van(int row, String plate) {
        return Map.of("row", row, "plate", plate, "tons", 2);
    }

    private CaseScenario sentBack(CaseScenario scenario) {
        scenario.preChecked()
                .finish("conclude", null, "correct", List.of(new Defect("vehicles", null, "请核对车辆。", null, null)));
        return scenario;
    }

    private void supplement(CaseScenario scenario, Object... rows) {
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                new Supplement(Map.of("vehicles", List.of(rows)), List.of(), false),
                Channel.WEB,
                null);
        scenario.settled();
    }

    @Test
    void rowsKeepTheirNumbersThroughSupplementsAndNoneIsGivenTwice() {
        CaseScenario scenario = sentBack(withRows(van("渝A·1"), van("渝A·2"), van("渝A·3")));
        supplement(scenario, van(3, "渝A·33"), van("渝A·4"), van(1, "渝A·1"));

        assertThat(scenario.item("vehicle-check.2").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.file().rows().highest()).isEqualTo(4);
        assertThat(scenario.file().rows().of("vehicles")).containsExactly(1, 2, 3, 4);
        assertThat(scenario.item("vehicle-check.3").title()).isEqualTo("渝A·33");
        assertThat(scenario.item("vehicle-permit.4").title()).isEqualTo("渝A·4");

        scenario.finishedWell();
        assertThat(scenario.item("vehicle-permit.4").granted()).isTrue();
        assertThat(scenario.item("vehicle-permit.2").granted()).isFalse();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void aNumberThatTheCaseNeverGaveIsRefused() {
        CaseScenario scenario = sentBack(withRows(van("渝A·1"), van("渝A·2")));

        refused("row-number", () -> supplement(scenario, van(7, "渝A·1")));
        refused("row-number", () -> supplement(scenario, van(1, "渝A·1"), van(1, "渝A·2")));
        refused("row-number", () -> withRows(van(1, "渝A·1")));
        refused("wrong-type", () -> withRows(Map.of("row", "x", "plate", "渝A·1", "tons", 1)));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                .extracting(FieldError::code)
                .contains(code));
    }

    @Test
    void withoutARowItsItemsAreNotInTheCase() {
        CaseScenario scenario = withRows().accepted();

        assertThat(keys(scenario)).containsExactly("licence-verification");
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void anAgencySeesItsOwnRowAndAnotherNoneOfWhatItDoesNotNeed() {
        CaseScenario scenario = accepted();
        OpenTask second = scenario.task("review", "vehicle-check.2").orElseThrow();

        assertThat(tasks.detail(second.id(), scenario.workerOf(second)).data().get("vehicles"))
                .hasToString("[{row=2, plate=渝A·00002, tons=3}]");
        assertThat(second.rowTitle()).isEqualTo("渝A·00002");

        scenario.until("a permit", one -> one.task("review", "vehicle-permit.1").isPresent());
        OpenTask permit = scenario.task("review", "vehicle-permit.1").orElseThrow();
        var detail = tasks.detail(permit.id(), scenario.workerOf(permit));
        // tons are needed for the inspection alone
        assertThat(detail.data().get("vehicles")).hasToString("[{row=1, plate=渝A·00001}]");
        assertThat(detail.facts()).containsEntry("inspectedVehicle", "JC0001");
    }

    @Test
    void whatIsToldOfARowNamesIt() {
        CaseScenario scenario =
                accepted().finish("review", "vehicle-check.2", "fail").finishedWell();

        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .anyMatch(text -> text.contains("货运车辆检测（渝A·00002）"));
        assertThat(scenario.view().documents())
                .filteredOn(
                        document -> document.item() != null && document.item().equals(ItemKey.read("vehicle-permit.3")))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(
                                wording.of(document, Locale.CHINA).toString())
                        .contains("渝A·00003"));
        assertThat(CasePicture.states(scenario.view()))
                .containsEntry("vehicle-check", "done 3/3")
                .doesNotContainKey("vehicle-check.1");
    }
}
