package org.yiciban.casefile.delivery;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of deliveries. */
@Component
class DeliveryTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("item_delivery", "case_number", "case_file", "case_number"),
                oneOf("item_delivery", "mode", DeliveryMode.class),
                oneOf("item_delivery", "state", Delivery.State.class));
    }
}
