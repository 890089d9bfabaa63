package org.yiciban.supervision;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of ratings. */
@Component
class RatingTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("rating", "case_number", "case_file", "case_number"),
                holds("rating", "score", "score between 1 and 5"));
    }
}
