package org.yiciban.engine.process;

import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of the runs of processes. */
@Component
class RunTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(refers("process_run", "case_number", "case_file", "case_number"));
    }
}
