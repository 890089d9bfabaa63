package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.CatalogueFileException;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.SheetProblem;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/** The sheets that were handed in fit the others: agencies, items and papers that they name exist. */
public final class SoundSheets {

    private static final Set<String> NEEDED = Set.of("bpmn/catalogue/agencies.yaml", "bpmn/catalogue/materials.yaml");

    private SoundSheets() {}

    public static void check(List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        if (files.stream().noneMatch(file -> file.kind() == FileKind.SHEET)) {
            return;
        }
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> places = new HashMap<>();
        known.forEach(file -> put(texts, file.name(), file));
        known.forEach(file -> places.put(file.bareName(), file.name()));
        Map<String, ModelFile> handedIn = new HashMap<>();
        for (ModelFile file : files) {
            String place = beside(texts, places.getOrDefault(file.bareName(), place(file)));
            put(texts, place, file);
            handedIn.put(place, file);
        }
        if (texts.keySet().containsAll(NEEDED)) {
            for (SheetProblem problem : problems(texts)) {
                ModelFile file = handedIn.get(problem.file());
                if (file != null) {
                    tell(problem, reports.get(file));
                }
            }
        }
    }

    /** A list that is handed in adds to the one that is there, as a folder of one's own does. */
    private static String beside(Map<String, String> texts, String place) {
        return CataloguePaths.listOf(place)
                .filter(texts::containsKey)
                .map(list -> CataloguePaths.own(list, 1))
                .orElse(place);
    }

    /** Where a file stands whose bare name is all that was handed in. */
    private static String place(ModelFile file) {
        if (file.name().contains("/")) {
            return file.name();
        }
        return switch (file.kind()) {
            case MODEL -> "bpmn/" + file.name();
            case FORM, SAMPLE -> "forms/bundles/" + file.name();
            default -> isBundle(file) ? "bpmn/" + file.name() : "bpmn/catalogue/items/" + file.name();
        };
    }

    private static boolean isBundle(ModelFile file) {
        try {
            return new Sheets().map(file).containsKey("items");
        } catch (UnreadableFile | RuntimeException unreadable) {
            return false;
        }
    }

    private static void put(Map<String, String> texts, String place, ModelFile file) {
        try {
            if (file.content().length <= file.kind().largest()) {
                texts.put(place, file.text());
            }
        } catch (UnreadableFile told) {
            texts.remove(place);
        }
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
                "第 " + problem.line() + " 行：" + ended(problem.words().zh(), "。"),
                "Line " + problem.line() + ": " + ended(problem.words().en(), "."));
    }

    private static String ended(String sentence, String sign) {
        return sentence.endsWith("?") || sentence.endsWith("？") ? sentence : sentence + sign;
    }
}
