package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A file that is sound by itself may break what is released beside it. */
class ReleasedBesideTest {

    private static List<ModelFile> released;

    private final ModelChecks checks = new ModelChecks();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> bpmn = Files.walk(Path.of("bpmn"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            released = Stream.concat(bpmn, forms)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".camunda"))
                    .map(file -> new ModelFile(file.toString().replace('\\', '/'), bytes(file)))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/company-start-up.yaml | needBank | needBnk | unknown-fact",
                "bpmn/company-start-up.yaml | code: first-invoices | code: second-invoices | sheet-items",
                "bpmn/company-start-up.yaml | promised: {limit: 4WD} | promised: {limit: 3WD} | sheet",
                "bpmn/catalogue/items/bank-account.yaml | agency: bank | agency: bnak | sheet",
                "bpmn/catalogue/items/business-licence.yaml | credit-code | credit-cod | sheet-needs",
                "forms/bundles/company-start-up.form | bank-account | bank-acount | form-item",
                "forms/bundles/company-start-up.form | =needBank != true | =needBnk != true | form-name",
                "forms/bundles/company-start-up.form | =sum(shareholders[ | =sum(shareholder[ | form-name",
                "forms/items/food-permit.review.form | =siteInspected != true | =siteInspectd != true | form-name",
                "forms/items/food-permit.review.form | =siteInspected != true | =siteInspected != | form-condition",
                "forms/bundles/restaurant-opening.sample.json | \"idNumber\": \"91500103MAC0DE016G | \"idNumber\": \"91500103MAC0DE0160 | sample-applicant",
                "forms/bundles/company-start-up.sample.json | \"kind\": \"PERSON\" | \"kind\": \"SOMEBODY\" | sample-applicant",
                "forms/bundles/company-start-up.sample.json | \"applicant\" | \"aplicant\" | sample-applicant",
                "forms/items/food-permit.review.form | foodPermitNumber | foodPermitNumbr | result-form",
                "forms/items/food-permit.review.form | \"key\": \"foodPermitNumber\" | \"disabled\": true, \"key\": \"foodPermitNumber\" | result-form",
                "forms/items/food-permit.review.form | \"descriptionEn\": \"Filled in when granted; goes into the result and is used by later items\" | \"descriptionEn\": \"x\"}, \"path\": \"given\", \"layout\": {\"columns\": 16 | result-form",
                "bpmn/catalogue/items/food-permit.yaml | gives: [ | gives: [kitchen-number, | result-form",
                "forms/items/food-permit.review.form | =siteInspected = true | =siteInspectd = true | form-name",
                "forms/items/food-permit.review.form | =siteInspected = true | =siteInspected = | form-grants-when",
                "forms/bundles/company-start-up.form | \"prefill\": \"applicant.name\" | \"grantsWhen\": \"=true\" | form-grants-when"
            })
    void aChangeThatBreaksItIsFound(String name, String old, String changed, String rule) {
        ModelFile file = released.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        ModelFile spoilt = new ModelFile(name, text.replace(old, changed).getBytes(StandardCharsets.UTF_8));

        assertThat(checks.check(List.of(file), released)).isEmpty();
        assertThat(checks.check(List.of(spoilt), released))
                .extracting(Finding::rule)
                .contains(rule);
    }

    /** A new item of a service, and another item whose promise is shorter: its sheet has nothing to do with what isn't drawn. */
    @Test
    void whatIsNotDrawnIsToldOnceOfTheSheetOfTheService() {
        List<ModelFile> changed = List.of(
                changed("bpmn/catalogue/items/bank-account.yaml", "code:", "# changed\ncode:"),
                changed("bpmn/company-start-up.yaml", "items:\n", "items:\n  - {code: food-permit}\n"));

        assertThat(checks.check(changed, released))
                .filteredOn(finding -> finding.rule().equals("sheet-items"))
                .extracting(Finding::file)
                .containsExactly("bpmn/company-start-up.yaml");
    }

    private static ModelFile changed(String name, String from, String to) {
        String text = released.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> new String(each.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(text).contains(from);
        return new ModelFile(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** It stands in no bundle yet, and what it names must exist all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"agency: fund | agency: nobody | nobody", "power-of-attorney | power-of-atorney | atorney"})
    void aNewItemThatNoBundleUsesIsReadToo(String old, String changed, String told) {
        ModelFile known = released.stream()
                .filter(each -> each.name().equals("bpmn/catalogue/items/housing-fund.yaml"))
                .findFirst()
                .orElseThrow();
        String sound = new String(known.content(), StandardCharsets.UTF_8)
                .replace("code: housing-fund", "code: fund-closure")
                .replaceAll("gives: .*", "gives: []")
                .replaceAll("(?m)^(clockStarts: )result$|^(after|because): .*\\n(  .*\\n)*", "");
        assertThat(sound).contains(old);
        ModelFile broken = item(sound.replace(old, changed));

        assertThat(checks.check(List.of(item(sound)), released)).isEmpty();
        assertThat(checks.check(List.of(broken), released))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains(told));
    }

    private static ModelFile item(String text) {
        return new ModelFile("fund-closure.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What XML says of its encoding holds for every reader: beside its sheet, and in what is released, too. */
    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "gbk"})
    void aModelInTheEncodingThatItDeclaresIsTheSameModel(String encoding) throws Exception {
        String name = "bpmn/restaurant-opening.bpmn";
        ModelFile file = released.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String text = file.text();
        ModelFile other = new ModelFile(
                name,
                text.replace("encoding=\"UTF-8\"", "encoding='" + encoding + "'")
                        .getBytes(encoding));

        assertThat(checks.check(List.of(other), released)).isEmpty();
        assertThat(other.text().replace('\'', '"')).isEqualTo(text.replace('\'', '"'));
    }

    /** A rule that stumbles over what another one refuses made an unreadable file of a sound one. */
    @Test
    void aRepetitionWithoutRowsIsToldAsThatAndNothingElse() {
        ModelFile file = released.stream()
                .filter(each -> each.name().equals("bpmn/restaurant-opening.bpmn"))
                .findFirst()
                .orElseThrow();
        String text = new String(file.content(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "(?s)(<bpmn:callActivity id=\"food-permit\".*?)</bpmn:callActivity>",
                        "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>");
        ModelFile repeated = new ModelFile(file.name(), text.getBytes(StandardCharsets.UTF_8));

        assertThat(checks.check(List.of(repeated), released))
                .extracting(Finding::rule)
                .containsExactly("element", "item-async");
    }

    @Test
    void allOfItIsSound() {
        assertThat(checks.check(released, List.of())).isEmpty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
