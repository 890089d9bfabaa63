package org.yiciban.casefile.promises;

import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of promises. */
@Component
class PromiseTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(refers("given_promise", "case_number", "case_file", "case_number"));
    }
}
