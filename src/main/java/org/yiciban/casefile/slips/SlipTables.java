package org.yiciban.casefile.slips;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of slips. */
@Component
class SlipTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("document_slip", "case_number", "case_file", "case_number"),
                refers("document_slip", "document", "issued_document", "number"),
                refers("document_slip", "corrected", "issued_document", "number"),
                oneOf("document_slip", "state", Slip.State.class),
                holds("document_slip", "decided", "decided_at >= found_at"));
    }
}
