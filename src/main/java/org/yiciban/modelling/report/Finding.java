package org.yiciban.modelling.report;

import java.util.List;
import org.yiciban.shared.LocalText;

/**
 * What a rule found in a file.
 *
 * @param severity whether it stops a release
 * @param rule the rule's id, lower-case words joined by hyphens
 * @param file the name of the file
 * @param element the id of the element, or its kind where it has none; empty when the whole file is meant
 * @param message what is wrong and what to do instead
 * @param proposals ids or values that the message proposes in the place of what is there, the best first; the same rule takes
 *     each of them
 */
public record Finding(
        Severity severity, String rule, String file, String element, LocalText message, List<String> proposals) {

    public Finding {
        proposals = List.copyOf(proposals);
    }

    /** A finding that proposes no id or value. */
    public Finding(Severity severity, String rule, String file, String element, LocalText message) {
        this(severity, rule, file, element, message, List.of());
    }

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

    /** The same with more words behind its message. */
    Finding with(LocalText more) {
        LocalText longer = new LocalText(message.zh() + more.zh(), message.en() + " " + more.en());
        return new Finding(severity, rule, file, element, longer, proposals);
    }

    /** All of it but the file, as one sentence for people. */
    public LocalText sentence() {
        String place = element.isEmpty() ? "" : element + ": ";
        return new LocalText(place + message.zh() + "（" + rule + "）", place + message.en() + " (" + rule + ")");
    }
}
