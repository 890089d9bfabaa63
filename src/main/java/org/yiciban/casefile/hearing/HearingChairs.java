package org.yiciban.casefile.hearing;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;

/** Who may chair a hearing: a member of the agency's staff who had no hand in what it is about (licensing law Art. 48(3)). */
@Component
class HearingChairs {

    private final EarlierHands hands;
    private final Accounts accounts;

    HearingChairs(EarlierHands hands, Accounts accounts) {
        this.hands = hands;
        this.accounts = accounts;
    }

    /**
     * The account of that name.
     *
     * @throws InvalidInput at {@code field} for nobody of the agency, and for whoever has reviewed, decided or opened it
     */
    Account named(CaseFile file, CaseItem item, Hearing hearing, String username, String field) {
        Account chair = accounts.find(username)
                .filter(one -> !one.disabled() && one.isAny(Role.OFFICER, Role.HEAD))
                .filter(one -> one.worksFor(file.filing().organ(item.agency())))
                .orElseThrow(() -> InvalidInput.of(field, "chair", "hearing.chair"));
        boolean acted = username.equals(item.reviewer())
                || username.equals(item.decidedBy())
                || hearing.about() == Hearing.About.REVOCATION
                        && (hands.opened(file.number(), item.key(), username)
                                || hands.actors(file.number(), CasePart.ofRevocationDoubt(item.key()))
                                        .contains(username))
                || hands.actors(file.number(), item.part()).contains(username)
                || TaskAccess.isPartial(file, chair);
        if (acted) {
            throw InvalidInput.of(field, "chair-acted", "hearing.chair-acted", chair.name());
        }
        return chair;
    }

    /** Whether that account chairs it. */
    static boolean chairs(Hearing hearing, String username) {
        return hearing.session() != null
                && Objects.requireNonNull(hearing.session()).chair().equals(username);
    }
}
