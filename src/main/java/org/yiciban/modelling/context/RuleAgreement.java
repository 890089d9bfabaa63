package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.catalogue.table.HitPolicy;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableProof;
import org.yiciban.modelling.decision.TableWords;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * The table that may grant an item is there, answers in every situation, grants or leaves it to a person and nothing else, and
 * reads only what is known when the application is sent: the same is asked before.
 */
public final class RuleAgreement {

    private static final String RULE = "table-decides";
    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);
    private static final Map<String, Domain> GIVEN = Map.of(
            ByRules.OUTPUT, Domain.of(new FactType(FactType.Kind.CHOICE, Set.of(ByRules.GRANT, ByRules.PERSON))));

    private final ReleaseContext releaseContext;
    private final UncheckedBundleSheet sheet;

    RuleAgreement(ReleaseContext releaseContext, UncheckedBundleSheet sheet) {
        this.releaseContext = releaseContext;
        this.sheet = sheet;
    }

    void check(Set<String> items, Report report) {
        items.forEach(item -> table(releaseContext.sheets().get(item)).ifPresent(table -> check(item, table, report)));
    }

    /** The table that decides an item, as far as its sheet can be read. */
    public static Optional<String> tableOf(ReleaseContext releaseContext, String item) {
        return table(releaseContext.sheets().get(item));
    }

    /** The facts that the table looks at which decides an item; none where none does. */
    public static Set<String> reads(ReleaseContext releaseContext, String item) {
        return tableOf(releaseContext, item)
                .map(table -> TableAgreement.inputs(releaseContext, table))
                .orElse(Set.of());
    }

    /** The table that an item's sheet names, as far as it can be read. */
    static Optional<String> table(@Nullable Map<String, Object> item) {
        return item != null && item.get("decides") instanceof Map<?, ?> decides && decides.get("table") != null
                ? Optional.of(String.valueOf(decides.get("table")))
                : Optional.empty();
    }

    /** Conditions that a person states at the review bind no table: an item has either. */
    static void conditions(ModelFile file, ReleaseContext releaseContext, Report report) throws UnreadableFile {
        String review = "." + Step.REVIEW;
        if (!file.key().endsWith(review) || !file.text().contains("\"grantsWhen\"")) {
            return;
        }
        String item = file.key().substring(0, file.key().length() - review.length());
        table(releaseContext.sheets().get(item))
                .ifPresent(table -> report.error(
                        RULE,
                        "grantsWhen",
                        "审查表单有准予的条件（grantsWhen），要由人填写核实，事项 " + item + " 不能由规则准予。请删去 grantsWhen，" + "或者从事项表中删去 decides。",
                        "The form of the review has conditions of granting (grantsWhen) that a person states, so no table can"
                                + " grant the item " + item
                                + ". Take grantsWhen out, or decides out of the item's sheet."));
    }

    private void check(String item, String key, Report report) {
        String shown = Report.shown(key);
        if (!releaseContext.tables().containsKey(key)) {
            report.error(
                    RULE,
                    item,
                    "事项 " + item + " 要由决策表 " + shown + " 决定（decides），但没有这张表。请放进 bpmn/tables/" + shown + ".dmn。",
                    "The item " + item + " is decided by the table " + shown
                            + " (decides), which isn't there. It stands" + " in bpmn/tables/" + shown + ".dmn.");
            return;
        }
        DecisionTable table = TableAgreement.read(releaseContext, key);
        if (table == null) {
            return;
        }
        if (!ONE_ANSWER.contains(table.policy())
                || table.outputs().size() != 1
                || !table.outputs().get(0).fact().equals(ByRules.OUTPUT)) {
            report.error(
                    RULE,
                    key,
                    "决定事项的决策表 " + shown + " 只能有一列输出，名为 decision，值为 \"grant\"（准予）或 \"person\"（转人工）；"
                            + "命中策略用 UNIQUE、FIRST 或 ANY。规则不能作出不予的决定。",
                    "The table " + shown + ", which decides an item, has one output called decision, \"grant\" or"
                            + " \"person\", and the policy UNIQUE, FIRST or ANY. Rules never deny.");
            return;
        }
        Map<String, Domain> read = known();
        List<TableFault> faults = TableProof.faults(table, read, GIVEN);
        faults.forEach(fault -> TableWords.tell(fault, key, report));
        if (faults.isEmpty()
                && table.rows().stream().noneMatch(row -> row.values().contains("\"grant\""))) {
            report.error(
                    RULE,
                    key,
                    "决策表 " + shown + " 没有一行准予，事项永远转人工。请加上准予的行，或者从事项表中删去 decides。",
                    "No row of the table " + shown
                            + " grants: it always leaves the item to a person. Add a row that does,"
                            + " or take decides out of the item's sheet.");
        }
    }

    /** What is known when the application is sent: the questions that everybody is asked, and answers of its form. */
    private Map<String, Domain> known() {
        Map<String, Domain> known = new HashMap<>(sheet.facts().domains());
        Set<String> answers = sheet.facts().fields("", true, Set.of()).keySet();
        known.keySet()
                .removeIf(name -> !sheet.questions().containsKey(name) && !answers.contains(name)
                        || sheet.asked().containsKey(name));
        return known;
    }
}
