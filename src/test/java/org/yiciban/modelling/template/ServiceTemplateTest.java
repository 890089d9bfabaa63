package org.yiciban.modelling.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        return new Outline(
                new BundleKey("street-market"),
                "901",
                new LocalText("摆“夜市”一件事: 试", "A \"night market\": # try"),
                BundleSheet.Audience.PERSON,
                new AgencyCode("urban"),
                List.of(items));
    }

    static Outline.Item item(String code, Handling kind, List<String> after, boolean optional) {
        return new Outline.Item(
                new ItemCode(code),
                new LocalText("事项" + code, "Item " + code),
                new AgencyCode("urban"),
                kind,
                TimeLimit.parse("3WD"),
                kind == Handling.LICENCE ? Optional.of(TimeLimit.parse("20WD")) : Optional.empty(),
                Optional.empty(),
                after.stream().map(ItemCode::new).toList(),
                optional ? Optional.of(new LocalText("需要吗？", "Needed?")) : Optional.empty());
    }
}
