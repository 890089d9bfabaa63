package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.yiciban.modelling.decision.FeeAmounts;
import org.yiciban.modelling.decision.TableWords;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * The tables that may grant an item and that say what it costs are there, answer in every situation, grant or leave it to a
 * person and nothing else, or give an amount, and read only what is known when the application is sent.
 */
public final class RuleAgreement {

    private static final String RULE = "table-decides";
    private static final String FEE_RULE = "table-fee";
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
        for (String item : items) {
            releaseContext.decides(item).ifPresent(table -> check(item, table, report));
            releaseContext.prices(item).ifPresent(table -> price(item, table, report));
        }
    }

    private void price(String item, String key, Report report) {
        DecisionTable table = found(item, key, FEE_RULE, "fee", report);
        if (table != null) {
            FeeAmounts.check(table, known(), report);
        }
    }

    /** Conditions that a person states at the review bind no table: an item has either. */
    static void conditions(ModelFile file, ReleaseContext releaseContext, Report report) throws UnreadableFile {
        String review = "." + Step.REVIEW;
        if (!file.key().endsWith(review) || !file.text().contains("\"grantsWhen\"")) {
            return;
        }
        String item = file.key().substring(0, file.key().length() - review.length());
        releaseContext
                .decides(item)
                .ifPresent(table -> report.error(
                        RULE,
                        "grantsWhen",
                        "审查表单有准予的条件（grantsWhen），要由人填写核实，事项 " + item + " 不能由规则准予。请删去 grantsWhen，" + "或者从事项表中删去 decides。",
                        "The form of the review has conditions of granting (grantsWhen) that a person states, so no table can"
                                + " grant the item " + item
                                + ". Take grantsWhen out, or decides out of the item's sheet."));
    }

    private @Nullable DecisionTable found(String item, String key, String rule, String word, Report report) {
        String shown = Report.shown(key);
        if (!releaseContext.tables().containsKey(key)) {
            report.error(
                    rule,
                    item,
                    "事项 " + item + " 的 " + word + " 要查决策表 " + shown + "，但没有这张表。请放进 bpmn/tables/" + shown + ".dmn。",
                    "The item " + item + " asks the table " + shown + " (" + word
                            + "), which isn't there. It stands in bpmn/tables/" + shown + ".dmn.");
        }
        return TableAgreement.read(releaseContext, key);
    }

    private void check(String item, String key, Report report) {
        String shown = Report.shown(key);
        DecisionTable table = found(item, key, RULE, "decides", report);
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
