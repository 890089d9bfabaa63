package org.yiciban.draft;

import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of drafts. */
@Component
class DraftTables implements TableRules, SealedColumns {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("draft", "case_number", "case_file", "case_number"),
                refers("draft", "release_id", "bundle_release", "id"));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(DraftRows.APPLICANT, DraftRows.DATA, DraftRows.PAPERS);
    }
}
