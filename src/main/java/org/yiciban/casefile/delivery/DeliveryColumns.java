package org.yiciban.casefile.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a delivery is sealed: who took it, by which document, and what else was recorded. */
@Component
class DeliveryColumns implements SealedColumns {

    static final SealedColumn SAID = SealedColumn.of("item_delivery", "said", "case_number", "delivery_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SAID);
    }
}
