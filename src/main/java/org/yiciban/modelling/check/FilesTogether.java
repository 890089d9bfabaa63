package org.yiciban.modelling.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.SheetAgreement;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.request.RequestModels;

/** What files say of each other: models and their sheets, forms and the sheet beside them. */
final class FilesTogether {

    private final ReleaseContext releaseContext;
    private final FormsInContext formsInContext;

    FilesTogether(ReleaseContext releaseContext, FormsInContext formsInContext) {
        this.releaseContext = releaseContext;
        this.formsInContext = formsInContext;
    }

    void check(Map<ModelFile, Report> reports, List<BpmnModel> models) {
        models(reports, models);
        released(reports, models);
    }

    private void models(Map<ModelFile, Report> reports, List<BpmnModel> models) {
        for (BpmnModel model : models) {
            Report report = reports.get(model.file());
            if (model.joined()) {
                GuardedStep.guarded(report, () -> agreement(model, report));
            }
        }
    }

    private void agreement(BpmnModel model, Report report) {
        if (model.role().isRequest()) {
            RequestModels.check(model, releaseContext, report);
        } else {
            new SheetAgreement(releaseContext).check(model, report);
        }
    }

    /** What a handed-in sheet or table does to models that are released already, and a form to the sheet beside it. */
    private void released(Map<ModelFile, Report> reports, List<BpmnModel> models) {
        Set<String> handedIn = models.stream().map(model -> model.file().key()).collect(Collectors.toSet());
        Set<String> sheets = reports.keySet().stream()
                .filter(file -> file.kind() == FileKind.SHEET)
                .map(ModelFile::key)
                .collect(Collectors.toSet());
        reports.forEach((file, report) -> {
            if (file.kind() == FileKind.SHEET || file.kind() == FileKind.DECISION) {
                releaseContext.models().values().stream()
                        .filter(model -> !handedIn.contains(model.file().key()))
                        .filter(model -> file.kind() == FileKind.DECISION
                                || tells(file.key(), model.file().key(), sheets))
                        .filter(model -> SheetAgreement.concerns(model, file.key(), releaseContext)
                                || RequestModels.concerns(model, file.key()))
                        .forEach(model -> GuardedStep.guarded(report, () -> agreement(model, report)));
            } else if (file.kind() == FileKind.SAMPLE) {
                GuardedStep.guarded(report, () -> formsInContext.checkSample(file, releaseContext, report));
            } else if (file.kind() == FileKind.FORM) {
                GuardedStep.guarded(report, () -> formsInContext.checkBeside(file, releaseContext, report));
            }
        });
    }

    /** What a model lacks is told once: of the sheet of its service, where that is handed in with those of its items. */
    private static boolean tells(String sheet, String service, Set<String> sheets) {
        return sheet.equals(service) || !sheets.contains(service);
    }
}
