package org.yiciban.casefile.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the journal as auditors get it, seal included, and as it goes into the digests of the heads: its values parted
 * by tabs in the order of the columns; a tab, a line feed, a carriage return or a backslash in them written with a
 * backslash, a value that isn't there as {@code \\N}.
 */
final class ExportedLine {

    private ExportedLine() {}

    static String of(StoredLine line) {
        return Stream.of(
                        line.caseNumber(),
                        line.no(),
                        line.at(),
                        line.effectiveAt(),
                        line.event(),
                        line.part(),
                        line.actor(),
                        line.actorName(),
                        line.onBehalfOf(),
                        line.channel(),
                        line.agency(),
                        line.statusBefore(),
                        line.statusAfter(),
                        line.clockEffect(),
                        line.facts(),
                        line.seal())
                .map(ExportedLine::escaped)
                .collect(Collectors.joining("\t"));
    }

    private static String escaped(Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
