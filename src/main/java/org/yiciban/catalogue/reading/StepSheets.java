package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/** Reads the steps of a bundle, and says what must hold of them. */
final class StepSheets {

    private static final String[] KEYS = {"id", "name", "agency", "form", "limit", "basis", "outcomes", "items"};

    private static final String LEAD = "lead";

    private StepSheets() {}

    static List<BundleStep> read(SheetMap sheet) {
        return blocks(sheet).stream()
                .map(StepSheets::step)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SheetMap> blocks(SheetMap sheet) {
        return sheet.blocks("steps", KEYS);
    }

    private static BundleStep step(SheetMap map) {
        String id = map.value("id", StepSheets::id);
        TimeLimit limit = map.value("limit", TimeLimit::parse);
        List<StepOutcome> outcomes = map.has("outcomes")
                ? map.values("outcomes", WordValues.word(Step.OUTCOMES_OF_SHEETS))
                : List.of(StepOutcome.DONE);
        BundleStep.StepDoer doer = doer(map);
        BundleStep step = new BundleStep(
                id == null ? "?" : id,
                map.local("name"),
                doer,
                map.optional("form", WordValues.hyphened("step-form")).orElse(id == null ? "?" : id),
                limit,
                map.local("basis"),
                outcomes,
                new LinkedHashSet<>(map.values("items", ItemCode::new)));
        return id == null || limit == null ? null : step;
    }

    static String id(String text) {
        if (Step.named(text).isPresent() || HandlingProcess.of(text).isPresent()) {
            throw new SheetMistake(SheetWords.of("step-of-the-law", text));
        }
        if (!Step.isIdOfSheets(text)) {
            throw new SheetMistake(SheetWords.of("step-id", text, Step.LONGEST_ID));
        }
        return text;
    }

    /** {@code lead}, an agency, or the agency of an item: {@code {item: business-licence}}. */
    private static BundleStep.StepDoer doer(SheetMap map) {
        if (map.has("agency") && map.textIfScalar("agency").isEmpty()) {
            return new BundleStep.StepDoer(
                    Optional.empty(),
                    Optional.ofNullable(map.block("agency", "item").value("item", ItemCode::new)));
        }
        return map.optionalText("agency").filter(LEAD::equals).isPresent()
                ? BundleStep.StepDoer.LEAD
                : new BundleStep.StepDoer(Optional.ofNullable(map.value("agency", AgencyCode::new)), Optional.empty());
    }

    /** What must hold between the steps and the other sheets and files. */
    static void check(CatalogueContent content, BundleFiles files, SheetMap sheet) {
        Set<String> seen = new HashSet<>();
        for (SheetMap map : blocks(sheet)) {
            String id = map.optionalText("id").orElse("?");
            if (!seen.add(id)) {
                map.problem("id", SheetWords.of("step-twice", id));
            }
            if (content.items().keySet().stream().anyMatch(item -> item.value().equals(id))) {
                map.problem("id", SheetWords.of("step-is-item", id));
            }
            if (Set.copyOf(map.values("outcomes", String::valueOf)).size()
                    < map.values("outcomes", String::valueOf).size()) {
                map.problem("outcomes", SheetWords.of("step-outcome-twice"));
            }
            if (map.has("outcomes") && map.values("outcomes", String::valueOf).isEmpty()) {
                map.problem("outcomes", SheetWords.of("step-no-outcome"));
            }
            content.bundle().step(id).ifPresent(step -> check(content, files, map, step));
        }
    }

    private static void check(CatalogueContent content, BundleFiles files, SheetMap map, BundleStep step) {
        step.doer()
                .agency()
                .filter(code -> !content.agencies().containsKey(code))
                .ifPresent(code -> map.problem("agency", ItemRules.unknownAgency(content, code)));
        step.doer().item().ifPresent(item -> known(content, map, "agency", item));
        step.doer()
                .item()
                .map(content.items()::get)
                .filter(item -> item.agency() != null && item.agency().chosen())
                .ifPresent(item -> map.problem("agency", SheetWords.of("step-agency-chosen", item.code())));
        step.reads().forEach(item -> known(content, map, "items", item));
        files(files, map, step.id(), step.form());
    }

    static void files(BundleFiles files, SheetMap map, String step, String name) {
        String form = CataloguePaths.step(name);
        for (String path : List.of(form + CataloguePaths.FORM, form + CataloguePaths.SAMPLE)) {
            if (files.file(path).isEmpty()) {
                map.problem(map.has("form") ? "form" : "id", SheetWords.of("step-file", step, path));
            }
        }
    }

    static void known(CatalogueContent content, SheetMap map, String key, ItemCode item) {
        if (!content.items().containsKey(item)) {
            map.problem(
                    key,
                    SheetWords.of(
                            "step-item",
                            item,
                            Suggestion.of(
                                    item.value(),
                                    content.items().keySet().stream()
                                            .map(ItemCode::value)
                                            .toList())));
        }
    }
}
