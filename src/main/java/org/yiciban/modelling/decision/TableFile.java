package org.yiciban.modelling.decision;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableMistake;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * A decision table of a release. What is wrong with it is told at its own file and at the row or column where it is mended,
 * whichever file it was learned from.
 */
public final class TableFile {

    private final String name;
    private final DecisionTable table;
    private final TablePlaces places;

    private TableFile(String name, DecisionTable table, TablePlaces places) {
        this.name = name;
        this.table = table;
        this.places = places;
    }

    /** The table; empty when it can't be read, which is told where the file itself is checked. */
    public static Optional<TableFile> of(ModelFile file) {
        try {
            if (file.content().length > FileKind.DECISION.largest()) {
                return Optional.empty();
            }
            String text = file.text();
            return Optional.of(
                    new TableFile(file.name(), TableReader.read(file.key(), text), new TablePlaces(file.key(), text)));
        } catch (UnreadableFile | TableMistake toldThere) {
            return Optional.empty();
        }
    }

    /** What it says. */
    public DecisionTable table() {
        return table;
    }

    /** The facts that it looks at, to test them or to work out what it gives. */
    public Set<String> reads() {
        Set<String> read = new LinkedHashSet<>();
        table.inputs().forEach(input -> read.add(input.expression()));
        read.addAll(WorkedOutValues.read(table));
        return read;
    }

    /** Tells what a proof has found. */
    public void tell(TableFault fault, FactNames names, Report report) {
        TableWords.tell(fault, places, names, report.in(name));
    }

    /** Tells something of the table as a whole. */
    public void tell(String rule, String zh, String en, Report report) {
        tell(places.whole(), rule, zh, en, report);
    }

    /** Tells something of the column that reads this. */
    public void tellInput(String fact, String rule, String zh, String en, Report report) {
        tell(places.input(fact), rule, zh, en, report);
    }

    /** Tells something of what a row gives. */
    void tellValue(DecisionTable.Row row, String fact, String rule, String zh, String en, Report report) {
        tell(places.value(row.number(), fact), rule, zh, en, report);
    }

    private void tell(TablePlaces.Place place, String rule, String zh, String en, Report report) {
        report.in(name)
                .error(
                        rule,
                        place.element(),
                        place.words().zh() + zh,
                        place.words().en() + en);
    }
}
