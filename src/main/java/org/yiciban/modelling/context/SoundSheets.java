package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;

/** The sheets that were handed in fit the others: agencies, items and papers that they name exist. */
public final class SoundSheets {

    private static final Set<String> NEEDED = Set.of("bpmn/catalogue/agencies.yaml", "bpmn/catalogue/materials.yaml");

    private SoundSheets() {}

    public static void check(List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        if (files.stream().noneMatch(SoundSheets::isSheet)) {
            return;
        }
        FilePlaces placed = new FilePlaces(files, known);
        Map<String, String> texts = placed.texts();
        if (texts.keySet().containsAll(NEEDED)) {
            for (SheetProblem problem : problems(texts)) {
                ModelFile file = placed.handedIn().get(problem.file());
                // of what can't be read that alone is told
                if (file != null && !reports.get(file).isUnreadable()) {
                    tell(problem, reports.get(file));
                }
            }
        }
    }

    private static boolean isSheet(ModelFile file) {
        return file.kind() == FileKind.SHEET || file.kind() == FileKind.SCENARIOS;
    }

    private static List<SheetProblem> problems(Map<String, String> texts) {
        BundleLibrary library = new BundleLibrary(texts);
        List<SheetProblem> problems = new ArrayList<>();
        for (Runnable check : List.<Runnable>of(library::check, library::checkUnused)) {
            try {
                check.run();
            } catch (CatalogueFileException found) {
                problems.addAll(found.problems());
            }
        }
        return problems;
    }

    private static void tell(SheetProblem problem, Report report) {
        report.error(
                Sheets.RULE,
                "line " + problem.line(),
                ended(problem.words().zh(), "。"),
                Report.capitalised(ended(problem.words().en(), ".")));
    }

    private static String ended(String sentence, String sign) {
        return sentence.endsWith("?") || sentence.endsWith("？") ? sentence : sentence + sign;
    }
}
