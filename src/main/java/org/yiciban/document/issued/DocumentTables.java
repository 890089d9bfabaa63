package org.yiciban.document.issued;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of what was issued. */
@Component
class DocumentTables implements TableRules, SealedColumns {

    static final SealedColumn FACTS = SealedColumn.of("issued_document", "facts", "number");
    static final SealedColumn CHINESE = SealedColumn.of("issued_document", "text_zh", "number");
    static final SealedColumn ENGLISH = SealedColumn.of("issued_document", "text_en", "number");

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("issued_document", "case_number", "case_file", "case_number"),
                oneOf("issued_document", "type", DocumentType.class));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(FACTS, CHINESE, ENGLISH);
    }
}
