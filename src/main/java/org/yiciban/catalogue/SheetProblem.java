package org.yiciban.catalogue;

/**
 * Something wrong in a file of the catalogue.
 *
 * @param file path such as {@code bpmn/catalogue/agencies.yaml}
 * @param line from 1; 1 when the whole file is meant
 * @param sentence what is wrong, in words for the modeller
 */
public record SheetProblem(String file, int line, String sentence) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
