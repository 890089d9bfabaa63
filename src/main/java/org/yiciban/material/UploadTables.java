package org.yiciban.material;

import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of papers: one that was given to a case is that case's. */
@Component
class UploadTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(refers("upload", "case_number", "case_file", "case_number"));
    }
}
