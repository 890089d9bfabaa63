package org.yiciban.casefile.slips;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.items.SlipPapers;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** The door to corrections for the authority that decided: its officer names a slip, a second person approves it as a task. */
@Service
public class SlipDesk {

    private static final int SHORTEST_WHY = 5;
    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_VALUE = 500;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final SlipBook book;
    private final Slips slips;
    private final SlipPapers papers;

    SlipDesk(CaseTransactions caseTransactions, CaseAccess access, SlipBook book, Slips slips, SlipPapers papers) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.slips = slips;
        this.papers = papers;
    }

    /**
     * What an officer says.
     *
     * @param document number of the decision before him
     * @param field what is wrong in it, by its key among the {@link Shown#fields()}
     * @param to how it has to be
     * @param why how that is known
     */
    public record Asked(String document, String field, String to, String why) {}

    /**
     * What may be corrected, and what was.
     *
     * @param document number of the decision; empty where none holds
     * @param fields none where nothing may be corrected now
     * @param earlier the newest first
     */
    public record Shown(String document, List<SlipPapers.Field> fields, List<Slip> earlier) {}

    /**
     * Those of an item, for whoever may see them.
     *
     * @throws ActRefused when there is no such case or item for the viewer
     */
    public Shown of(CaseNumber number, ItemKey key, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            if (!access.concerns(file, key, viewer)) {
                throw ActRefused.noSuchItem();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            List<Slip> earlier = book.of(number, key);
            return SlipPapers.isCorrectable(item)
                    ? papers.decision(file, item)
                            .map(decision -> new Shown(decision.number(), fields(file, item, earlier), earlier))
                            .orElseGet(() -> new Shown("", List.of(), earlier))
                    : new Shown("", List.of(), earlier);
        });
    }

    private List<SlipPapers.Field> fields(CaseFile file, CaseItem item, List<Slip> earlier) {
        return earlier.stream().anyMatch(Slip::isOpen) ? List.of() : papers.fields(file, item);
    }

    /**
     * Names a slip, for a second person to approve.
     *
     * @throws InvalidInput with everything that is wrong with it
     * @throws ActRefused when nothing is issued, when the document was replaced, or to whoever may not
     */
    public Slip find(CaseNumber number, ItemKey key, Asked asked, Account account, Channel channel) {
        return caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!account.handlesFor(file.filing().organ(item.agency()))) {
                throw ActRefused.forbidden("slip.own-agency-only");
            }
            TaskAccess.requireImpartial(file, account);
            Asked said = checked(asked);
            ActContext context = ActContext.of(account, channel, now);
            return slips.find(file, item, said.document(), said.field(), said.to(), said.why(), context);
        });
    }

    private static Asked checked(Asked asked) {
        List<FieldError> wrong = new ArrayList<>();
        String to = Unseen.oneLine(asked.to()).strip();
        String why = Unseen.readable(asked.why()).strip();
        if (asked.field().isEmpty()) {
            wrong.add(new FieldError("field", "choice", Refusal.of("slip.field")));
        }
        if (to.isEmpty() || to.length() > LONGEST_VALUE) {
            wrong.add(new FieldError("to", "required", Refusal.of("slip.to", LONGEST_VALUE)));
        }
        if (why.length() < SHORTEST_WHY || why.length() > LONGEST_WHY) {
            wrong.add(new FieldError("why", "required", Refusal.of("slip.why", SHORTEST_WHY, LONGEST_WHY)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Asked(asked.document().strip(), asked.field(), to, why);
    }
}
