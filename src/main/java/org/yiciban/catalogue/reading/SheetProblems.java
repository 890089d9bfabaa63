package org.yiciban.catalogue.reading;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yiciban.shared.LocalText;

/** Collects what is wrong, file by file. The same thing is noted once. */
public final class SheetProblems {

    private final Set<SheetProblem> found;
    private final String file;

    private SheetProblems(Set<SheetProblem> found, String file) {
        this.found = found;
        this.file = file;
    }

    public static SheetProblems none() {
        return new SheetProblems(new LinkedHashSet<>(), "");
    }

    /** The same collection, noting for another file. */
    public SheetProblems in(String path) {
        return new SheetProblems(found, path);
    }

    String file() {
        return file;
    }

    void add(Node node, LocalText words) {
        add(line(node), words);
    }

    public void add(int line, LocalText words) {
        found.add(new SheetProblem(file, line, words));
    }

    /** Everything that was noted, in the order of files and lines. */
    public List<SheetProblem> list() {
        return found.stream()
                .sorted(Comparator.comparing(SheetProblem::file).thenComparingInt(SheetProblem::line))
                .toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    public void refuse() {
        if (!isEmpty()) {
            throw new CatalogueFileException(list());
        }
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
