package org.yiciban.casefile.worklist;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** Who works for an agency as an officer or its head, as forms offer them and persons are told apart by. */
@Component
public class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * One of them.
     *
     * @param account user name
     * @param unit what the agency is called
     */
    public record Colleague(String account, LocalText name, String unit) {}

    /** All of that organ. */
    public List<Colleague> of(Release release, Organ organ) {
        String unit = release.agency(organ.agency()).name().zh();
        return accounts.staffOf(organ).stream()
                .filter(account -> account.isAny(Role.OFFICER, Role.HEAD))
                .map(account -> new Colleague(account.username(), account.name(), unit))
                .toList();
    }
}
