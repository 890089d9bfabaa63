package org.yiciban.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.shared.ItemCode;

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
        PromisedPath.check(content, sheet);
        ItemRules.checkPauses(
                sheet, bundle.specialProcedures(), bundle.pauseBasis().isPresent());
        bundle.specialProcedures().stream()
                .filter(procedure -> content.items().values().stream()
                        .noneMatch(item -> item.specialProcedures().contains(procedure)))
                .forEach(procedure -> sheet.problem(
                        "specialProcedures", "no item of the bundle has the special procedure “" + procedure + "”"));
        checkJointHandling();
        if (bundle.correction().limit().isPresent() && has(Handling.REGISTRATION)) {
            sheet.problem(
                    "correctionLimit",
                    "a registration sets no limit for a correction: the papers go back and are handed in again at any time"
                            + " (市场主体登记管理条例实施细则 Art. 18); say “{none: true, reason}”");
        }
    }

    /** 45 working days are the cap of joint handling of licences, which the government has to decide (行政许可法 Arts 26, 42(2)). */
    private void checkJointHandling() {
        StatutoryLimit statutory = content.bundle().statutory();
        if (statutory.limit().isPresent() && !has(Handling.LICENCE)) {
            sheet.problem(
                    "statutory",
                    "no item of this bundle is a licence, so the law sets it no limit as a whole (行政许可法 Art. 42(2)); say"
                            + " “{none: true, reason}”");
        } else if (statutory.limit().isPresent() && statutory.decidedBy().isEmpty()) {
            sheet.problem(
                    "statutory",
                    "name the decision of the government by which the agencies handle these licences together,"
                            + " “decidedBy: {zh, en}” (行政许可法 Art. 26 para 2); without one say “{none: true, reason}”");
        }
    }

    private boolean has(Handling kind) {
        return content.items().values().stream().anyMatch(item -> item.handling() == kind);
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
        for (SpecialProcedure ground : item.specialProcedures()) {
            if (!form.contains("\"" + ground.name() + "\"")) {
                items.get(item.code())
                        .problem(
                                "specialProcedures",
                                "the review form " + path + " doesn't offer the ground " + ground
                                        + " to choose; give its field"
                                        + " “procedure” the key “valuesKey”: “procedures”, which offers what the sheet lists");
            }
        }
    }

    private void needs(String path, String what) {
        if (files.file(path).isEmpty()) {
            problems.add(1, what + " " + path + " is missing");
        }
    }
}
