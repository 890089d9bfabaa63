package org.yiciban.casefile.steps;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of confirmations. */
@Component
class ConfirmationTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("case_confirmation", "case_number", "case_file", "case_number"),
                oneOf("case_confirmation", "state", Confirmation.State.class));
    }
}
