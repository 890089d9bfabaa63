package org.yiciban.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yiciban.casefile.ports.CaseAdvanced;

/**
 * Hears of every act on a case: the letter is written in the act's own transaction, so that both happen or neither, and
 * goes out after its commit. Without a mail server nothing is written: old news would go out when there is one at last.
 */
@Component
class CaseTelling {

    private final Letters letters;
    private final OutboxRows rows;
    private final Postman postman;
    private final Dispatch dispatch;

    CaseTelling(Letters letters, OutboxRows rows, Postman postman, Dispatch dispatch) {
        this.letters = letters;
        this.rows = rows;
        this.postman = postman;
        this.dispatch = dispatch;
    }

    @EventListener
    void write(CaseAdvanced advanced) {
        if (postman.hasServer()) {
            letters.about(advanced).forEach(rows::add);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void send(CaseAdvanced advanced) {
        if (postman.hasServer()) {
            dispatch.wake();
        }
    }
}
