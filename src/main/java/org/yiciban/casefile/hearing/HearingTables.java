package org.yiciban.casefile.hearing;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of hearings. */
@Component
class HearingTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("hearing", "case_number", "case_file", "case_number"),
                oneOf("hearing", "about", Hearing.About.class),
                oneOf("hearing", "motion", Hearing.Motion.class),
                oneOf("hearing", "state", Hearing.State.class),
                holds("hearing", "asked", "asked_at >= told_at"),
                refers("interested_party", "case_number", "case_file", "case_number"),
                refers("party_statement", "case_number", "case_file", "case_number"),
                holds("interested_party", "time", "until_at >= told_at"));
    }
}
