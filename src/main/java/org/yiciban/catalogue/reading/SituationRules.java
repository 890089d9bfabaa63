package org.yiciban.catalogue.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.LocalText;

/**
 * What must hold of rows by situation: their conditions ask for answers of the bundle, and in every situation exactly one of
 * them holds.
 */
final class SituationRules {

    private final SheetMap sheet;
    private final @Nullable BundleSheet bundle;
    private final AskedSituations asked;

    /**
     * The rules for the rows of one sheet.
     *
     * @param bundle whose answers the rows may ask for; null for the sheet of an item that no bundle uses
     */
    SituationRules(SheetMap sheet, @Nullable BundleSheet bundle) {
        this.sheet = sheet;
        this.bundle = bundle;
        this.asked = new AskedSituations(bundle == null ? List.of() : bundle.questions());
    }

    /**
     * Notes the first breach of each row.
     *
     * @param value the key of what a row says
     * @param blocks the rows with their places; empty where there is no list
     * @return whether nothing is wrong
     */
    boolean check(String key, String value, BySituation<?> rows, List<SheetMap> blocks) {
        boolean sound = bundle == null || asksRightly(bundle, blocks);
        List<SituationCondition> conditions = rows.conditions();
        boolean listed = conditions.size() == blocks.size() - 1
                && !blocks.get(conditions.size()).has("when");
        if (!sound || !listed) {
            return sound;
        }
        List<Map<String, Object>> situations = asked.of(conditions);
        if (situations.isEmpty()) {
            sheet.problem(key, SheetWords.of("row-many"));
            return false;
        }
        for (int no = 0; no < conditions.size(); no++) {
            sound &= holdsAlone(blocks.get(no), conditions.get(no), conditions.subList(0, no), situations);
        }
        if (situations.stream().allMatch(facts -> rows.row(facts).when().isPresent())) {
            blocks.get(conditions.size()).problem(value, SheetWords.of("row-otherwise"));
            return false;
        }
        return sound;
    }

    private static boolean asksRightly(BundleSheet bundle, List<SheetMap> blocks) {
        boolean sound = true;
        for (SheetMap block : blocks) {
            Optional<LocalText> problem = block.optional("when", SituationCondition::parse)
                    .flatMap(condition -> bundle.mistakeOfLimit(condition));
            problem.ifPresent(words -> block.problem("when", words));
            sound &= problem.isEmpty();
        }
        return sound;
    }

    private static boolean holdsAlone(
            SheetMap block,
            SituationCondition condition,
            List<SituationCondition> earlier,
            List<Map<String, Object>> situations) {
        if (situations.stream().noneMatch(condition::holds)) {
            block.problem("when", SheetWords.of("row-never", condition));
            return false;
        }
        Optional<SituationCondition> both = earlier.stream()
                .filter(other -> situations.stream().anyMatch(facts -> condition.holds(facts) && other.holds(facts)))
                .findFirst();
        both.ifPresent(other -> block.problem("when", SheetWords.of("row-both", condition, other)));
        return both.isEmpty();
    }
}
