package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.catalogue.certificate.CertificateSheets;
import org.yiciban.catalogue.commitment.CommitmentSheets;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.AgencyCode;
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
        AgencySheets.checkChoice(content, item, sheet);
        checkAlone();
        new ResultRules(content, item, sheet).check();
    }

    /** What an item says by itself, while no bundle uses it. */
    public void checkAlone() {
        checkAgency();
        checkLimits();
        checkSilence();
        checkMaterials();
        MaterialSheets.checkLater(content, item, sheet);
        FeeSheets.check(content, item, sheet);
        RuleSheets.check(item, sheet);
        CertificateSheets.check(item, sheet);
        CommitmentSheets.check(item, sheet);
    }

    private void checkAgency() {
        if (item.agency() == null) {
            return;
        }
        AgencyCode code = item.agency().all().get(0);
        Agency agency = content.agencies().get(code);
        if (agency == null) {
            sheet.problem("agency", unknownAgency(content, code));
        } else if (agency.window()) {
            sheet.problem("agency", SheetWords.of("window-decides", code));
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
        LimitRules.of(content, item, sheet).check();
        CodesOfCatalogue.check(item, sheet);
        checkPauses(sheet, item.specialProcedures(), item.pauseBasis().isPresent());
        if (item.isLicence() && item.specialProcedures().contains(PauseReason.APPLICANT_STEP)) {
            sheet.problem("specialProcedures", SheetWords.of("licence-waits"));
        }
    }

    /** What silence means is for the law to say, and within what somebody has to speak. */
    private void checkSilence() {
        boolean licence = item.isLicence();
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
        } else if (item.silence() == ItemSheet.Silence.ACCEPTED) {
            checkReception();
        }
    }

    /** Silence accepts after five working days at the latest (行政许可法 Art. 32 para 1(4)); a sheet can't give an agency more. */
    private void checkReception() {
        item.reception()
                .map(ItemSheet.Reception::limit)
                .filter(limit -> Limits.exceeds(limit, LicensingLaw.RECEPTION))
                .ifPresent(limit ->
                        sheet.problem("reception", SheetWords.of("reception-longer", limit, LicensingLaw.RECEPTION)));
    }

    private void checkMaterials() {
        Set<String> seen = new HashSet<>();
        for (SheetMap line : ItemSheets.materialBlocks(sheet)) {
            if (line.has("for") && (!line.has("required") || line.flag("required"))) {
                line.problem("for", SheetWords.of("for"));
            }
            String code = line.optionalText("code").orElse("?");
            List<String> known = content.materials().keySet().stream()
                    .map(MaterialCode::value)
                    .toList();
            if (!known.contains(code)) {
                line.problem(
                        "code",
                        SheetWords.of("no-material", code, CataloguePaths.MATERIALS, Suggestion.of(code, known)));
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
}
