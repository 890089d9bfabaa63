package org.yiciban.catalogue.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** Where the files of the catalogue stand. */
public final class CataloguePaths {

    public static final String AGENCIES = "bpmn/catalogue/agencies.yaml";
    public static final String DIVISIONS = "bpmn/catalogue/divisions.yaml";
    public static final String MATERIALS = "bpmn/catalogue/materials.yaml";
    public static final String REMEDIES = "bpmn/catalogue/remedies.yaml";
    public static final String THEMES = "bpmn/catalogue/themes.yaml";
    public static final String WINDOWS = "bpmn/catalogue/windows.yaml";
    public static final String HANDLING = "bpmn/handling/";
    public static final String TABLES = "bpmn/tables/";
    public static final String TABLE = ".dmn";
    public static final String STEPS = "forms/steps/";
    public static final String ITEM_FORMS = "forms/items/";
    public static final String FORM = ".form";
    public static final String SAMPLE = ".sample.json";
    public static final String SCENARIOS = ".scenarios.yaml";

    private static final Pattern REQUEST = Pattern.compile("bpmn/[^/.]+\\.[^/.]+\\.bpmn");
    private static final String FOLDER = "bpmn/catalogue/";
    private static final Set<String> LISTS = Set.of(AGENCIES, DIVISIONS, MATERIALS, REMEDIES, THEMES, WINDOWS);

    private CataloguePaths() {}

    /** Whether it is a list of the catalogue, which folders of one's own add to. */
    public static boolean isList(String path) {
        return LISTS.contains(path);
    }

    /**
     * Where what a folder of one's own says of a list stands beside the list that is shipped.
     *
     * @param folder counts from 1
     */
    public static String own(String list, int folder) {
        return FOLDER + (folder == 1 ? "own" : "own-" + folder) + "/" + list.substring(FOLDER.length());
    }

    /** What folders of one's own say of a list, in the order of the folders. */
    static List<String> owned(Collection<String> paths, String list) {
        return paths.stream()
                .filter(path ->
                        !path.equals(list) && listOf(path).filter(list::equals).isPresent())
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The list that a file of a folder of one's own adds to, as it is called when it is shipped. */
    public static Optional<String> listOf(String path) {
        return LISTS.stream()
                .filter(list ->
                        path.equals(list) || path.matches(FOLDER + "own(-[0-9]+)?/" + list.substring(FOLDER.length())))
                .findFirst();
    }

    public static String model(BundleKey key) {
        return "bpmn/" + key + ".bpmn";
    }

    /** Whether it is the model of what may be asked for later in cases of the bundle. */
    public static boolean isRequest(String path, BundleKey key) {
        return path.startsWith("bpmn/" + key + ".") && REQUEST.matcher(path).matches();
    }

    /** The model of one of them. */
    public static String request(BundleKey key, LaterRequest request) {
        return "bpmn/" + request.processKey(key) + ".bpmn";
    }

    public static String bundle(BundleKey key) {
        return "bpmn/" + key + ".yaml";
    }

    /** The scenarios that are kept with a bundle. */
    public static String scenarios(BundleKey key) {
        return "bpmn/" + key + SCENARIOS;
    }

    /** A decision table. */
    public static String table(String key) {
        return TABLES + key + TABLE;
    }

    static String item(ItemCode code) {
        return item(code.value());
    }

    public static String item(String code) {
        return "bpmn/catalogue/items/" + code + ".yaml";
    }

    /** The application form of a bundle, without its ending. */
    public static String application(BundleKey key) {
        return "forms/bundles/" + key;
    }

    /** An item's own form of a step, without its ending. */
    public static String step(ItemCode item, String step) {
        return ITEM_FORMS + item + "." + step;
    }

    /** The form of a step that all items share, without its ending. */
    public static String step(String step) {
        return STEPS + step;
    }
}
