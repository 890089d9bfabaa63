package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableMistake;
import org.yiciban.catalogue.table.TableProof;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.modelling.decision.TableWords;
import org.yiciban.modelling.decision.WorkedOutValues;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.TableTasks;

/** The tables that a model asks are there, answer in every situation, and give what the facts of the sheet wait for. */
final class TableAgreement {

    private static final String RULE = "table-fact";

    private final ReleaseContext releaseContext;
    private final UncheckedBundleSheet sheet;

    TableAgreement(ReleaseContext releaseContext, UncheckedBundleSheet sheet) {
        this.releaseContext = releaseContext;
        this.sheet = sheet;
    }

    void check(BpmnModel model, Report report) {
        Map<String, Domain> known = sheet.facts().domains();
        Map<String, String> givers = sheet.facts().tables();
        Set<String> asked = model.nodes(TableTasks.TASK).map(TableTasks::table).collect(Collectors.toSet());
        asked.stream().filter(table -> !table.isEmpty()).forEach(table -> table(table, known, givers, report));
        givers.forEach((fact, table) -> {
            if (!asked.contains(table)) {
                report.error(
                        RULE,
                        Report.shown(fact),
                        "事实 " + Report.shown(fact) + " 由决策表 " + Report.shown(table)
                                + " 给出，但图中没有业务规则任务查这张表。请加上，或从服务表中删除这个事实。",
                        "The fact " + Report.shown(fact) + " comes from the table " + Report.shown(table)
                                + ", which no business rule task of the model asks. Add one, or take the fact out of"
                                + " the sheet.");
            }
        });
    }

    private void table(String key, Map<String, Domain> known, Map<String, String> givers, Report report) {
        DecisionTable table = read(releaseContext, key);
        if (table == null) {
            if (!releaseContext.tables().containsKey(key)) {
                report.error(
                        RULE,
                        Report.shown(key),
                        "图中要查的决策表 " + Report.shown(key) + " 不存在。请放进 bpmn/tables/" + Report.shown(key) + ".dmn。",
                        "The model asks the table " + Report.shown(key)
                                + ", which isn't there. It stands in bpmn/tables/" + Report.shown(key) + ".dmn.");
            }
            return;
        }
        Map<String, Domain> given = new LinkedHashMap<>();
        givers.forEach((fact, giver) -> {
            if (giver.equals(key) && known.containsKey(fact)) {
                given.put(fact, known.get(fact));
            }
        });
        Map<String, Domain> read = new LinkedHashMap<>(known);
        read.keySet().removeAll(given.keySet());
        // a table answers for every value of what it reads, and a question that isn't asked has none
        read.keySet().removeAll(sheet.asked().keySet());
        List<TableFault> faults = TableProof.faults(table, read, given);
        faults.forEach(fault -> TableWords.tell(fault, key, report));
        if (faults.isEmpty()) {
            WorkedOutValues.check(table, read, given, report);
        }
        Set<String> outputs =
                table.outputs().stream().map(DecisionTable.Output::fact).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(fact -> !outputs.contains(fact))
                .forEach(fact -> report.error(
                        RULE,
                        Report.shown(fact),
                        "决策表 " + key + " 没有输出列 " + Report.shown(fact) + "，服务表却说由它给出。",
                        "The table " + key + " has no output " + Report.shown(fact)
                                + ", and the sheet says that it gives it."));
    }

    /** The facts that a table reads, to test them or to work out what it gives. */
    static Set<String> inputs(ReleaseContext releaseContext, String key) {
        DecisionTable table = read(releaseContext, key);
        Set<String> read = new LinkedHashSet<>();
        if (table != null) {
            table.inputs().forEach(input -> read.add(input.expression()));
            read.addAll(WorkedOutValues.read(table));
        }
        return read;
    }

    /** The table as it would be released; null when there is none that can be read, which is told at its own file. */
    static @Nullable DecisionTable read(ReleaseContext releaseContext, String key) {
        String text = releaseContext.tables().get(key);
        try {
            return text == null ? null : TableReader.read(key, text);
        } catch (TableMistake toldThere) {
            return null;
        }
    }
}
