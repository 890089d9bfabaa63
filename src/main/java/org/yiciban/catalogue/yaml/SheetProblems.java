package org.yiciban.catalogue.yaml;

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

    /** A collection that nobody reads. */
    public static SheetProblems none() {
        return new SheetProblems(new LinkedHashSet<>(), "");
    }

    /** The same collection, noting for another file. */
    public SheetProblems in(String path) {
        return new SheetProblems(found, path);
    }

    /** The file that is read. */
    public String file() {
        return file;
    }

    /** Notes what is wrong at a node. */
    public void add(Node node, LocalText words) {
        add(line(node), words);
    }

    /** Notes what is wrong in a line, from 1. */
    public void add(int line, LocalText words) {
        found.add(new SheetProblem(file, line, words));
    }

    /** Everything that was noted, in the order of files and lines. */
    public List<SheetProblem> list() {
        return found.stream()
                .sorted(Comparator.comparing(SheetProblem::file).thenComparingInt(SheetProblem::line))
                .toList();
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws a {@link CatalogueFileException} if anything is wrong. */
    public void refuse() {
        if (!isEmpty()) {
            throw new CatalogueFileException(list());
        }
    }

    /** The line of a node, from 1. */
    public static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
