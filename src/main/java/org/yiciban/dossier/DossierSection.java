package org.yiciban.dossier;

import org.yiciban.document.issued.DocumentType;
import org.yiciban.shared.LocalText;

/** The parts of a file, in the order in which reviewers of files 案卷评查 look for them. */
enum DossierSection {
    APPLICATION,
    PAPERS,
    RECEPTION,
    NOTICES,
    RECORDS,
    DECISIONS,
    SERVICE,
    LIMITS,
    JOURNAL;

    /** Its heading. */
    LocalText title() {
        return DossierWords.WORDS.of("section." + name());
    }

    /** Where a document is bound in. */
    static DossierSection of(DocumentType type) {
        return switch (type) {
            case RECEIPT, CORRECT, ACCEPT, DEFER, COMMIT, NOACCEPT -> RECEPTION;
            case SPECIAL,
                    EXTEND,
                    REDATE,
                    VISIT_TOLD,
                    HEARING_TOLD,
                    HEARING_NOTICE,
                    HEARING_PUBLIC,
                    INTEREST,
                    REVOKE_TOLD,
                    MEND,
                    REINSTATE,
                    OVERDUE -> NOTICES;
            case VISIT, HEARING_RECORD -> RECORDS;
            case GRANT,
                    DENY,
                    REGISTER,
                    NOREGISTER,
                    CONFIRM,
                    NOCONFIRM,
                    FILE,
                    NOFILE,
                    PAY,
                    NOPAY,
                    SERVE,
                    NOSERVE,
                    REPLY,
                    NOREPLY,
                    END,
                    REVOKE,
                    KEEP,
                    CANCEL,
                    CERTIFICATE -> DECISIONS;
            case DELIVERY, BUNDLE -> SERVICE;
        };
    }
}
