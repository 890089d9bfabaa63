package org.yiciban.catalogue.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.table.TableFault.Kind;

/** Which rows of a table stand in each other's way. */
final class TableOverlap {

    private static final Set<HitPolicy> POLICIES = EnumSet.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
    private static final int MOST_PAIRS = 5;

    private final DecisionTable table;
    private final List<Map<Object, BitSet>> columns;

    /**
     * The rows of a table.
     *
     * @param columns for each input the values looked at, and for each of them the rows that let it pass
     */
    TableOverlap(DecisionTable table, List<Map<Object, BitSet>> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Two rows that apply together where only one may, and rows that stand behind one which lets all of theirs pass. */
    List<TableFault> faults() {
        List<TableFault> faults = new ArrayList<>();
        if (!POLICIES.contains(table.policy())) {
            return faults;
        }
        List<List<BitSet>> allowed = allowed();
        int told = 0;
        for (int later = 1; later < allowed.size() && told < MOST_PAIRS; later++) {
            for (int earlier = 0; earlier < later && told < MOST_PAIRS; earlier++) {
                Optional<TableFault> fault = pair(allowed, earlier, later);
                if (fault.isPresent()) {
                    faults.add(fault.get());
                    told++;
                    break;
                }
            }
        }
        return faults;
    }

    private Optional<TableFault> pair(List<List<BitSet>> allowed, int earlier, int later) {
        DecisionTable.Row one = table.rows().get(earlier);
        DecisionTable.Row other = table.rows().get(later);
        String number = String.valueOf(one.number());
        if (table.policy() == HitPolicy.FIRST) {
            return within(allowed.get(later), allowed.get(earlier))
                    ? Optional.of(TableFault.at(other, Kind.UNREACHED, number))
                    : Optional.empty();
        }
        boolean fine = table.policy() == HitPolicy.ANY && one.values().equals(other.values());
        return !fine && together(allowed.get(earlier), allowed.get(later))
                ? Optional.of(TableFault.at(other, Kind.OVERLAP, number))
                : Optional.empty();
    }

    /** For each row and input, which of the values looked at it lets pass. */
    private List<List<BitSet>> allowed() {
        List<List<BitSet>> allowed = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<BitSet> ofRow = new ArrayList<>();
            for (Map<Object, BitSet> column : columns) {
                BitSet values = new BitSet();
                int at = 0;
                for (BitSet rows : column.values()) {
                    values.set(at++, rows.get(row));
                }
                ofRow.add(values);
            }
            allowed.add(ofRow);
        }
        return allowed;
    }

    private static boolean together(List<BitSet> one, List<BitSet> other) {
        for (int column = 0; column < one.size(); column++) {
            if (!one.get(column).intersects(other.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(List<BitSet> one, List<BitSet> other) {
        for (int column = 0; column < one.size(); column++) {
            BitSet beyond = (BitSet) one.get(column).clone();
            beyond.andNot(other.get(column));
            if (!beyond.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
