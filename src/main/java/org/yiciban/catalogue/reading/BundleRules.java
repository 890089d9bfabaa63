package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** What must hold between the sheets of one bundle. Every breach is noted where it stands. */
final class BundleRules {

    private static final Pattern FROM_THE_SHEET = Pattern.compile("\"valuesKey\"\\s*:\\s*\"procedures\"");

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
        StepSheets.check(content, files, sheet);
        AskSheets.check(content, files, sheet);
        NoticeSheets.check(content, sheet);
        RequestRules.check(content, files, sheet);
        checkFiles();
        content.items().values().forEach(item -> new ItemRules(content, item, items.get(item.code())).check());
    }

    private void checkBundle() {
        BundleSheet bundle = content.bundle();
        if (bundle.key() != null && !bundle.key().equals(files.key())) {
            sheet.problem("key", SheetWords.of("bundle-key", files.key()));
        }
        if (bundle.leadAgency() != null && !content.agencies().containsKey(bundle.leadAgency())) {
            sheet.problem("leadAgency", ItemRules.unknownAgency(content, bundle.leadAgency()));
        }
        LimitRules.of(bundle, sheet).check();
        PromisedPath.check(content, sheet);
        ItemRules.checkPauses(
                sheet, bundle.specialProcedures(), bundle.pauseBasis().isPresent());
        bundle.specialProcedures().stream()
                .filter(procedure -> content.items().values().stream()
                        .noneMatch(item -> item.specialProcedures().contains(procedure)))
                .forEach(procedure -> sheet.problem("specialProcedures", SheetWords.of("procedure", procedure)));
        bundle.statutory().values().forEach(limit -> LimitRules.joint(limit, has(Handling.LICENCE), sheet));
        if (bundle.correction().limit().isPresent() && has(Handling.REGISTRATION)) {
            sheet.problem("correctionLimit", SheetWords.of("registration-correction"));
        }
    }

    private boolean has(Handling kind) {
        return content.bundle().itemCodes().stream()
                .map(content.items()::get)
                .anyMatch(item -> item != null && item.handling() == kind);
    }

    private void checkParts() {
        Set<String> seen = new HashSet<>();
        for (SheetMap part : BundleSheets.items(sheet)) {
            String code = part.optionalText("code").orElse("?");
            if (!seen.add(code)) {
                part.problem("code", SheetWords.of("item-twice", code));
            }
            if (files.file(CataloguePaths.item(code)).isEmpty()) {
                part.problem("code", SheetWords.of("no-item", code, CataloguePaths.item(code)));
            }
            part.optional("when", SituationCondition::parse)
                    .flatMap(condition -> condition.problem(content.bundle().factTypes()))
                    .ifPresent(problem -> part.problem("when", problem));
        }
    }

    private void checkFiles() {
        needs(CataloguePaths.model(files.key()), SheetWords.of("the-model"));
        needs(CataloguePaths.application(files.key()) + CataloguePaths.FORM, SheetWords.of("the-form"));
        needs(CataloguePaths.application(files.key()) + CataloguePaths.SAMPLE, SheetWords.of("the-sample"));
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
                        SheetWords.of("no-review-form", item, own, shared));
            } else {
                String used = files.file(own).isPresent() ? own : shared;
                checkGrounds(content.items().get(item), used, files.file(used).orElseThrow());
            }
        }
    }

    /** A ground that no officer can choose is none: a form takes them from the sheet, or lists each. */
    private void checkGrounds(ItemSheet item, String path, String form) {
        if (FROM_THE_SHEET.matcher(form).find()) {
            return;
        }
        for (PauseReason ground : item.specialProcedures()) {
            if (!form.contains("\"" + ground.name() + "\"")) {
                items.get(item.code()).problem("specialProcedures", SheetWords.of("ground-not-offered", path, ground));
            }
        }
    }

    private void needs(String path, LocalText what) {
        if (files.file(path).isEmpty()) {
            problems.add(1, SheetWords.of("file-missing", what, path));
        }
    }
}
