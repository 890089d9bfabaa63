package org.yiciban.casefile.settlement;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.EndedItems;
import org.yiciban.casefile.record.CaseFile;

/** What follows behind each act and each step, within its transaction: items that nothing needs any more, and what ended. */
@Component
public class AfterActs {

    private final NeedlessItems needlessItems;
    private final List<EndedItems> endedItems;

    AfterActs(NeedlessItems needlessItems, List<EndedItems> endedItems) {
        this.needlessItems = needlessItems;
        this.endedItems = List.copyOf(endedItems);
    }

    /** Looks at the case as the act has left it. */
    public void follow(CaseFile file, Instant now) {
        needlessItems.end(file, now);
        endedItems.forEach(one -> one.ended(file, now));
    }
}
