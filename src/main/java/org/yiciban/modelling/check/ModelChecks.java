package org.yiciban.modelling.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.GivenResults;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.SharedProcedure;
import org.yiciban.modelling.context.Sheets;
import org.yiciban.modelling.context.SoundSheets;
import org.yiciban.modelling.decision.DecisionTables;
import org.yiciban.modelling.decision.TableUse;
import org.yiciban.modelling.doubts.Doubts;
import org.yiciban.modelling.enquiry.ComputedRequests;
import org.yiciban.modelling.personal.NamingFields;
import org.yiciban.modelling.personal.PublishedFields;
import org.yiciban.modelling.personal.PurposeOfFields;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.CleanedFile;
import org.yiciban.modelling.read.FileNames;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.ReleaseFiles;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;

/**
 * The rule set for models, forms, sheets and decision tables: what a file may say before it is released. It reads files of
 * strangers, stores nothing, and answers with findings, whatever it is given.
 */
@Component
public class ModelChecks {

    private static final int MOST_FILES = 500;

    private final ModelRules rules = new ModelRules();
    private final Sheets sheets = new Sheets();
    private final FormsInContext formsInContext = new FormsInContext();
    private final DecisionTables decisions = new DecisionTables();
    private final List<ModelFile> shipped;

    /** The rules without any files beside those handed in. */
    public ModelChecks() {
        this.shipped = List.of();
    }

    /** The rules, with the files of the library beside those handed in. */
    @Autowired
    public ModelChecks(BundleLibrary library) {
        Map<String, ModelFile> files = new TreeMap<>();
        library.bundles().forEach(bundle -> ReleaseFiles.of(bundle).forEach(file -> files.put(file.name(), file)));
        this.shipped = List.copyOf(files.values());
    }

    /** Checks files among those that the program ships. */
    public List<Finding> check(List<ModelFile> files) {
        return check(files, shipped);
    }

    /**
     * Checks files among others that are already released.
     *
     * @param files what was handed in
     * @param known what stands beside it; a handed-in file of the same name takes its place
     */
    public List<Finding> check(List<ModelFile> files, List<ModelFile> known) {
        if (files.size() > MOST_FILES) {
            Report report = new Report("");
            report.error("file-size", "", "一次最多检查 " + MOST_FILES + " 个文件。", MOST_FILES + " files at most at once.");
            return report.findings();
        }
        Map<ModelFile, Report> reports = new java.util.IdentityHashMap<>();
        files.forEach(file -> reports.put(file, new Report(Report.shown(file.name()))));
        FileNames.check(files, reports);
        ReleaseContext releaseContext = FilesBeside.read(files, known, sheets);
        List<BpmnModel> models = new ArrayList<>();
        for (ModelFile file : files) {
            Report report = reports.get(file);
            GuardedStep.guarded(report, () -> read(file, report, models));
        }
        for (BpmnModel model : models) {
            rules.check(model, reports.get(model.file()));
        }
        new FilesTogether(releaseContext, formsInContext).check(reports, models);
        if (!files.isEmpty()) {
            GuardedStep.guarded(reports.get(files.get(0)), () -> SoundSheets.check(files, known, reports));
        }
        models.forEach(model -> KnockOn.fold(model, reports.get(model.file())));
        GivenResults.check(releaseContext, files, known, reports);
        if (!files.isEmpty()) {
            GuardedStep.guarded(
                    reports.get(files.get(0)), () -> PublishedFields.check(releaseContext, files, known, reports));
            GuardedStep.guarded(
                    reports.get(files.get(0)), () -> NamingFields.check(releaseContext, files, known, reports));
            GuardedStep.guarded(
                    reports.get(files.get(0)), () -> PurposeOfFields.check(releaseContext, files, known, reports));
            GuardedStep.guarded(
                    reports.get(files.get(0)), () -> ComputedRequests.check(releaseContext, files, known, reports));
            GuardedStep.guarded(reports.get(files.get(0)), () -> new RuleInputs(releaseContext, files).check(reports));
            GuardedStep.guarded(reports.get(files.get(0)), () -> Doubts.check(releaseContext, files, known, reports));
        }
        SharedProcedure.check(files, known, reports);
        return Report.bounded(
                files.stream().distinct().map(reports::get).distinct().toList());
    }

    /**
     * A file without what other vendors' programs left in it: what the finding {@code leftovers} tells of. It is to be offered
     * with the answer of a check, together with the list of what was taken out.
     *
     * @return empty when there is nothing to take out, or the file can't be read
     */
    public Optional<CleanedFile> cleaned(ModelFile file) {
        return CleanedFile.of(file);
    }

    /**
     * For what a table is asked.
     *
     * @param table its key
     * @param files what stands together, readable or not
     */
    public TableUse use(String table, List<ModelFile> files) {
        return FilesBeside.read(files, List.of(), sheets).use(table);
    }

    private void read(ModelFile file, Report report, List<BpmnModel> models) throws Exception {
        if (file.content().length == 0 || file.content().length > file.kind().largest()) {
            return;
        }
        switch (file.kind()) {
            case MODEL -> models.add(new BpmnModel(file, Xml.read(file.content())));
            case DECISION -> {
                decisions.check(Xml.read(file.content()), report);
                decisions.shape(file, report);
            }
            case FORM -> formsInContext.check(file, report);
            case SAMPLE -> formsInContext.checkJson(file);
            case SHEET, SCENARIOS -> sheets.check(file, report);
            default -> {}
        }
    }
}
