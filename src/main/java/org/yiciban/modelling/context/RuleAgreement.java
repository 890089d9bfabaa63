package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.catalogue.table.HitPolicy;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableProof;
import org.yiciban.modelling.decision.FactNames;
import org.yiciban.modelling.decision.FeeAmounts;
import org.yiciban.modelling.decision.TableFile;
import org.yiciban.modelling.decision.TableUse;
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
    private final String bundle;

    /** @param bundle the key of the sheet */
    RuleAgreement(ReleaseContext releaseContext, UncheckedBundleSheet sheet, String bundle) {
        this.releaseContext = releaseContext;
        this.sheet = sheet;
        this.bundle = bundle;
    }

    void check(Set<String> items, Report report) {
        for (String item : items) {
            releaseContext.decides(item).ifPresent(table -> check(item, table, report));
            releaseContext.prices(item).ifPresent(table -> price(item, table, report));
        }
    }

    /** For what a table of this key is asked by these items. */
    Stream<TableUse> uses(Set<String> items, String key) {
        FactNames names = releaseContext.names(bundle);
        return items.stream()
                .flatMap(item -> Stream.of(
                        releaseContext
                                .decides(item)
                                .filter(key::equals)
                                .map(table -> new TableUse(known(), GIVEN, true, names)),
                        releaseContext
                                .prices(item)
                                .filter(key::equals)
                                .map(table -> new TableUse(known(), FeeAmounts.GIVEN, true, names))))
                .flatMap(Optional::stream);
    }

    private void price(String item, String key, Report report) {
        found(item, key, FEE_RULE, "fee", report)
                .ifPresent(file -> FeeAmounts.check(file, known(), releaseContext.names(bundle), report));
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
                        "The form of the review has conditions of granting (grantsWhen) that a person states, so no"
                                + " table can grant the item " + item
                                + ". Take grantsWhen out, or decides out of the item's sheet."));
    }

    private Optional<TableFile> found(String item, String key, String rule, String word, Report report) {
        String shown = Report.shown(key);
        if (!releaseContext.tables().containsKey(key)) {
            releaseContext
                    .atSheet(item, report)
                    .error(
                            rule,
                            item,
                            "事项 " + item + " 的 " + word + " 要查决策表 " + shown + "，但没有这张表。请放进 bpmn/tables/" + shown
                                    + ".dmn。",
                            "The item " + item + " asks the table " + shown + " (" + word
                                    + "), which isn't there. It stands in bpmn/tables/" + shown + ".dmn.");
        }
        return releaseContext.tableFile(key);
    }

    private void check(String item, String key, Report report) {
        found(item, key, RULE, "decides", report).ifPresent(file -> check(file, report));
    }

    private void check(TableFile file, Report report) {
        DecisionTable table = file.table();
        if (!ONE_ANSWER.contains(table.policy())
                || table.outputs().size() != 1
                || !table.outputs().get(0).fact().equals(ByRules.OUTPUT)) {
            file.tell(
                    RULE,
                    "决定事项的表只能有一列输出，名为 decision，值为 \"grant\"（准予）或 \"person\"（转人工）；命中策略用 UNIQUE、FIRST 或 ANY。规则不能作出不予的决定。",
                    "one that decides an item has one output called decision, \"grant\" or \"person\", and the policy"
                            + " UNIQUE, FIRST or ANY. Rules never deny.",
                    report);
            return;
        }
        List<TableFault> faults = TableProof.faults(table, known(), GIVEN);
        faults.forEach(fault -> file.tell(fault, releaseContext.names(bundle), report));
        if (faults.isEmpty()
                && table.rows().stream().noneMatch(row -> row.values().contains("\"grant\""))) {
            file.tell(
                    RULE,
                    "没有一行准予，事项永远转人工。请加上准予的行，或者从事项表中删去 decides。",
                    "no row grants: it always leaves the item to a person. Add a row that does, or take decides out of"
                            + " the item's sheet.",
                    report);
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
