package org.yiciban.casefile.commitment;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of commitments; whose they are and what people wrote is sealed. */
@Component
class CommitmentTables implements TableRules, SealedColumns {

    static final String HOLDER = "commitment-holder";

    private static final String TABLE = "item_commitment";

    static final SealedColumn NUMBER =
            SealedColumn.of(TABLE, "holder", "case_number", "item").foundBy("holder_hash", HOLDER);
    static final SealedColumn FINDING = SealedColumn.of(TABLE, "finding", "case_number", "item");
    static final SealedColumn REPORT = SealedColumn.of(TABLE, "report", "case_number", "item");
    static final SealedColumn CLOSING = SealedColumn.of(TABLE, "closing", "case_number", "item");
    static final SealedColumn REPAIR = SealedColumn.of(TABLE, "repair", "case_number", "item");

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers(TABLE, List.of("case_number", "item"), "case_item", List.of("case_number", "item")),
                oneOf(TABLE, "state", Commitment.State.class));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(NUMBER, FINDING, REPORT, CLOSING, REPAIR);
    }
}
