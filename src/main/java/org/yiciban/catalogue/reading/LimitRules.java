package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What must hold between the limits of one sheet: in every situation exactly one row of each, and no promise longer than the
 * law allows. A limit depends on answers only: they are known when any clock starts.
 */
final class LimitRules {

    private final SheetMap sheet;
    private final BySituation<StatutoryLimit> statutory;
    private final BySituation<Optional<TimeLimit>> promised;
    private final @Nullable BundleSheet bundle;
    private final AskedSituations asked;

    private LimitRules(
            SheetMap sheet,
            BySituation<StatutoryLimit> statutory,
            BySituation<Optional<TimeLimit>> promised,
            @Nullable BundleSheet bundle) {
        this.sheet = sheet;
        this.statutory = statutory;
        this.promised = promised;
        this.bundle = bundle;
        this.asked = new AskedSituations(bundle == null ? List.of() : bundle.questions());
    }

    static LimitRules of(BundleSheet bundle, SheetMap sheet) {
        return new LimitRules(sheet, bundle.statutory(), bundle.promised(), bundle);
    }

    /** Of an item that no bundle uses there are no questions to compare its conditions with. */
    static LimitRules of(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        if (item.promised().otherwise().isEmpty()
                && item.statutory().values().anyMatch(law -> law.limit().isEmpty())) {
            sheet.problem(Limits.STATUTORY, SheetWords.of("no-limit"));
        }
        return new LimitRules(sheet, item.statutory(), item.promised(), content.bundle());
    }

    /** Notes every breach. */
    void check() {
        boolean lawful = rows(Limits.STATUTORY, statutory);
        if (rows(Limits.PROMISED, promised) && lawful) {
            compare();
        }
    }

    private boolean rows(String key, BySituation<?> limits) {
        return new SituationRules(sheet, bundle).check(key, "limit", limits, Limits.rows(sheet, key));
    }

    /** A promise that is, or may be, longer than the law allows, or no limit at all, in any situation. */
    private void compare() {
        List<SituationCondition> conditions = new ArrayList<>(statutory.conditions());
        conditions.addAll(promised.conditions());
        List<Map<String, Object>> situations = asked.of(conditions);
        if (situations.isEmpty()) {
            sheet.problem(Limits.PROMISED, SheetWords.of("row-many"));
        }
        for (Map<String, Object> facts : situations) {
            Optional<LocalText> problem = longer(facts);
            if (problem.isPresent()) {
                sheet.problem(Limits.PROMISED, said(problem.get(), facts));
                return;
            }
        }
    }

    private Optional<LocalText> longer(Map<String, Object> facts) {
        Optional<TimeLimit> law = statutory.in(facts).limit();
        return promised.in(facts)
                .filter(promise -> law.isPresent() && Limits.exceeds(promise, law.get()))
                .map(promise -> SheetWords.of(
                        promise.unit() == law.orElseThrow().unit() ? "promise-longer" : "promise-maybe-longer",
                        promise,
                        law.orElseThrow()));
    }

    /** The situation beside the problem, where it makes the difference. */
    private LocalText said(LocalText problem, Map<String, Object> facts) {
        return new SituationWords(bundle == null ? List.of() : bundle.questions())
                .answers(facts.keySet(), facts)
                .map(situation -> SheetWords.of("row-situation", problem, situation))
                .orElse(problem);
    }

    /**
     * 45 working days are the cap of joint handling of licences, which the government has to decide (行政许可法 Arts 26,
     * 42(2)).
     */
    static void joint(StatutoryLimit statutory, boolean licences, SheetMap sheet) {
        if (statutory.limit().isPresent() && !licences) {
            sheet.problem(Limits.STATUTORY, SheetWords.of("joint-none"));
        } else if (statutory.limit().isPresent() && statutory.decidedBy().isEmpty()) {
            sheet.problem(Limits.STATUTORY, SheetWords.of("joint-decision"));
        }
        cap(statutory.limit(), LicensingLaw.JOINT_HANDLING, "joint-longer", sheet);
        cap(statutory.extension(), LicensingLaw.JOINT_EXTENSION, "joint-extension-longer", sheet);
    }

    private static void cap(Optional<TimeLimit> limit, TimeLimit law, String words, SheetMap sheet) {
        limit.filter(one -> Limits.exceeds(one, law))
                .ifPresent(one -> sheet.problem(Limits.STATUTORY, SheetWords.of(words, one, law)));
    }
}
