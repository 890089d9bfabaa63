package org.yiciban.catalogue.reading;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What must hold between one item's sheet and the other sheets of its bundle. */
public final class ItemRules {

    private final CatalogueContent content;
    private final ItemSheet item;
    private final SheetMap sheet;

    public ItemRules(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        this.content = content;
        this.item = item;
        this.sheet = sheet;
    }

    void check() {
        checkAgency();
        checkLimits();
        checkSilence();
        checkMaterials();
        checkResults();
        checkClockStart();
        if (reaches(item.code(), item.code(), new HashSet<>())) {
            sheet.problem("needs", SheetWords.of("waits-for-itself", item.code(), path()));
        }
    }

    /** What an item says by itself, while no bundle uses it. */
    public void checkAlone() {
        checkAgency();
        checkLimits();
        checkSilence();
        checkMaterials();
    }

    private void checkAgency() {
        if (item.agency() == null) {
            return;
        }
        Agency agency = content.agencies().get(item.agency());
        if (agency == null) {
            sheet.problem("agency", unknownAgency(content, item.agency()));
        } else if (agency.window()) {
            sheet.problem("agency", SheetWords.of("window-decides", item.agency()));
        }
    }

    static LocalText unknownAgency(CatalogueContent content, AgencyCode code) {
        return SheetWords.of(
                "no-agency",
                code,
                CataloguePaths.AGENCIES,
                Suggestion.of(
                        code.value(),
                        content.agencies().keySet().stream()
                                .map(AgencyCode::value)
                                .toList()));
    }

    private void checkLimits() {
        Limits.compare(sheet, item.statutory(), item.promised());
        checkPauses(sheet, item.specialProcedures(), item.pauseBasis().isPresent());
        if (item.handling() == Handling.LICENCE && item.specialProcedures().contains(PauseReason.APPLICANT_STEP)) {
            sheet.problem("specialProcedures", SheetWords.of("licence-waits"));
        }
        if (item.statutory().limit().isEmpty() && item.promised().isEmpty()) {
            sheet.problem("statutory", SheetWords.of("no-limit"));
        }
    }

    /** What silence means is for the law to say, and within what somebody has to speak. */
    private void checkSilence() {
        boolean licence = item.handling() == Handling.LICENCE;
        if (licence && item.silence() == ItemSheet.Silence.NONE) {
            sheet.problem("silence", SheetWords.of("silence-licence"));
        } else if (!licence
                && item.silence() == ItemSheet.Silence.ACCEPTED
                && item.reception().isEmpty()) {
            sheet.problem(
                    "silence",
                    SheetWords.of(
                            "silence-other", sheet.optionalText("handling").orElse("?")));
        } else if (item.silence() == ItemSheet.Silence.NONE && item.reception().isEmpty()) {
            sheet.problem("silence", SheetWords.of("reception"));
        }
    }

    private void checkMaterials() {
        Set<String> seen = new HashSet<>();
        for (SheetMap line : sheet.blocks("materials", "code", "required", "when", "for")) {
            if (line.has("for") && (!line.has("required") || line.flag("required"))) {
                line.problem("for", SheetWords.of("for"));
            }
            String code = line.optionalText("code").orElse("?");
            if (content.materials().keySet().stream()
                    .noneMatch(known -> known.value().equals(code))) {
                line.problem(
                        "code",
                        SheetWords.of(
                                "no-material",
                                code,
                                CataloguePaths.MATERIALS,
                                Suggestion.of(
                                        code,
                                        content.materials().keySet().stream()
                                                .map(MaterialCode::value)
                                                .toList())));
            }
            if (!seen.add(code)) {
                line.problem("code", SheetWords.of("material-in-list-twice", code));
            }
            line.optional("when", SituationCondition::parse)
                    .filter(condition -> content.bundle() != null)
                    .flatMap(condition -> condition.problem(content.bundle().questions()))
                    .ifPresent(problem -> line.problem("when", problem));
        }
    }

    /** What the licensing law doesn't name needs a rule, and a rule is named only for that. */
    static void checkPauses(SheetMap sheet, Set<PauseReason> procedures, boolean basis) {
        boolean other = procedures.stream().anyMatch(procedure -> !procedure.ofLicensingLaw());
        if (other && !basis) {
            sheet.problem("specialProcedures", SheetWords.of("pause-basis-needed"));
        } else if (basis && !other) {
            sheet.problem("pauseBasis", SheetWords.of("pause-basis"));
        }
    }

    private void checkResults() {
        for (SheetMap.Entry need : sheet.entries("needs")) {
            Optional<ItemSheet> giver = content.giver(need.text());
            if (giver.isEmpty() && !content.bundle().externalResults().contains(need.text())) {
                sheet.problem(
                        need,
                        SheetWords.of(
                                "no-giver",
                                content.bundle().key(),
                                need.text(),
                                Suggestion.of(need.text(), allResults())));
            }
            giver.filter(other -> mayBeMissing(other.code()))
                    .ifPresent(other -> sheet.problem(
                            need, SheetWords.of("giver-missing", need.text(), other.code(), item.code())));
        }
        for (SheetMap.Entry gift : sheet.entries("gives")) {
            content.giver(gift.text())
                    .filter(other -> !other.code().equals(item.code()))
                    .ifPresent(other -> sheet.problem(gift, SheetWords.of("given-already", gift.text(), other.code())));
        }
    }

    private Set<String> allResults() {
        Set<String> results = new HashSet<>();
        content.items().values().forEach(sheetOfItem -> results.addAll(sheetOfItem.gives()));
        return results;
    }

    private boolean mayBeMissing(ItemCode giver) {
        Optional<SituationCondition> condition = content.bundle().part(giver).flatMap(BundleSheet.Part::when);
        Optional<SituationCondition> own = content.bundle().part(item.code()).flatMap(BundleSheet.Part::when);
        return condition.isPresent()
                && !own.map(mine -> mine.implies(condition.get())).orElse(false);
    }

    private void checkClockStart() {
        boolean byResult = item.clockStarts() == ItemSheet.ClockStart.RESULT;
        if (byResult != sheet.has("after")) {
            sheet.problem("clockStarts", SheetWords.of("clock-after"));
        }
        if (byResult != sheet.has("because")) {
            sheet.problem(byResult ? "clockStarts" : "because", SheetWords.of("clock-because"));
        }
        item.after().filter(after -> byResult).ifPresent(this::checkAwaited);
    }

    /** Only what doesn't exist before may hold up the law's time; that an agency is slow may not. */
    private void checkAwaited(ItemCode after) {
        ItemSheet giver = content.items().get(after);
        if (giver == null) {
            sheet.problem(
                    "after",
                    SheetWords.of("after-no-item", after, content.bundle().key()));
        } else if (Collections.disjoint(item.needs(), giver.gives())) {
            sheet.problem("after", SheetWords.of("after-not-needed", after));
        } else if (giver.internalCheck()) {
            sheet.problem("after", SheetWords.of("after-internal", after));
        }
    }

    private boolean reaches(ItemCode from, ItemCode goal, Set<ItemCode> seen) {
        ItemSheet sheetOfItem = content.items().get(from);
        if (sheetOfItem == null || !seen.add(from)) {
            return false;
        }
        Set<ItemCode> givers = content.dependsOn(sheetOfItem);
        return givers.contains(goal) || givers.stream().anyMatch(giver -> reaches(giver, goal, seen));
    }

    private String path() {
        return String.join(
                " and ",
                content.dependsOn(item).stream()
                        .filter(giver -> giver.equals(item.code()) || reaches(giver, item.code(), new HashSet<>()))
                        .map(giver -> "it needs a result of “" + giver + "”")
                        .toList());
    }
}
