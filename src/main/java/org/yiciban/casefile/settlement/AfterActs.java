package org.yiciban.casefile.settlement;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.EndedItems;
import org.yiciban.casefile.record.CaseFile;

/** What follows behind each act and each step, within its transaction: items that nothing needs any more, and what ended. */
@Component
public class AfterActs {

    private final NeedlessItems needlessItems;
    private final EndedItems endedItems;

    AfterActs(NeedlessItems needlessItems, EndedItems endedItems) {
        this.needlessItems = needlessItems;
        this.endedItems = endedItems;
    }

    /** Looks at the case as the act has left it. */
    public void follow(CaseFile file, Instant now) {
        needlessItems.end(file, now);
        endedItems.ended(file, now);
    }
}
