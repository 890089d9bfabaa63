package org.yiciban.notification;

import static org.yiciban.integrity.TableRule.oneOf;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of messages. */
@Component
class OutboxTables implements TableRules, SealedColumns {

    @Override
    public List<TableRule> rules() {
        return List.of(oneOf("outbox", "kind", NotificationKind.class), oneOf("outbox", "channel", MessageWay.class));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(OutboxRows.RECIPIENT, OutboxRows.SUBJECT, OutboxRows.BODY);
    }
}
