package org.yiciban.casefile.applicant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.disclosure.DisclosureObjections;
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

/** The holder of a grant says that publishing it would give away a business secret (licensing law Art. 5 para 2). */
@Service
public class PublicationObjections {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final DisclosureObjections objections;
    private final CaseDocuments documents;

    PublicationObjections(
            CaseTransactions caseTransactions,
            CaseAccess access,
            DisclosureObjections objections,
            CaseDocuments documents) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.objections = objections;
        this.documents = documents;
    }

    /**
     * Takes it.
     *
     * @param presence who stands before the window; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput without a reason
     * @throws ActRefused when it is public already, was objected to, or to whoever may not
     */
    public Optional<String> object(
            CaseNumber number,
            Viewer viewer,
            ItemKey key,
            String reason,
            Channel channel,
            @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.STATE, channel, now);
            ActContext context = Presence.in(acting, presence, file.filing().applicant());
            ItemKey item = file.find(key).orElseThrow(ActRefused::noSuchItem).key();
            objections.object(file, item, reason, context, now);
            return context.capacity() == Capacity.WINDOW
                    ? Optional.of(new WindowReceipt(documents, file, context)
                            .ofPublication(file.rows().name(file.item(item))))
                    : Optional.empty();
        });
    }
}
