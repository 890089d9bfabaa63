package org.yiciban.casefile.disclosure;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of published grants. */
@Component
class DisclosureTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("disclosed_grant", "case_number", "case_file", "case_number"),
                oneOf("disclosed_grant", "state", Disclosure.State.class),
                oneOf("disclosed_grant", "ended", Disclosure.End.class),
                holds("disclosed_grant", "published", "publish_on >= decided_on"));
    }
}
