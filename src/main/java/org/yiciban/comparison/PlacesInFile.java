package org.yiciban.comparison;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;
import tools.jackson.core.JacksonException;

/** The things of a file that people can point at. */
public final class PlacesInFile {

    private static final String[] NAMES = {"id", "code", "key"};

    private PlacesInFile() {}

    /**
     * One of them.
     *
     * @param kind what it is
     * @param id by which it stays the same while the file is changed; of an entry of a sheet its list and its id, joined by a slash
     * @param name what people call it; its id where it has no name
     */
    public record Place(Change.Kind kind, String id, LocalText name) {}

    /** In the order of the file; none of a file that can't be read. */
    public static List<Place> of(String path, String text) {
        try {
            return ServiceComparison.parts(path, text).parts().stream()
                    // what is said of a whole form has no place in it
                    .filter(part -> part.kind() != Change.Kind.KEY || !path.endsWith(".form"))
                    .map(part -> new Place(part.kind(), part.id(), part.name()))
                    .toList();
        } catch (UnreadableFile | JacksonException halfWritten) {
            return List.of();
        }
    }

    /** The same, where what stands as a code alone is called by what the code stands for in these files. */
    public static List<Place> named(String path, Map<String, String> files) {
        NamedCodes codes = NamedCodes.of(files);
        return of(path, files.getOrDefault(path, "")).stream()
                .map(place -> {
                    int slash = place.id().indexOf('/');
                    return slash < 0
                            ? place
                            : new Place(
                                    place.kind(),
                                    place.id(),
                                    codes.name(
                                                    place.id().substring(0, slash),
                                                    place.id().substring(slash + 1))
                                            .orElse(place.name()));
                })
                .toList();
    }

    /** The line of a sheet on which a place begins, counted from one; empty in other files, and where it is gone. */
    public static OptionalInt line(String path, String text, String id) {
        if (!path.endsWith(".yaml")) {
            return OptionalInt.empty();
        }
        int slash = id.indexOf('/');
        String list = slash < 0 ? id : id.substring(0, slash);
        SheetMap sheet = ComparedBlocks.open(text, list);
        if (slash < 0 && sheet.has(list)) {
            return OptionalInt.of(sheet.line(list));
        }
        List<SheetMap> entries = sheet.has(list)
                ? sheet.blocks(list, NAMES)
                // a list of the catalogue has its entries at its top
                : SheetFile.blocks(text, SheetProblems.none(), NAMES);
        String entry = id.substring(slash + 1);
        return entries.stream()
                .filter(one -> one.keys().stream()
                        .anyMatch(key -> entry.equals(one.textIfScalar(key).orElse(""))))
                .flatMap(one -> one.keys().stream().map(one::line))
                .mapToInt(Integer::intValue)
                .min();
    }
}
