package org.yiciban.modelling.report;

import org.yiciban.shared.LocalText;

/**
 * What a rule found in a file.
 *
 * @param severity whether it stops a release
 * @param rule the rule's id, lower-case words joined by hyphens
 * @param file the name of the file
 * @param element the id of the element, or its kind where it has none; empty when the whole file is meant
 * @param message what is wrong and what to do instead
 */
public record Finding(Severity severity, String rule, String file, String element, LocalText message) {

    /** Whether a finding stops a release. */
    public enum Severity {
        /** The file can't go live. */
        ERROR,
        /** The file may go live; a reader should know. */
        WARNING
    }

    /** True when this finding stops a release. */
    public boolean stopsRelease() {
        return severity == Severity.ERROR;
    }
}
