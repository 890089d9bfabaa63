package org.yiciban.catalogue.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files of the catalogue that can't be used; tells all that is wrong with them at once. */
public class CatalogueFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SheetProblem> problems;

    /** At least one problem. */
    public CatalogueFileException(List<SheetProblem> problems) {
        super(problems.stream()
                .map(SheetProblem::toString)
                .collect(Collectors.joining("\n  ", "The catalogue has " + problems.size() + " problem(s):\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of files and lines. */
    public List<SheetProblem> problems() {
        return problems;
    }

    /** File of the first problem. */
    public String file() {
        return problems.get(0).file();
    }

    /** Line of the first problem. */
    public int line() {
        return problems.get(0).line();
    }

    /** The first problem in words. */
    public String sentence() {
        return problems.get(0).sentence();
    }
}
