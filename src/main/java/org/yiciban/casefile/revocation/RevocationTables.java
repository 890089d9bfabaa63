package org.yiciban.casefile.revocation;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of revocations. */
@Component
class RevocationTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("item_revocation", "case_number", "case_file", "case_number"),
                refers("revocation_statement", "case_number", "case_file", "case_number"),
                oneOf("item_revocation", "kind", RevocationKind.class),
                oneOf("item_revocation", "ground", RevocationGround.class),
                oneOf("item_revocation", "state", Revocation.State.class),
                holds("item_revocation", "decided", "decided_at >= opened_at"));
    }
}
