package org.yiciban.catalogue.release;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.BundleSheets;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.reading.DivisionSheets;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.catalogue.yaml.SheetProblems;

/** Reads the files of a library bundle by bundle. Of two bundles with one short code the one that is read first keeps it. */
final class LibraryCheck {

    private final FileLayers layers;
    private final Set<String> shortCodes = new HashSet<>();

    LibraryCheck(FileLayers layers) {
        this.layers = layers;
    }

    /**
     * Reads one bundle.
     *
     * @throws CatalogueFileException with all problems of its files
     */
    void bundle(BundleFiles bundle) {
        SheetProblems problems = SheetProblems.none();
        bundle(bundle, problems);
        problems.refuse();
    }

    void bundle(BundleFiles bundle, SheetProblems problems) {
        layers.tell(path -> bundle.file(path).isPresent(), problems);
        CatalogueReader.read(bundle, problems)
                .map(CatalogueContent::bundle)
                .filter(sheet -> sheet.shortCode() != null && !shortCodes.add(sheet.shortCode()))
                .ifPresent(sheet -> takenShortCode(bundle, sheet.shortCode(), problems));
    }

    /** What is wrong with files that belong to none of these bundles. */
    List<SheetProblem> others(List<BundleFiles> bundles) {
        SheetProblems problems = SheetProblems.none();
        others(bundles, problems);
        return problems.list();
    }

    void others(List<BundleFiles> bundles, SheetProblems problems) {
        layers.tell(path -> bundles.stream().noneMatch(bundle -> bundle.files().containsKey(path)), problems);
        DivisionSheets.read(layers.files(), problems);
    }

    private static void takenShortCode(BundleFiles bundle, String shortCode, SheetProblems problems) {
        String path = CataloguePaths.bundle(bundle.key());
        SheetProblems here = problems.in(path);
        Optional.ofNullable(bundle.files().get(path))
                .flatMap(text -> SheetFile.read(text, here))
                .map(root -> BundleSheets.open(root, here))
                .ifPresent(sheet -> sheet.problem("short", SheetWords.of("short-taken", shortCode)));
    }
}
