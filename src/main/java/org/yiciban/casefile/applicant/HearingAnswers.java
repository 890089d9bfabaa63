package org.yiciban.casefile.applicant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.hearing.Hearings;
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
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What an applicant says of a hearing 听证: he asks for it, waives it, or objects to its chair (licensing law Arts 47, 48). */
@Service
public class HearingAnswers {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final Hearings hearings;
    private final CaseDocuments documents;

    HearingAnswers(CaseTransactions caseTransactions, CaseAccess access, Hearings hearings, CaseDocuments documents) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.hearings = hearings;
        this.documents = documents;
    }

    /** What may be said. */
    public enum Want {
        ASK,
        WAIVE,
        OBJECT;

        /**
         * The one of that name.
         *
         * @throws InvalidInput for any other word
         */
        public static Want named(@Nullable String name) {
            for (Want want : values()) {
                if (want.name().equals(name)) {
                    return want;
                }
            }
            throw InvalidInput.of("want", "choice", "hearing.want");
        }

        private LocalText words() {
            return switch (this) {
                case ASK -> OnRecord.of("hearing.want.ASK");
                case WAIVE -> OnRecord.of("hearing.want.WAIVE");
                case OBJECT -> OnRecord.of("hearing.want.OBJECT");
            };
        }
    }

    /**
     * Takes it.
     *
     * @param reason why the chair is objected to; not read of anything else
     * @param presence who stands before the window; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput when a reason is missing
     * @throws ActRefused when there is nothing to be said, or not any more, or to whoever may not
     */
    public Optional<String> answer(
            CaseNumber number,
            Viewer viewer,
            ItemKey key,
            Want want,
            String reason,
            Channel channel,
            @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.STATE, channel, now);
            ActContext context = Presence.in(acting, presence, file.filing().applicant());
            ItemKey item = file.find(key).orElseThrow(ActRefused::noSuchItem).key();
            switch (want) {
                case ASK -> hearings.ask(file, item, context);
                case WAIVE -> hearings.waive(file, item, context);
                case OBJECT -> hearings.object(file, item, reason, context);
            }
            return context.capacity() == Capacity.WINDOW
                    ? Optional.of(new WindowReceipt(documents, file, context).ofHearing(want.words()))
                    : Optional.empty();
        });
    }
}
