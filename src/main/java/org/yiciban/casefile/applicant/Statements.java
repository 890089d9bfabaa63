package org.yiciban.casefile.applicant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.reception.WindowReceipt;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.Revocations;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Unseen;

/** Stating one's case 陈述申辩 before something that was granted is taken back (licensing law Art. 7), or waiving it. */
@Service
public class Statements {

    /** In characters; whoever has more to say brings it as a paper to the window. */
    public static final int LONGEST = 5000;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final Revocations revocations;
    private final CaseDocuments documents;

    Statements(CaseTransactions caseTransactions, CaseAccess access, Revocations revocations, CaseDocuments documents) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.revocations = revocations;
        this.documents = documents;
    }

    /**
     * What the holder says.
     *
     * @param text what he states; empty only where he waives it
     * @param last whether he wants to state nothing else, so that it can be decided before his time has passed
     * @param waived whether he states nothing at all
     */
    public record Said(String text, boolean last, boolean waived) {}

    /**
     * Takes it.
     *
     * @param presence who stands before the window; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput when there is nothing said, too much, or both a statement and its waiver
     * @throws ActRefused when nothing is to be stated, or not any more, or to whoever may not
     */
    public Optional<String> state(
            CaseNumber number, Viewer viewer, ItemKey key, Said said, Channel channel, @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.STATE, channel, now);
            ActContext context = Presence.in(acting, presence, file.filing().applicant());
            String text = checked(said);
            revocations.state(
                    file, file.find(key).orElseThrow(ActRefused::noSuchItem).key(), text, said.last(), context);
            return context.capacity() == Capacity.WINDOW
                    ? Optional.of(new WindowReceipt(documents, file, context)
                            .ofStatement(file.rows().name(file.item(key))))
                    : Optional.empty();
        });
    }

    private static String checked(Said said) {
        String text = Unseen.readable(said.text()).strip();
        if (text.isEmpty() != said.waived()) {
            throw InvalidInput.of("statement", "required", said.waived() ? "statement.waived" : "statement.text");
        }
        if (text.length() > LONGEST) {
            throw InvalidInput.of("statement", "max-length", "statement.long", LONGEST);
        }
        return text;
    }
}
