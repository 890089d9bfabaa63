package org.yiciban.catalogue.yaml;

import org.yiciban.shared.LocalText;

/**
 * Something wrong in a file of the catalogue.
 *
 * @param file path such as {@code bpmn/catalogue/agencies.yaml}
 * @param line from 1; 1 when the whole file is meant
 * @param words what is wrong, in words for the modeller
 */
public record SheetProblem(String file, int line, LocalText words) {

    /** What is wrong in English, for the log and the command line. */
    public String sentence() {
        return words.en();
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence();
    }
}
