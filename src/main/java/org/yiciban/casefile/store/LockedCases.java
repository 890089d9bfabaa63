package org.yiciban.casefile.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.shared.CaseNumber;

/**
 * The cases that the running transaction holds locked. An act, the verbs that follow from it and the work list speak of
 * the same case: it is read once, everybody sees what the others changed, and it is written once, before the commit.
 */
final class LockedCases {

    /** A thread may know the tables of two programs that count their cases alike. */
    private record Key(LockedCases tables, CaseNumber number) {}

    Optional<CaseFile> get(CaseNumber number) {
        return Optional.ofNullable((CaseFile) TransactionSynchronizationManager.getResource(new Key(this, number)));
    }

    /** Keeps the case until the transaction ends, however it ends; when it commits, what was changed is written. */
    void keep(CaseFile file, Consumer<CaseFile> writer) {
        Key key = new Key(this, file.number());
        TransactionSynchronizationManager.bindResource(key, file);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(key);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(key, file);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                if (file.unsaved()) {
                    writer.accept(file);
                    file.stored();
                }
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
    }
}
