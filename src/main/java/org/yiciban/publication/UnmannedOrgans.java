package org.yiciban.publication;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** The organs to which services give work and for which nobody can act: their tasks would wait for ever. */
@Component
public class UnmannedOrgans {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final DraftFiles files;

    UnmannedOrgans(Catalogue catalogue, Accounts accounts, DraftFiles files) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.files = files;
    }

    /** Those of all services that are offered, by their full names. */
    public List<LocalText> all() {
        return of(catalogue.current());
    }

    /** Those of the service that a draft would release; none while it isn't one yet, or any more. */
    public List<LocalText> of(ModelDraft draft) {
        boolean open = draft.release() == null && draft.state() != DraftState.DISCARDED;
        return open && draft.ok() ? of(List.of(Release.draft(files.whole(draft)))) : List.of();
    }

    private List<LocalText> of(Collection<Release> releases) {
        Set<Organ> manned = accounts.organs();
        return catalogue.divisions().stream()
                .filter(Division::live)
                .flatMap(division -> releases.stream()
                        .flatMap(release -> AgenciesAtWork.of(release).stream())
                        .filter(agency -> !manned.contains(new Organ(agency.code(), division.code())))
                        .map(agency -> agency.nameIn(division)))
                .distinct()
                .toList();
    }
}
