package org.yiciban.casefile.publicity;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of public notices and of objections. */
@Component
class NoticeTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("public_notice", "case_number", "case_file", "case_number"),
                refers("notice_objection", "notice_no", "public_notice", "notice_no"),
                oneOf("public_notice", "state", PublicNotice.State.class),
                oneOf("notice_objection", "state", Objection.State.class),
                holds("public_notice", "period", "until_at >= published_at"));
    }
}
