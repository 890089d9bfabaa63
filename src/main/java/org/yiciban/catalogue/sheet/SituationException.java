package org.yiciban.catalogue.sheet;

import java.util.List;

/** Answers to the guide that can't be used; tells all at once. */
public class SituationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<AnswerProblem> problems;

    SituationException(List<AnswerProblem> problems) {
        super(String.join(
                "; ",
                problems.stream()
                        .map(problem -> problem.key() + ": " + problem.message().en())
                        .toList()));
        this.problems = List.copyOf(problems);
    }

    /** One per wrong key, in the order of the questions, unknown keys last. */
    public List<AnswerProblem> problems() {
        return problems;
    }
}
