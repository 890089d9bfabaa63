package org.yiciban.catalogue.reading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yiciban.catalogue.certificate.CertificateSheets;
import org.yiciban.catalogue.commitment.CommitmentSheets;
import org.yiciban.catalogue.disclosure.DisclosureSheets;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.retention.RetentionSheets;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Need;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.visit.VisitSheets;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** Reads the sheet of one item. */
public final class ItemSheets {

    private static final String[] KEYS = {
        "replaces",
        "code",
        "name",
        "agency",
        "handling",
        "basicCode",
        "implementingCode",
        "authority",
        "immediate",
        "statutory",
        "silence",
        "reception",
        "promised",
        "clockStarts",
        "after",
        "because",
        "internalCheck",
        "legalBasis",
        "materials",
        "needs",
        "gives",
        "result",
        "fourEyes",
        "commitment",
        "commitmentText",
        "specialProcedures",
        "pauseBasis",
        "missingPaper",
        "remedies",
        "fee",
        "decides",
        "certificate",
        "siteVisit",
        "disclosure",
        "retention",
        "certainty"
    };

    private ItemSheets() {}

    public static SheetMap open(Node root, SheetProblems problems) {
        SheetMap map = new SheetMap(root, problems, KEYS);
        map.flag("replaces");
        return map;
    }

    /** The sheet of an item, of which a bundle may say something itself; nothing where it stands in none. */
    public static ItemSheet read(
            SheetMap map,
            Collection<Agency> agencies,
            Map<String, ItemSheet.Remedies> remedies,
            Set<ItemSheet.ForBundle> forBundle) {
        SheetMap result = map.block("result", "name", "form");
        return new ItemSheet(
                map.value("code", ItemCode::new),
                map.local("name"),
                AgencySheets.ofItem(map, agencies),
                map.value("handling", WordValues.word(Handling.class)),
                CodesOfCatalogue.read(map),
                map.flag("immediate"),
                Limits.statutory(map),
                silence(map),
                Limits.reception(map),
                Limits.promised(map),
                map.optional("clockStarts", WordValues.word(ItemSheet.ClockStart.class))
                        .orElse(ItemSheet.ClockStart.ACCEPTANCE),
                map.optional("after", ItemCode::new),
                because(map),
                map.flag("internalCheck"),
                legalBasis(map),
                materials(map),
                new LinkedHashSet<>(map.values("needs", Need::parse)),
                new LinkedHashSet<>(map.values("gives", WordValues.hyphened("result-key"))),
                new ItemSheet.Result(result.local("name"), electronic(result)),
                map.flag("fourEyes"),
                map.flag("commitment"),
                CommitmentSheets.read(map),
                specialProcedures(map),
                map.optionalLocal("pauseBasis"),
                missingPaper(map),
                RemedySheets.choose(map, remedies),
                FeeSheets.read(map),
                RuleSheets.read(map),
                CertificateSheets.read(map),
                VisitSheets.read(map),
                DisclosureSheets.read(map),
                RetentionSheets.read(map),
                map.text("certainty"),
                forBundle);
    }

    /** Licences are accepted by silence, everything else isn't, unless its sheet cites a rule. */
    private static ItemSheet.Silence silence(SheetMap map) {
        boolean licence =
                "licence".equalsIgnoreCase(map.optionalText("handling").orElse(""));
        return map.optional("silence", WordValues.word(ItemSheet.Silence.class))
                .orElse(licence ? ItemSheet.Silence.ACCEPTED : ItemSheet.Silence.NONE);
    }

    private static Optional<ItemSheet.Because> because(SheetMap map) {
        if (!map.has("because")) {
            return Optional.empty();
        }
        SheetMap why = map.block("because", "kind", "reason");
        var kind = why.value("kind", WordValues.word(ItemSheet.Because.Kind.class));
        return Optional.of(new ItemSheet.Because(kind, why.local("reason")));
    }

    private static List<LocalText> legalBasis(SheetMap map) {
        if (map.locals("legalBasis").isEmpty()) {
            map.problem("legalBasis", SheetWords.of("basis-needed"));
        }
        return map.locals("legalBasis");
    }

    static List<SheetMap> materialBlocks(SheetMap map) {
        return map.blocks("materials", "code", "required", "key", "when", "for", "basis");
    }

    private static List<MaterialUse> materials(SheetMap map) {
        return materialBlocks(map).stream()
                .peek(line -> line.optionalLocal("basis"))
                .map(line -> new MaterialUse(
                        line.value("code", MaterialCode::new),
                        !line.has("required") || line.flag("required"),
                        line.flag("key"),
                        line.optional("when", SituationCondition::parse),
                        line.optional("for", WordValues.word(MaterialUse.Occasion.class))))
                .toList();
    }

    static Set<PauseReason> specialProcedures(SheetMap map) {
        return new LinkedHashSet<>(map.values("specialProcedures", WordValues.word(PauseReason.class)));
    }

    private static Optional<LocalText> missingPaper(SheetMap map) {
        return map.has("missingPaper")
                ? Optional.of(map.block("missingPaper", "basis").local("basis"))
                : Optional.empty();
    }

    private static boolean electronic(SheetMap result) {
        String form = result.text("form");
        if (!form.equals("electronic") && !form.equals("paper")) {
            result.problem("form", SheetWords.of("result-form", form));
        }
        return form.equals("electronic");
    }
}
