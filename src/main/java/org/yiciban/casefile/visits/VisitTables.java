package org.yiciban.casefile.visits;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of looks on the spot. */
@Component
class VisitTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("site_visit", "case_number", "case_file", "case_number"),
                oneOf("site_visit", "state", SiteVisit.State.class),
                holds("site_visit", "recorded", "recorded_at >= planned_at"));
    }
}
