package org.yiciban.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.table.TableFault.Kind;

/**
 * Whether a table has an answer in every situation: what it reads and gives is known, each test can be told for each value,
 * every situation has a row, and none has two where the policy allows one.
 */
public final class TableProof {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CONSTANT =
            Pattern.compile("true|false|\"[^\"\\\\]{0,200}\"|-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final int MOST_TOLD = 20;

    private final DecisionTable table;
    private final Map<String, Domain> read;
    private final Map<String, Domain> given;
    private final List<TableFault> faults = new ArrayList<>();

    private TableProof(DecisionTable table, Map<String, Domain> read, Map<String, Domain> given) {
        this.table = table;
        this.read = read;
        this.given = given;
    }

    /**
     * What is wrong with the table; nothing when it answers in every situation.
     *
     * @param read the facts that are known where it is asked
     * @param given the facts that a table may give
     */
    public static List<TableFault> faults(DecisionTable table, Map<String, Domain> read, Map<String, Domain> given) {
        TableProof proof = new TableProof(table, read, given);
        proof.columns();
        if (proof.faults.isEmpty()) {
            proof.cells();
        }
        if (proof.faults.isEmpty()) {
            proof.faults.addAll(TableCover.faults(table, read));
        }
        return proof.faults.stream().limit(MOST_TOLD).toList();
    }

    private void columns() {
        table.inputs().stream()
                .map(DecisionTable.Input::expression)
                .filter(input -> !NAME.matcher(input).matches()
                        || Optional.ofNullable(read.get(input))
                                .filter(Domain::canBeTested)
                                .isEmpty())
                .forEach(input -> faults.add(TableFault.of(Kind.INPUT, input, names(read))));
        table.outputs().stream()
                .map(DecisionTable.Output::fact)
                .filter(output -> !given.containsKey(output))
                .forEach(output -> faults.add(TableFault.of(Kind.OUTPUT, output, names(given))));
    }

    private static String names(Map<String, Domain> facts) {
        return String.join(", ", facts.keySet().stream().sorted().toList());
    }

    private void cells() {
        for (DecisionTable.Row row : table.rows()) {
            for (int column = 0; column < table.inputs().size(); column++) {
                test(row, row.tests().get(column), table.inputs().get(column).expression());
            }
            for (int column = 0; column < table.outputs().size(); column++) {
                value(row, row.values().get(column), table.outputs().get(column).fact());
            }
        }
    }

    private void test(DecisionTable.Row row, String test, String fact) {
        Optional<TestCell> cell = TestCell.read(test);
        if (cell.isEmpty()) {
            faults.add(TableFault.at(row, Kind.TEST, fact, test));
        } else {
            cell.get().never(known(fact)).ifPresent(never -> faults.add(TableFault.at(row, Kind.NEVER, fact, never)));
        }
    }

    /** A value is fixed; a number may be worked out of facts. */
    private void value(DecisionTable.Row row, String value, String fact) {
        Domain domain = given.get(fact);
        boolean fits = CONSTANT.matcher(value).matches()
                ? domain != null && domain.givenBy(table.policy(), plain(value))
                : domain != null && domain.isNumber() && !value.isEmpty();
        if (!fits) {
            faults.add(TableFault.at(row, Kind.VALUE, fact, value));
        }
    }

    private static @Nullable Object plain(String value) {
        return TestCell.read(value).map(cell -> cell.spans().get(0).only()).orElse(null);
    }

    private Domain known(String fact) {
        return Objects.requireNonNull(read.get(fact));
    }
}
