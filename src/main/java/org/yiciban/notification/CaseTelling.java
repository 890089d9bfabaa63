package org.yiciban.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yiciban.casefile.ports.CaseAdvanced;

/**
 * Hears of every act on a case: the letter is written in the act's own transaction, so that both happen or neither, and
 * goes out after its commit. Without a way out nothing is written: old news would go out when there is one at last.
 */
@Component
class CaseTelling {

    private final LetterComposer letterComposer;
    private final OutboxSlot slot;
    private final Couriers couriers;
    private final OutboxDispatcher outboxDispatcher;

    CaseTelling(LetterComposer letterComposer, OutboxSlot slot, Couriers couriers, OutboxDispatcher outboxDispatcher) {
        this.letterComposer = letterComposer;
        this.slot = slot;
        this.couriers = couriers;
        this.outboxDispatcher = outboxDispatcher;
    }

    @EventListener
    void write(CaseAdvanced advanced) {
        slot.add(letterComposer.about(advanced, couriers.open()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void send(CaseAdvanced advanced) {
        if (!couriers.open().isEmpty()) {
            outboxDispatcher.wake();
        }
    }
}
