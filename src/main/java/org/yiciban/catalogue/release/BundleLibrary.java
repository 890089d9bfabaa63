package org.yiciban.catalogue.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.BundleSheets;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.DivisionSheets;
import org.yiciban.catalogue.reading.FeeSheets;
import org.yiciban.catalogue.reading.ItemSheets;
import org.yiciban.catalogue.reading.RequestSheets;
import org.yiciban.catalogue.reading.RuleSheets;
import org.yiciban.catalogue.reading.ThemeSheets;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.Theme;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.BundleKey;

/** The bundles that stand in files: those shipped, and those of the folders that the settings name. */
public final class BundleLibrary {

    private static final Pattern ASKED = Pattern.compile("\\bdecisionRef=[\"']([a-z][a-z0-9-]*)[\"']");

    private final FileLayers layers;
    private final Map<String, String> files;
    private final List<Division> divisions;
    private final List<Theme> themes;

    /** The library made of these files, path to text. */
    public BundleLibrary(Map<String, String> files) {
        this(new FileLayers(files));
    }

    /** The library made of what is shipped and of the folders over it. */
    public BundleLibrary(FileLayers layers) {
        this.layers = layers;
        this.files = layers.files();
        this.divisions = DivisionSheets.read(files, SheetProblems.none());
        this.themes = ThemeSheets.read(files, SheetProblems.none());
    }

    /** All themes that can be read, in the order of their sheet. */
    public List<Theme> themes() {
        return themes;
    }

    /** The same divisions and no bundle: a library for who releases by himself. */
    public BundleLibrary withoutBundles() {
        Map<String, String> kept = new TreeMap<>(files);
        kept.keySet().retainAll(Set.of(CataloguePaths.DIVISIONS));
        return new BundleLibrary(kept);
    }

    /** Every bundle with the files it uses; a bundle is a sheet {@code bpmn/<key>.yaml}. Nothing is checked yet. */
    public List<BundleFiles> bundles() {
        return files.keySet().stream()
                .filter(path -> path.matches("bpmn/[^/]+\\.yaml"))
                .map(path -> path.substring("bpmn/".length(), path.length() - ".yaml".length()))
                .filter(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"))
                .map(name -> bundle(new BundleKey(name)))
                .toList();
    }

    /** All divisions that can be read, in the order of their sheet. */
    public List<Division> divisions() {
        return divisions;
    }

    /**
     * Reads everything.
     *
     * @throws CatalogueFileException with all problems of all files
     */
    public void check() {
        SheetProblems problems = SheetProblems.none();
        LibraryCheck check = checking();
        check.others(bundles(), problems);
        bundles().forEach(bundle -> check.bundle(bundle, problems));
        problems.refuse();
    }

    /** Reads the bundles one by one, so that what is wrong with one of them stops no other. */
    LibraryCheck checking() {
        return new LibraryCheck(layers);
    }

    /** Whether a folder as a whole can't be read, so that nobody knows what it would change. */
    boolean incomplete() {
        return layers.incomplete();
    }

    /** Whether a bundle is made of files that are all shipped. */
    boolean isShipped(BundleFiles bundle) {
        return !layers.anyOwn(bundle.files().keySet());
    }

    /**
     * Reads the items that no bundle uses yet: the agencies and papers that they name exist.
     *
     * @throws CatalogueFileException with all problems of these items
     */
    public void checkUnused() {
        SheetProblems problems = SheetProblems.none();
        new LooseItems(files, problems).check(unused());
        problems.refuse();
    }

    /** Files of the procedure, which all bundles share, that a folder has changed. */
    public List<String> changedProcedure() {
        return layers.shared();
    }

    /** Files that no bundle uses, most often because of a misspelt name. */
    public List<String> unused() {
        Set<String> used = new HashSet<>();
        files.keySet().stream()
                .filter(path -> CataloguePaths.listOf(path)
                        .filter(CataloguePaths.DIVISIONS::equals)
                        .isPresent())
                .forEach(used::add);
        bundles().forEach(bundle -> used.addAll(bundle.files().keySet()));
        return files.keySet().stream().filter(path -> !used.contains(path)).toList();
    }

    private BundleFiles bundle(BundleKey key) {
        List<String> items = itemCodes(files.get(CataloguePaths.bundle(key)));
        Set<String> exact = new HashSet<>(List.of(
                CataloguePaths.bundle(key),
                CataloguePaths.model(key),
                CataloguePaths.scenarios(key),
                CataloguePaths.application(key) + CataloguePaths.FORM,
                CataloguePaths.application(key) + CataloguePaths.SAMPLE));
        tables(files.get(CataloguePaths.model(key))).forEach(table -> exact.add(CataloguePaths.table(table)));
        List<String> beginnings = new ArrayList<>(List.of(CataloguePaths.HANDLING));
        for (String item : items) {
            exact.add(CataloguePaths.item(item));
            tablesOf(files.get(CataloguePaths.item(item))).forEach(table -> exact.add(CataloguePaths.table(table)));
            beginnings.add(CataloguePaths.ITEM_FORMS + item + ".");
        }
        StepForms stepForms = new StepForms(files);
        Map<String, String> chosen = new TreeMap<>();
        files.forEach((path, text) -> {
            boolean list = CataloguePaths.listOf(path)
                    .filter(of -> !of.equals(CataloguePaths.DIVISIONS))
                    .isPresent();
            if (list
                    || exact.contains(path)
                    || CataloguePaths.isRequest(path, key)
                    || beginnings.stream().anyMatch(path::startsWith)
                    || stepForms.belongs(path, key)) {
                chosen.put(path, text);
            }
        });
        return BundleFiles.of(key, chosen);
    }

    /** The tables that a model asks. */
    private static List<String> tables(@Nullable String model) {
        return model == null
                ? List.of()
                : ASKED.matcher(model).results().map(asked -> asked.group(1)).toList();
    }

    /** The tables that may grant an item and that say what it costs, as far as its sheet can be read. */
    private static List<String> tablesOf(@Nullable String item) {
        SheetProblems ignored = SheetProblems.none();
        return Stream.ofNullable(item)
                .flatMap(sheet -> SheetFile.read(sheet, ignored).stream())
                .map(root -> ItemSheets.open(root, ignored))
                .flatMap(sheet -> Stream.of(RuleSheets.table(sheet), FeeSheets.table(sheet)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The items a sheet names, as far as it can be read; what is wrong with it is told by the check. */
    private static List<String> itemCodes(@Nullable String text) {
        SheetProblems ignored = SheetProblems.none();
        return Stream.ofNullable(text)
                .flatMap(sheet -> SheetFile.read(sheet, ignored).stream())
                .map(root -> BundleSheets.open(root, ignored))
                .flatMap(map -> Stream.concat(
                        BundleSheets.items(map).stream().flatMap(part -> part.optionalText("code").stream()),
                        RequestSheets.blocks(map).stream().flatMap(request -> request.optionalText("item").stream())))
                .toList();
    }
}
