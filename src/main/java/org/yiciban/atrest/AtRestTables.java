package org.yiciban.atrest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What must be true of the rows of this module. */
@Component
class AtRestTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(TableRule.oneOf("at_rest_key", "purpose", KeyPurpose.class));
    }
}
