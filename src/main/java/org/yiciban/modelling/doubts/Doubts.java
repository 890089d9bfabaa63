package org.yiciban.modelling.doubts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.modelling.context.FilePlaces;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;

/** Tells, of each service that a file handed in belongs to, what its files may say and hardly mean. */
public final class Doubts {

    /** Its sheet, its model, the sheets of its items; lists that all services share say nothing of one. */
    private static final Pattern CONCERNED =
            Pattern.compile("bpmn/[^/]+\\.(yaml|bpmn)|bpmn/catalogue/items/[^/]+\\.yaml");

    private Doubts() {}

    /** Each service once: at its sheet where that was handed in, otherwise at the first file of it. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        FilePlaces places = new FilePlaces(files, known);
        if (places.handedIn().keySet().stream()
                .noneMatch(path -> CONCERNED.matcher(path).matches())) {
            return;
        }
        for (BundleFiles service : new BundleLibrary(places.texts()).bundles()) {
            service.files().keySet().stream()
                    .filter(path -> places.handedIn().containsKey(path)
                            && CONCERNED.matcher(path).matches())
                    .map(path -> Objects.requireNonNull(places.handedIn().get(path)))
                    .min((one, other) -> Boolean.compare(isSheet(other, service), isSheet(one, service)))
                    .ifPresent(file -> check(context, service, Objects.requireNonNull(reports.get(file))));
        }
    }

    private static boolean isSheet(ModelFile file, BundleFiles service) {
        return file.kind() == FileKind.SHEET && file.key().equals(service.key().value());
    }

    private static void check(ReleaseContext context, BundleFiles service, Report report) {
        new FreeOfCharge(context, report).check(service.key().value());
        BpmnModel model = context.models().get(service.key().value());
        if (model == null || !model.joined()) {
            return;
        }
        try {
            Release release = Release.draft(service);
            new WholePromise(release, model.main()).check(report);
            new ItemPromises(release, model.main()).check(report);
        } catch (CatalogueFileException toldWithTheSheets) {
            // what can't be read promises nothing
        }
    }
}
