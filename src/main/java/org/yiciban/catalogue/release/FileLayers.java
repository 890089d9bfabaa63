package org.yiciban.catalogue.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.LocalText;

/**
 * The shipped files, and folders of one's own put over them. Lists grow by entries. A service or an item takes the place of
 * one that is there only where its sheet says {@code replaces: true}; its model and forms go with it. So two folders combine,
 * and what an upgrade brings is hidden by nobody who doesn't know it.
 */
public final class FileLayers {

    private static final Pattern OF_A_BUNDLE =
            Pattern.compile("bpmn/([^/.]+)\\.(?:bpmn|scenarios\\.yaml)|forms/bundles/([^/.]+)\\..*");
    private static final Pattern OF_AN_ITEM = Pattern.compile("forms/items/([^/.]+)\\..*");
    private static final Pattern SAYS_REPLACES = Pattern.compile("(?m)^replaces:[ \\t]*true[ \\t]*(#.*)?$");

    private final Map<String, String> files;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final Set<String> own = new HashSet<>();
    private int folders;
    private boolean incomplete;

    /** Nothing but what is shipped, path to text. */
    public FileLayers(Map<String, String> shipped) {
        this.files = new TreeMap<>(shipped);
    }

    /** Puts a folder over what is there. */
    public FileLayers with(Map<String, String> folder) {
        folders++;
        Map<String, String> before = new HashMap<>(files);
        folder.forEach((path, text) -> {
            String place = CataloguePaths.isList(path) ? CataloguePaths.own(path, folders) : path;
            files.put(place, text);
            own.add(place);
            if (!CataloguePaths.isList(path) && before.containsKey(path) && !same(before.get(path), text)) {
                replaced(path, folder);
            }
        });
        return this;
    }

    private static boolean same(String one, String other) {
        return one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
    }

    private void replaced(String path, Map<String, String> folder) {
        String expected = path.replaceFirst("\\.yaml$", CataloguePaths.SCENARIOS);
        if (!expected.equals(path) && !folder.containsKey(expected)) {
            // what is expected of a service isn't expected of the one that takes its place
            files.remove(expected);
        }
        Optional<String> sheet = sheetOf(path);
        if (sheet.isEmpty()) {
            shared.add(path);
        } else if (!SAYS_REPLACES.matcher(folder.getOrDefault(sheet.get(), "")).find()) {
            String kind = path.equals(sheet.get()) ? "replaces-sheet" : "replaces-file";
            problems.add(new SheetProblem(path, 1, SheetWords.of(kind, sheet.get())));
        }
    }

    /** The sheet of the service or item that a file belongs to; none where all of them share it. */
    private static Optional<String> sheetOf(String path) {
        Matcher ofBundle = OF_A_BUNDLE.matcher(path);
        if (ofBundle.matches()) {
            return Optional.of("bpmn/" + Optional.ofNullable(ofBundle.group(1)).orElse(ofBundle.group(2)) + ".yaml");
        }
        Matcher ofItem = OF_AN_ITEM.matcher(path);
        if (ofItem.matches()) {
            return Optional.of(CataloguePaths.item(ofItem.group(1)));
        }
        return Optional.of(path).filter(one -> one.endsWith(".yaml"));
    }

    Map<String, String> files() {
        return files;
    }

    /** What all services share, the procedure and its forms, and a folder has changed: each of them gets a new release. */
    List<String> shared() {
        return List.copyOf(shared);
    }

    /** Whether a folder brought, or changed, one of these files. */
    boolean anyOwn(Set<String> paths) {
        return paths.stream().anyMatch(own::contains);
    }

    /** A file of the folder put last can't be read; it belongs where it stands all the same, so that its bundle is refused. */
    void unreadable(String path, LocalText words) {
        if (!CataloguePaths.isList(path)) {
            files.putIfAbsent(path, "");
        }
        problems.add(new SheetProblem(path, 1, words));
    }

    /** A whole folder can't be read. */
    void absent(String folder, LocalText words) {
        incomplete = true;
        problems.add(new SheetProblem(folder, 1, words));
    }

    boolean incomplete() {
        return incomplete;
    }

    /** What is wrong with the files of these paths, beside what they say. */
    void tell(Predicate<String> paths, SheetProblems told) {
        problems.stream().filter(problem -> paths.test(problem.file())).forEach(problem -> told.in(problem.file())
                .add(problem.line(), problem.words()));
    }
}
