package org.yiciban.notification;

import static org.yiciban.integrity.TableRule.oneOf;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of letters. */
@Component
class OutboxTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(oneOf("outbox", "kind", NotificationKind.class));
    }
}
