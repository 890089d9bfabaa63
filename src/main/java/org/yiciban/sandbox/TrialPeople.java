package org.yiciban.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/**
 * The people of a trial, of whom none exists: an applicant, a clerk, those above the agencies, and at each agency two
 * officers and the head, who are called like the agency, so that the sample of a form may name them.
 */
final class TrialPeople {

    /** Synthetic: the division 500103 with the serial of trials. */
    static final String ID_NUMBER = "500103199001010010";

    static final String MOBILE = "13800000000";
    private static final String APPLICANT = "citizen";

    private final Accounts accounts;

    TrialPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param division where their cases are received */
    void moveIn(Release release, DivisionCode division) {
        of(release, division).forEach(account -> accounts.save(account, "nobody logs in here"));
    }

    private static List<Account> of(Release release, DivisionCode division) {
        List<Account> people = new ArrayList<>();
        people.add(new Account(
                APPLICANT, SandboxWords.of("applicant"), null, Set.of(Role.CITIZEN), ID_NUMBER, MOBILE, false));
        people.add(staff("supervisor", null, Role.SUPERVISOR));
        people.add(staff("government", null, Role.GOVERNMENT));
        for (Agency agency : release.agencies()) {
            AgencyCode code = agency.code();
            Organ organ = new Organ(code, division);
            if (agency.window()) {
                people.add(staff("clerk", organ, Role.CLERK));
            }
            people.add(staff(code.value(), organ, Role.OFFICER));
            people.add(staff(code + "2", organ, Role.OFFICER));
            people.add(staff(code + "-head", organ, Role.HEAD));
        }
        return people;
    }

    private static Account staff(String name, @Nullable Organ organ, Role role) {
        return new Account(name, new LocalText(name, name), organ, Set.of(role), null, null, false);
    }

    Account applicant() {
        return named(APPLICANT);
    }

    /** Who does a task: a decision the second officer, since the first has reviewed. */
    Account worker(OpenTask task) {
        AgencyCode agency = task.agency();
        if (agency == null) {
            return named(task.role() == Role.SUPERVISOR ? "supervisor" : "government");
        }
        return named(
                switch (task.role()) {
                    case CLERK -> "clerk";
                    case HEAD -> agency + "-head";
                    default -> Step.decides(task.step()) ? agency + "2" : agency.value();
                });
    }

    private Account named(String name) {
        return accounts.find(name).orElseThrow(() -> new IllegalStateException("nobody is called " + name));
    }
}
