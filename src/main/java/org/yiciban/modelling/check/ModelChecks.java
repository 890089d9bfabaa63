package org.yiciban.modelling.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.modelling.context.CallCircles;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.SheetAgreement;
import org.yiciban.modelling.context.Sheets;
import org.yiciban.modelling.context.SoundSheets;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.FileNames;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ReleaseFiles;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.modelling.rules.BpmnSchema;
import org.yiciban.modelling.rules.Calls;
import org.yiciban.modelling.rules.ClosedServiceTasks;
import org.yiciban.modelling.rules.Connected;
import org.yiciban.modelling.rules.DecisionTables;
import org.yiciban.modelling.rules.EndlessLoops;
import org.yiciban.modelling.rules.EventGateways;
import org.yiciban.modelling.rules.EventsOfTheCase;
import org.yiciban.modelling.rules.ExclusiveSplits;
import org.yiciban.modelling.rules.ExpressionsInTheirPlaces;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.OneProcess;
import org.yiciban.modelling.rules.OnlyKnownElements;
import org.yiciban.modelling.rules.ParallelBlocks;
import org.yiciban.modelling.rules.PictureDrawn;
import org.yiciban.modelling.rules.PlainConditions;
import org.yiciban.modelling.rules.Repetition;
import org.yiciban.modelling.rules.SensibleSize;
import org.yiciban.modelling.rules.WordIds;
import org.yiciban.shared.LocalText;

/**
 * The rule set for models, forms, sheets and decision tables: what a file may say before it is released. It reads files of
 * strangers, stores nothing, and answers with findings, whatever it is given.
 */
@Component
public class ModelChecks {

    private static final int MOST_FILES = 500;

    private final BpmnSchema schema = new BpmnSchema();
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
        ReleaseContext releaseContext = beside(files, known);
        List<BpmnModel> models = new ArrayList<>();
        for (ModelFile file : files) {
            Report report = reports.get(file);
            guarded(report, () -> read(file, report, models));
        }
        for (BpmnModel model : models) {
            rules(model, releaseContext, reports.get(model.file()));
        }
        together(reports, models, releaseContext);
        released(reports, models, releaseContext);
        if (!files.isEmpty()) {
            guarded(reports.get(files.get(0)), () -> SoundSheets.check(files, known, reports));
        }
        return Report.bounded(
                files.stream().distinct().map(reports::get).distinct().toList());
    }

    private void together(Map<ModelFile, Report> reports, List<BpmnModel> models, ReleaseContext releaseContext) {
        for (BpmnModel model : models) {
            Report report = reports.get(model.file());
            guarded(report, () -> new CallCircles(releaseContext).check(model, report));
            if (model.joined()) {
                guarded(report, () -> new SheetAgreement(releaseContext).check(model, report));
            }
        }
    }

    /** What a handed-in sheet does to models that are released already, and a form to the sheet beside it. */
    private void released(Map<ModelFile, Report> reports, List<BpmnModel> models, ReleaseContext releaseContext) {
        Set<String> handedIn = models.stream().map(model -> model.file().key()).collect(Collectors.toSet());
        reports.forEach((file, report) -> {
            if (file.kind() == FileKind.SHEET) {
                releaseContext.models().values().stream()
                        .filter(model -> !handedIn.contains(model.file().key()))
                        .filter(model -> SheetAgreement.concerns(model, file.key()))
                        .forEach(model ->
                                guarded(report, () -> new SheetAgreement(releaseContext).check(model, report)));
            } else if (file.kind() == FileKind.FORM) {
                guarded(report, () -> formsInContext.checkBeside(file, releaseContext, report));
            }
        });
    }

    private void read(ModelFile file, Report report, List<BpmnModel> models) throws Exception {
        if (file.content().length == 0 || file.content().length > file.kind().largest()) {
            return;
        }
        switch (file.kind()) {
            case MODEL -> models.add(new BpmnModel(file, document(file)));
            case DECISION -> decisions.check(document(file), report);
            case FORM -> formsInContext.check(file, report);
            case SAMPLE -> formsInContext.checkJson(file);
            case SHEET -> sheets.check(file, report);
            default -> {}
        }
    }

    private static Document document(ModelFile file) throws Exception {
        return Xml.read(file.content());
    }

    private void rules(BpmnModel model, ReleaseContext releaseContext, Report report) {
        List<ModelRule> rules = new ArrayList<>(List.of(
                new OnlyKnownElements(),
                new ExpressionsInTheirPlaces(),
                new SensibleSize(),
                new OneProcess(),
                new WordIds(),
                new Connected(),
                new PlainConditions(),
                new EventsOfTheCase(),
                new ClosedServiceTasks(),
                new Repetition(),
                new Calls(releaseContext.callable()),
                new ItemCalls(),
                schema,
                new PictureDrawn()));
        if (model.joined()) {
            rules.addAll(List.of(new ExclusiveSplits(), new ParallelBlocks(), new EventGateways(), new EndlessLoops()));
        }
        rules.forEach(rule -> guarded(report, () -> rule.check(model, report)));
    }

    /** Something a check does that may fail on a file nobody thought of. */
    private interface Step {
        void run() throws Exception;
    }

    private static void guarded(Report report, Step step) {
        try {
            step.run();
        } catch (Exception | StackOverflowError unreadable) {
            LocalText reason = unreadable instanceof UnreadableFile told
                    ? told.reason()
                    : new LocalText("其中有无法识别的写法", Report.shown(String.valueOf(unreadable.getMessage())));
            report.error(
                    "unreadable",
                    "",
                    "文件无法读取：" + ended(reason.zh(), "。") + "请用 UTF-8 重新导出，不要带文档类型声明或者外部引用。",
                    "The file can't be read: " + ended(reason.en(), ". ")
                            + "Export it again in UTF-8, without a document type or references to the outside.");
        }
    }

    /** One full stop, whether the reader of the file set one or not. */
    private static String ended(String reason, String stop) {
        return reason.replaceAll("[。.\\s]+$", "") + stop;
    }

    private ReleaseContext beside(List<ModelFile> files, List<ModelFile> known) {
        Map<String, ModelFile> all = new TreeMap<>();
        known.forEach(file -> all.put(file.bareName(), file));
        files.forEach(file -> all.put(file.bareName(), file));
        Map<String, BpmnModel> models = new HashMap<>();
        Map<String, Map<String, Object>> readSheets = new HashMap<>();
        for (ModelFile file : all.values()) {
            Report quiet = new Report(file.name());
            if (file.kind() == FileKind.MODEL && file.content().length <= FileKind.MODEL.largest()) {
                guarded(quiet, () -> models.put(file.key(), new BpmnModel(file, document(file))));
            } else if (file.kind() == FileKind.SHEET && file.content().length <= FileKind.SHEET.largest()) {
                guarded(quiet, () -> readSheets.put(file.key(), sheets.map(file)));
            }
        }
        return new ReleaseContext(models, readSheets);
    }
}
