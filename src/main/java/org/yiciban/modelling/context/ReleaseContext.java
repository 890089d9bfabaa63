package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.modelling.decision.FactNames;
import org.yiciban.modelling.decision.TableFile;
import org.yiciban.modelling.decision.TableUse;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.databind.JsonNode;

/**
 * Everything a release would hold: the files handed in and those that stand beside them, by key.
 *
 * @param models the models that could be read
 * @param sheets the sheets that could be read, as plain maps
 * @param tables the files of the decision tables
 * @param forms the files of the forms
 * @param sheetNames the names of the files of the sheets
 */
public record ReleaseContext(
        Map<String, BpmnModel> models,
        Map<String, Map<String, Object>> sheets,
        Map<String, ModelFile> tables,
        Map<String, ModelFile> forms,
        Map<String, String> sheetNames) {

    /** The report for what is wrong in the sheet of that key; the same where there is none. */
    public Report atSheet(String key, Report report) {
        return sheetNames.containsKey(key) ? report.in(sheetNames.get(key)) : report;
    }

    /** The report for what is wrong in the form of that key; the same where there is none. */
    public Report atForm(String key, Report report) {
        ModelFile form = forms.get(key);
        return form == null ? report : report.in(form.name());
    }

    /** The table that decides an item, as far as the item's sheet can be read. */
    public Optional<String> decides(String item) {
        return table(item, "decides");
    }

    /** The table that says what an item costs, as far as the item's sheet can be read. */
    public Optional<String> prices(String item) {
        return table(item, "fee");
    }

    /** Both. */
    public Set<String> tablesOf(String item) {
        return Stream.of(decides(item), prices(item)).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** The table of that key; empty when there is none that can be read, which is told at its own file. */
    public Optional<TableFile> tableFile(String key) {
        return Optional.ofNullable(tables.get(key)).flatMap(TableFile::of);
    }

    /** The form of that key; empty when there is none that can be read, which is told at its own file. */
    public Optional<JsonNode> form(String key) {
        try {
            ModelFile file = forms.get(key);
            return file == null ? Optional.empty() : Optional.of(new FormsInContext().checkJson(file));
        } catch (UnreadableFile toldThere) {
            return Optional.empty();
        }
    }

    /** What people call the answers and results that tables of a bundle may read and give. */
    public FactNames names(String bundle) {
        return FactNames.of(
                sheets.getOrDefault(bundle, Map.of()),
                form(bundle).map(FormField::of).orElse(Map.of()));
    }

    /** For what a table is asked, as far as models and sheets can be read. */
    public TableUse use(String table) {
        List<TableUse> uses = new ArrayList<>();
        sheets.forEach((bundle, map) -> {
            UncheckedBundleSheet sheet = new UncheckedBundleSheet(map);
            BpmnModel model = models.get(bundle);
            if (model != null) {
                new TableAgreement(this, sheet).use(model, table).ifPresent(uses::add);
            }
            new RuleAgreement(this, sheet, bundle).uses(sheet.handled(), table).forEach(uses::add);
        });
        return uses.stream().reduce(TableUse::and).orElse(TableUse.NONE);
    }

    /** The facts that a table looks at, to test them or to work out what it gives. */
    public Set<String> reads(String table) {
        return tableFile(table).map(TableFile::reads).orElse(Set.of());
    }

    private Optional<String> table(String item, String word) {
        return sheets.getOrDefault(item, Map.of()).get(word) instanceof Map<?, ?> block && block.get("table") != null
                ? Optional.of(String.valueOf(block.get("table")))
                : Optional.empty();
    }
}
