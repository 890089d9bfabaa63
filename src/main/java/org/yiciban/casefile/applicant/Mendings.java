package org.yiciban.casefile.applicant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.commitment.PostChecks;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.reception.WindowReceipt;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Unseen;

/** Saying that what was ordered to be mended 责令限期整改 is mended: its authority looks at that then. */
@Service
public class Mendings {

    /** In characters. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 10;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final PostChecks checks;
    private final CaseDocuments documents;

    Mendings(CaseTransactions caseTransactions, CaseAccess access, PostChecks checks, CaseDocuments documents) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.checks = checks;
        this.documents = documents;
    }

    /**
     * Takes it.
     *
     * @param said what was done, 10 to 2000 characters
     * @param presence who stands before the window; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput when too little or too much is said
     * @throws ActRefused when nothing is to be mended, or not any more, or to whoever may not
     */
    public Optional<String> report(
            CaseNumber number, Viewer viewer, ItemKey key, String said, Channel channel, @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.MEND, channel, now);
            ActContext context = Presence.in(acting, presence, file.filing().applicant());
            ItemKey item = file.find(key).orElseThrow(ActRefused::noSuchItem).key();
            String text = Unseen.readable(said).strip();
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                throw InvalidInput.of("report", "required", "commitment.report", SHORTEST, LONGEST);
            }
            checks.report(file, item, text, context);
            return context.capacity() == Capacity.WINDOW
                    ? Optional.of(new WindowReceipt(documents, file, context)
                            .ofMending(file.rows().name(file.item(item))))
                    : Optional.empty();
        });
    }
}
