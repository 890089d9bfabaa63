package org.yiciban.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.shared.ItemCode;

/** What must hold between the sheets of one bundle. Every breach is noted where it stands. */
final class BundleRules {

    private final CatalogueContent content;
    private final BundleFiles files;
    private final SheetMap sheet;
    private final Map<ItemCode, SheetMap> items;
    private final SheetProblems problems;

    BundleRules(
            CatalogueContent content,
            BundleFiles files,
            SheetMap sheet,
            Map<ItemCode, SheetMap> items,
            SheetProblems problems) {
        this.content = content;
        this.files = files;
        this.sheet = sheet;
        this.items = items;
        this.problems = problems;
    }

    void check() {
        checkBundle();
        checkParts();
        checkFiles();
        content.items().values().forEach(item -> new ItemRules(content, item, items.get(item.code())).check());
    }

    private void checkBundle() {
        BundleSheet bundle = content.bundle();
        if (bundle.key() != null && !bundle.key().equals(files.key())) {
            sheet.problem("key", "the key of a bundle is its file name, “" + files.key() + "”");
        }
        if (bundle.leadAgency() != null && !content.agencies().containsKey(bundle.leadAgency())) {
            sheet.problem("leadAgency", ItemRules.unknownAgency(content, bundle.leadAgency()));
        }
        Limits.compare(sheet, bundle.statutory(), bundle.promised());
        ItemRules.checkPauses(
                sheet, bundle.specialProcedures(), bundle.pauseBasis().isPresent());
        bundle.specialProcedures().stream()
                .filter(procedure -> content.items().values().stream()
                        .noneMatch(item -> item.specialProcedures().contains(procedure)))
                .forEach(procedure -> sheet.problem(
                        "specialProcedures", "no item of the bundle has the special procedure “" + procedure + "”"));
    }

    private void checkParts() {
        Set<String> seen = new HashSet<>();
        for (SheetMap part : BundleSheets.items(sheet)) {
            String code = part.optionalText("code").orElse("?");
            if (!seen.add(code)) {
                part.problem("code", "the item “" + code + "” stands in this bundle twice");
            }
            if (files.file(CataloguePaths.item(code)).isEmpty()) {
                part.problem("code", "there is no item “" + code + "”: " + CataloguePaths.item(code) + " is missing");
            }
            part.optional("when", SituationCondition::parse)
                    .flatMap(condition -> condition.problem(content.bundle().questions()))
                    .ifPresent(problem -> part.problem("when", problem));
        }
    }

    private void checkFiles() {
        needs(CataloguePaths.model(files.key()), "the model");
        needs(CataloguePaths.application(files.key()) + CataloguePaths.FORM, "the application form");
        needs(CataloguePaths.application(files.key()) + CataloguePaths.SAMPLE, "the sample of the application");
        for (ItemCode item : content.items().keySet()) {
            String own = CataloguePaths.step(item, "review") + CataloguePaths.FORM;
            String shared = CataloguePaths.step("review") + CataloguePaths.FORM;
            if (files.file(own).isEmpty() && files.file(shared).isEmpty()) {
                problems.add(
                        BundleSheets.items(sheet).stream()
                                .filter(part -> part.optionalText("code").equals(Optional.of(item.value())))
                                .mapToInt(part -> part.line("code"))
                                .findFirst()
                                .orElse(1),
                        "the item “" + item + "” has no form for its review: neither " + own + " nor " + shared);
            }
        }
    }

    private void needs(String path, String what) {
        if (files.file(path).isEmpty()) {
            problems.add(1, what + " " + path + " is missing");
        }
    }
}
