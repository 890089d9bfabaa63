package org.yiciban.document;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of what was issued. */
@Component
class DocumentTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("issued_document", "case_number", "case_file", "case_number"),
                oneOf("issued_document", "type", DocumentType.class));
    }
}
