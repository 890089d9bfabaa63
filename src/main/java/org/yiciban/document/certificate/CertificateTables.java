package org.yiciban.document.certificate;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of certificates; whose they are is sealed. */
@Component
class CertificateTables implements TableRules, SealedColumns {

    static final String HOLDER = "certificate-holder";

    static final SealedColumn NAME = SealedColumn.of("certificate", "holder_name", "identifier");
    static final SealedColumn NUMBER =
            SealedColumn.of("certificate", "holder_number", "identifier").foundBy("holder_hash", HOLDER);

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("certificate", List.of("case_number", "item"), "case_item", List.of("case_number", "item")),
                refers("certificate", "document", "issued_document", "number"),
                oneOf("certificate", "scope", CertificateRule.Scope.class),
                oneOf("certificate", "status", CertificateStatus.class));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(NAME, NUMBER);
    }
}
