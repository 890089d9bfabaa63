package org.yiciban.modelling.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.ShippedModelsTest;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** A new service keeps every rule as it is given, whatever its shape and kind. */
class ServiceTemplateTest {

    @ParameterizedTest
    @EnumSource(Handling.class)
    void aServiceOfOneItemOfEachKindKeepsEveryRule(Handling kind) throws IOException {
        assertThat(findings(outline(item("stall-permit", kind, List.of(), false))))
                .isEmpty();
    }

    @Test
    void itemsBehindAndBesideOneAnotherAndOptionalOnesKeepEveryRule() throws IOException {
        assertThat(findings(outline(
                        item("site-check", Handling.FILING, List.of(), false),
                        item("stall-permit", Handling.LICENCE, List.of("site-check"), false),
                        item("power-supply", Handling.SERVICE, List.of("site-check"), true),
                        item("waste-contract", Handling.CONFIRMATION, List.of("site-check"), true),
                        item("opening-day", Handling.FILING, List.of("stall-permit", "power-supply"), false),
                        item("last-look", Handling.FILING, List.of("opening-day"), true))))
                .isEmpty();
    }

    /** Two to the twentieth situations, and yet each item is compared in those that its own question makes. */
    @Test
    void twentyOptionalItemsAreComparedEachByItsOwnQuestion() throws IOException {
        Outline.Item[] items = IntStream.range(0, 20)
                .mapToObj(number -> item("part-" + (char) ('a' + number), Handling.FILING, List.<String>of(), true))
                .toArray(Outline.Item[]::new);

        assertThat(findings(outline(items))).isEmpty();
        assertThat(findings(outline(items), "when: needPartK", "when: needPartL"))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("sheet-when", "part-k"));
    }

    /** Units of every kind, one behind the other; what together is more than may be promised isn't promised. */
    @ParameterizedTest
    @CsvSource({
        "3WD, LICENCE, 1WD, FILING, ''", "30WD, LICENCE, 30WD, FILING, 45WD", "60WD, REGISTRATION, 10WH, QUERY, ''",
        "9999WD, SERVICE, 9999WD, FILING, ''", "30CD, LICENCE, 2M, PAYMENT, 30CD",
                "15CD, CONFIRMATION, 3WD, LICENCE, 1M"
    })
    void limitsOfEveryLengthKeepEveryRule(String first, Handling kind, String then, Handling other, String statutory)
            throws IOException {
        Optional<TimeLimit> law =
                Optional.of(statutory).filter(one -> !one.isEmpty()).map(TimeLimit::parse);
        assertThat(findings(outline(
                        item("site-check", kind, first, law, List.of()),
                        item("stall-permit", other, then, Optional.empty(), List.of("site-check")))))
                .isEmpty();
    }

    /** An organisation's form asks who acts for it, and its sample says who files in a trial. */
    @ParameterizedTest
    @EnumSource(BundleSheet.Audience.class)
    void whoeverAppliesKeepsEveryRule(BundleSheet.Audience audience) throws IOException {
        Outline outline = outline(audience, item("site-check", Handling.FILING, List.of(), false));

        assertThat(findings(outline)).isEmpty();
        Map<String, byte[]> files = ServiceTemplate.of(outline);
        for (String file : List.of("street-market.form", "street-market.sample.json")) {
            assertThat(new String(files.get("forms/bundles/" + file), StandardCharsets.UTF_8)
                            .contains('"' + FilingRight.REPRESENTATIVE + '"'))
                    .as(file)
                    .isEqualTo(audience == BundleSheet.Audience.ORGANISATION);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "street-market",
                "street-market-plane",
                "stage-1",
                "stage-1-settled",
                "bundle-limit",
                "not-accepted",
                "reception-to-accepted",
                "power-supply-needed",
                "power-supply-shape",
                "power-supply-1"
            })
    void aCodeThatStandsForSomethingElseIsNamed(String code) {
        Outline outline = outline(
                item("power-supply", Handling.FILING, List.of(), true),
                item("power-supply1", Handling.FILING, List.of(), true),
                item("site-check", Handling.FILING, List.of(), false),
                item(code, Handling.FILING, List.of(), false));

        assertThat(ServiceTemplate.taken(outline)).contains(new ItemCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-item", "pre-check", "to-string", "contact-name", "street-market-2", "stage-one"})
    void aCodeThatStandsForNothingElseIsTaken(String code) throws IOException {
        Outline outline = outline(
                item(code, Handling.FILING, List.of(), false), item("power-supply", Handling.FILING, List.of(), true));

        assertThat(ServiceTemplate.taken(outline)).isEmpty();
        assertThat(findings(outline)).isEmpty();
    }

    private static List<Finding> findings(Outline outline) throws IOException {
        return findings(outline, "", "");
    }

    private static List<Finding> findings(Outline outline, String said, String otherwise) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        ServiceTemplate.of(outline).forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            String changed = said.isEmpty() ? text : text.replace(said, otherwise);
            files.add(new ModelFile(path, changed.getBytes(StandardCharsets.UTF_8)));
        });
        return new ModelChecks()
                .check(files, ShippedModelsTest.shipped()).stream()
                        .filter(finding -> !finding.rule().equals("place-to-fill"))
                        .toList();
    }

    static Outline outline(Outline.Item... items) {
        return outline(BundleSheet.Audience.PERSON, items);
    }

    private static Outline outline(BundleSheet.Audience audience, Outline.Item... items) {
        return new Outline(
                new BundleKey("street-market"),
                "901",
                new LocalText("摆“夜市”一件事: 试", "A \"night market\": # try"),
                audience,
                new AgencyCode("urban"),
                List.of(items));
    }

    static Outline.Item item(String code, Handling kind, List<String> after, boolean optional) {
        Optional<TimeLimit> law =
                Optional.of("20WD").filter(limit -> kind == Handling.LICENCE).map(TimeLimit::parse);
        Outline.Item item = item(code, kind, "3WD", law, after);
        return optional ? asked(item) : item;
    }

    private static Outline.Item item(
            String code, Handling kind, String promised, Optional<TimeLimit> statutory, List<String> after) {
        return new Outline.Item(
                new ItemCode(code),
                new LocalText("事项" + code, "Item " + code),
                new AgencyCode("urban"),
                kind,
                TimeLimit.parse(promised),
                statutory,
                Optional.empty(),
                after.stream().map(ItemCode::new).toList(),
                Optional.empty());
    }

    private static Outline.Item asked(Outline.Item item) {
        return new Outline.Item(
                item.code(),
                item.name(),
                item.agency(),
                item.handling(),
                item.promised(),
                item.statutory(),
                item.basis(),
                item.after(),
                Optional.of(new LocalText("需要吗？", "Needed?")));
    }
}
