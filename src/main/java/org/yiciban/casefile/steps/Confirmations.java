package org.yiciban.casefile.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sha256;

/**
 * Steps that several persons confirm, each for himself: with a code that opens his page and a login that proves who he is,
 * or at the window with his identity card. The code alone confirms nothing; it is enough to say that one isn't meant.
 */
@Service
public class Confirmations {

    private final ConfirmationBook book;
    private final ConfirmedSteps steps;
    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final ConfirmationCheck check;
    private final CaseSecret secret;

    Confirmations(
            ConfirmationBook book,
            ConfirmedSteps steps,
            CaseTransactions caseTransactions,
            CaseAccess access,
            ConfirmationCheck check,
            CaseSecret secret) {
        this.book = book;
        this.steps = steps;
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.check = check;
        this.secret = secret;
    }

    /**
     * What whoever has the code reads.
     *
     * @param bundle the name of the service
     * @param applicant his name
     * @param clock until when; ended when nobody can answer any more
     */
    public record Asked(
            Confirmation confirmation, LocalText bundle, ApplicantStep ask, String applicant, CaseClock clock) {

        /** Whether it can be answered now. */
        public boolean open() {
            return confirmation.state() == Confirmation.State.OPEN && !clock.ended();
        }
    }

    /** The persons of a step, in the order of the application. */
    public List<Confirmation> of(CaseNumber number, String ask) {
        return book.of(number, ask);
    }

    /**
     * A code that opens the page of a person, for the applicant to hand on; one that was given before opens nothing any more.
     *
     * @throws ActRefused when the viewer may not act for the applicant, or there is nothing to confirm
     */
    public String code(CaseNumber number, Viewer viewer, String ask, int place) {
        return caseTransactions.on(number, (file, now) -> {
            access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, now);
            Confirmation one = check.open(file, ask, place);
            String code = secret.queryCode(ask + "." + place, secret.newSalt());
            book.code(one.no(), Sha256.of(code));
            return code;
        });
    }

    /**
     * What the code opens.
     *
     * @throws ActRefused as if there were no such case, for every pair that doesn't fit
     */
    public Asked ofCode(long no, String code) {
        Confirmation one = check.coded(no, code);
        return caseTransactions.look(one.caseNumber(), file -> {
            CasePart part = CasePart.ofAsk(one.ask());
            CaseClock clock = file.clocks().stream()
                    .filter(each ->
                            each.kind() == ClockKind.REQUEST && each.part().equals(part))
                    .findFirst()
                    .orElseThrow();
            return new Asked(
                    one,
                    file.release().bundle().name(),
                    file.release().bundle().ask(one.ask()).orElseThrow(),
                    file.filing().applicant().name(),
                    clock);
        });
    }

    /**
     * The person answers, by his code.
     *
     * @param account who is logged in; needed but for saying that one isn't meant
     * @throws ActRefused when it isn't proven that he is the one, and when he can't answer any more
     */
    public void answer(long no, String code, @Nullable Account account, Confirmation.State answer) {
        Confirmation asked = check.coded(no, code);
        caseTransactions.on(asked.caseNumber(), (file, now) -> {
            Confirmation one = check.open(file, asked.ask(), asked.place());
            if (answer != Confirmation.State.NOT_ME) {
                check.requireHimself(one, account);
            }
            steps.answered(file, one, answer, new ActContext(account, null, Channel.WEB, now, null));
            return null;
        });
    }

    /**
     * The person answers at the window, which has seen his identity card.
     *
     * @throws org.yiciban.casefile.refusals.InvalidInput when who stands there isn't the one
     */
    public void witness(
            CaseNumber number, Viewer viewer, String ask, int place, Confirmation.State answer, Presence presence) {
        caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, now);
            if (acting.capacity() != Capacity.WINDOW) {
                throw ActRefused.forbidden("confirmation.window");
            }
            Confirmation one = check.open(file, ask, place);
            Confirmation.Person person = one.person();
            ActContext seen = presence.ofPerson(acting, person.name(), person.number());
            steps.answered(file, one, answer, seen);
            return null;
        });
    }
}
