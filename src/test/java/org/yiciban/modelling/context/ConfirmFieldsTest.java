package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** A sheet says who confirms; the form has to name them, or nobody would be asked. */
class ConfirmFieldsTest {

    private static final String FORM = "forms/bundles/partner-shop.form";
    private static final String SHEET = "bpmn/partner-shop.yaml";

    private final ChangedModels models = ChangedModels.of("confirms");

    @Test
    void asItStandsItIsSound() {
        assertThat(models.findings()).filteredOn(Finding::stopsRelease).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                SHEET + " | list: partners | list: investors | no list",
                SHEET + " | name: partnerName | name: investorName | no text field",
                SHEET + " | number: partnerNumber | number: investorNumber | no text field",
                SHEET + " | ~      list: partners\n~ | ~~ | no text field",
                FORM + " | ~\"minRows\": \"1\"~ | ~\"minRows\": \"0\"~ | may be empty",
                FORM + " | ~\"format\": \"id-card\"~ | ~\"format\": \"mobile\"~ | no number of an identity card",
                FORM + " | ~\"format\": \"id-card\"~ | ~\"format\": \"uscc\"~ | no number of an identity card",
                FORM + " | ~\"validate\": { \"required\": true },~ | ~~ | may be left out",
                FORM + " | ~\"required\": true, \"maxLength\": 60~ | ~\"maxLength\": 60~ | may be left out",
                FORM + " | ~\"path\": \"partners\"~ | ~\"path\": \"investors\"~ | no list",
                FORM
                        + " | ~\"path\": \"partners\"~ | ~\"path\": \"partners\", \"conditional\": {\"hide\": \"=business = null\"}~ | may be hidden",
                FORM
                        + " | ~\"key\": \"partnerName\"~ | ~\"key\": \"partnerName\", \"disabled\": true~ | may be left out or hidden"
            })
    void whatNamesNobodyIsFound(String file, String old, String other, String told) {
        String changed = other == null ? "" : other;
        assertThat(models.changed(file, old, changed))
                .filteredOn(finding -> finding.rule().equals("confirm-field"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().zh()).contains("逐人确认"))
                .anySatisfy(finding -> assertThat(finding.message().en()).contains(told));
    }

    /** What is decided by then can't end for want of a confirmation. */
    @Test
    void whatWouldEndAnItemStandsBeforeIt() {
        String model = "bpmn/partner-shop.bpmn";
        ChangedModels swapped = models.with(model, "Ref=\"partners-consent\"", "Ref=\"@\"")
                .with(model, "Ref=\"signboard-filing\"", "Ref=\"partners-consent\"")
                .with(model, "Ref=\"@\"", "Ref=\"signboard-filing\"");

        assertThat(swapped.findings()).filteredOn(Finding::stopsRelease).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("sheet-asks");
            assertThat(finding.element()).isEqualTo("partners-consent");
            assertThat(finding.message().en()).contains("it may be decided");
        });
    }

    /** A hidden group asks nobody, and what a group with a path holds is no answer of the row itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~\"conditional\": {\"hide\": \"=business = null\"},~ | may be left out or hidden",
                "~\"path\": \"who\",~ | no text field"
            })
    void aGroupAroundTheNamesCountsToo(String property, String told) {
        String form = models.text(FORM);
        String rows = form.substring(form.lastIndexOf("\"components\": ["));
        String inGroup = "\"components\": [{\"type\": \"group\", \"id\": \"who\", \"label\": \"本人\", " + property
                + rows.replaceFirst("]", "]}]");

        assertThat(models.changed(FORM, rows, inGroup))
                .filteredOn(finding -> finding.rule().equals("confirm-field"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().en()).contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                FORM + " | ~\"minRows\": \"1\"~ | ~\"minRows\": \"2\"~",
                FORM + " | ~\"maxRows\": \"20\"~ | ~\"maxRows\": \"50\"~",
                FORM + " | ~\"maxLength\": 60~ | ~\"maxLength\": 30~",
                SHEET + " | onRefusal: end | onRefusal: continue"
            })
    void whatNamesThemPasses(String file, String old, String other) {
        assertThat(models.changed(file, old, other))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }
}
