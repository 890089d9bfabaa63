package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableProof;
import org.yiciban.modelling.decision.FactNames;
import org.yiciban.modelling.decision.TableFile;
import org.yiciban.modelling.decision.TableUse;
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
        Map<String, String> givers = sheet.facts().tables();
        Set<String> asked = model.nodes(TableTasks.TASK).map(TableTasks::table).collect(Collectors.toSet());
        FactNames names = releaseContext.names(model.file().key());
        asked.stream().filter(table -> !table.isEmpty()).forEach(table -> table(table, names, report));
        givers.forEach((fact, table) -> {
            if (!asked.contains(table)) {
                report.error(
                        RULE,
                        Report.shown(fact),
                        Report.shown(fact) + " 由决策表 " + Report.shown(table)
                                + " 给出，但图中没有业务规则任务查这张表。请加上，或从服务表 facts 中删除它。",
                        "The fact " + Report.shown(fact) + " comes from the table " + Report.shown(table)
                                + ", which no business rule task of the model asks. Add one, or take the fact out of"
                                + " the sheet.");
            }
        });
    }

    /** For what a table of this key is asked by the model. */
    Optional<TableUse> use(BpmnModel model, String key) {
        return model.nodes(TableTasks.TASK).map(TableTasks::table).anyMatch(key::equals)
                ? Optional.of(new TableUse(
                        read(given(key).keySet()),
                        given(key),
                        false,
                        releaseContext.names(model.file().key())))
                : Optional.empty();
    }

    private Map<String, Domain> given(String key) {
        Map<String, Domain> given = sheet.facts().domains();
        Map<String, String> givers = sheet.facts().tables();
        given.keySet().removeIf(fact -> !key.equals(givers.get(fact)));
        return given;
    }

    private Map<String, Domain> read(Set<String> given) {
        Map<String, Domain> read = sheet.facts().domains();
        read.keySet().removeAll(given);
        // a table answers for every value of what it reads, and a question that isn't asked has none
        read.keySet().removeAll(sheet.asked().keySet());
        return read;
    }

    private void table(String key, FactNames names, Report report) {
        TableFile file = releaseContext.tableFile(key).orElse(null);
        if (file == null) {
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
        Map<String, Domain> given = given(key);
        Map<String, Domain> read = read(given.keySet());
        List<TableFault> faults = TableProof.faults(file.table(), read, given);
        faults.forEach(fault -> file.tell(fault, names, report));
        if (faults.isEmpty()) {
            WorkedOutValues.check(file, read, given, names, report);
        }
        Set<String> outputs =
                file.table().outputs().stream().map(DecisionTable.Output::fact).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(fact -> !outputs.contains(fact))
                .forEach(fact -> file.tell(
                        RULE,
                        "没有输出列 " + Report.shown(fact) + "，服务表却说由这张表给出。请加上这一列，或从服务表中删除。",
                        "it has no output " + Report.shown(fact)
                                + ", and the sheet says that it gives it. Add the column, or take it out of the sheet.",
                        report));
    }
}
