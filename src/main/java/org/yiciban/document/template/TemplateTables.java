package org.yiciban.document.template;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of templates. */
@Component
class TemplateTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                oneOf("document_template", "type", DocumentType.class),
                oneOf("document_template", "state", TemplateState.class),
                refers("issued_document", "template", "document_template", "id"));
    }
}
