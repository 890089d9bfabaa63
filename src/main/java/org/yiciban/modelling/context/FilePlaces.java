package org.yiciban.modelling.context;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;

/** Files that are handed in, put where they stand among those that are known. */
public final class FilePlaces {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, ModelFile> handedIn = new HashMap<>();

    /**
     * Puts them there.
     *
     * @param files what was handed in; each takes the place of the known one of its name
     * @param known what stands there
     */
    public FilePlaces(List<ModelFile> files, List<ModelFile> known) {
        Map<String, String> places = new HashMap<>();
        known.forEach(file -> put(file.name(), file));
        known.forEach(file -> places.put(file.bareName(), file.name()));
        for (ModelFile file : files) {
            String place = beside(places.getOrDefault(file.bareName(), place(file)));
            put(place, file);
            handedIn.put(place, file);
        }
    }

    /** All files that can be read, path to text. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** What was handed in, by the path where it stands. */
    public Map<String, ModelFile> handedIn() {
        return Collections.unmodifiableMap(handedIn);
    }

    /** A list that is handed in adds to the one that is there, as a folder of one's own does. */
    private String beside(String place) {
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
            case MODEL, SCENARIOS -> "bpmn/" + file.name();
            case DECISION -> CataloguePaths.TABLES + file.name();
            case FORM, SAMPLE -> (isOfStep(file) ? CataloguePaths.ITEM_FORMS : "forms/bundles/") + file.name();
            default -> isBundle(file) ? "bpmn/" + file.name() : "bpmn/catalogue/items/" + file.name();
        };
    }

    /** The form of an item's step has the step in its name. */
    private static boolean isOfStep(ModelFile file) {
        String bare = file.bareName().replaceFirst("\\.(form|sample\\.json)$", "");
        return bare.contains(".");
    }

    private static boolean isBundle(ModelFile file) {
        try {
            return new Sheets().map(file).containsKey("items");
        } catch (UnreadableFile | RuntimeException unreadable) {
            return false;
        }
    }

    private void put(String place, ModelFile file) {
        try {
            if (file.content().length <= file.kind().largest()) {
                texts.put(place, file.text());
            }
        } catch (UnreadableFile told) {
            texts.remove(place);
        }
    }
}
