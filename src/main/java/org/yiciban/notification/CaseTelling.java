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

    private final LetterComposer letterComposer;
    private final OutboxRows rows;
    private final LetterMailer mailer;
    private final OutboxDispatcher outboxDispatcher;

    CaseTelling(
            LetterComposer letterComposer, OutboxRows rows, LetterMailer mailer, OutboxDispatcher outboxDispatcher) {
        this.letterComposer = letterComposer;
        this.rows = rows;
        this.mailer = mailer;
        this.outboxDispatcher = outboxDispatcher;
    }

    @EventListener
    void write(CaseAdvanced advanced) {
        if (mailer.hasServer()) {
            letterComposer.about(advanced).forEach(rows::add);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void send(CaseAdvanced advanced) {
        if (mailer.hasServer()) {
            outboxDispatcher.wake();
        }
    }
}
