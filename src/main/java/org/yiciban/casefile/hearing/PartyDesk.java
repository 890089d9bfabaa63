package org.yiciban.casefile.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
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

/** The door to interested parties for the agency that decides; nobody else reads who they are. */
@Service
public class PartyDesk {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_NAME = 60;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final PartyBook book;
    private final InterestedParties parties;

    PartyDesk(CaseTransactions caseTransactions, CaseAccess access, PartyBook book, InterestedParties parties) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.parties = parties;
    }

    /**
     * Those of an item, for the agency that decides.
     *
     * @throws ActRefused to everybody else
     */
    public List<InterestedParty> of(CaseNumber number, ItemKey key, Account account) {
        return caseTransactions.look(
                number, file -> book.of(number, ownItem(file, key, account).key()));
    }

    /**
     * Names one, who is told by letter.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when nothing is to be decided, or to whoever may not
     */
    public InterestedParty name(
            CaseNumber number, ItemKey key, InterestedParty.Person typed, Account account, Channel channel) {
        List<FieldError> wrong = new ArrayList<>();
        InterestedParty.Person person = new InterestedParty.Person(
                line(typed.name(), "name", 2, LONGEST_NAME, wrong),
                line(typed.identified(), "identified", 4, LONGEST_LINE, wrong),
                line(typed.address(), "address", 4, LONGEST_LINE, wrong),
                line(typed.phone(), "phone", 0, LONGEST_NAME, wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return act(
                number, key, account, channel, (file, context) -> parties.name(file, file.item(key), person, context));
    }

    /** Records what one states on paper. */
    public void record(
            CaseNumber number,
            ItemKey key,
            int place,
            String speaker,
            String statement,
            Account account,
            Channel channel) {
        List<FieldError> wrong = new ArrayList<>();
        String who = line(speaker, "speaker", 2, LONGEST_NAME, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        String text = text(statement, "statement");
        act(number, key, account, channel, (file, context) -> {
            parties.state(file, one(file, key, place), who, text, true, context);
            return null;
        });
    }

    /** Says how a statement was considered; the decision tells it. */
    public void consider(
            CaseNumber number, ItemKey key, int place, int statement, String how, Account account, Channel channel) {
        String text = text(how, "considered");
        act(number, key, account, channel, (file, context) -> {
            parties.consider(file, one(file, key, place), statement, text, context);
            return null;
        });
    }

    static String text(String typed, String field) {
        return HearingInput.text(typed, field, Refusal.of("party.text", HearingInput.SHORTEST, HearingInput.LONGEST));
    }

    static String line(String typed, String field, int least, int most, List<FieldError> wrong) {
        String text = Unseen.oneLine(typed).strip();
        if (text.length() < least || text.length() > most) {
            wrong.add(new FieldError(field, "required", Refusal.of("party.line", least, most)));
        }
        return text;
    }

    private InterestedParty one(CaseFile file, ItemKey key, int place) {
        return book.of(file.number(), key).stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("party.none"));
    }

    private <T> T act(
            CaseNumber number,
            ItemKey key,
            Account account,
            Channel channel,
            BiFunction<CaseFile, ActContext, T> deed) {
        return caseTransactions.on(number, (file, now) -> {
            ownItem(file, key, account);
            return deed.apply(file, ActContext.of(account, channel, now));
        });
    }

    private CaseItem ownItem(CaseFile file, ItemKey key, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
        CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
        if (!account.handlesFor(file.filing().organ(item.agency()))) {
            throw ActRefused.forbidden("party.own-agency-only");
        }
        TaskAccess.requireImpartial(file, account);
        return item;
    }
}
