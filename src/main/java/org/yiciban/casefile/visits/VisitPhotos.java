package org.yiciban.casefile.visits;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;

/** The photos of a look on the spot: taken as papers are, kept among those of the case, read by the item's agency. */
@Component
public class VisitPhotos {

    private static final int MOST = 30;

    private final Uploads uploads;
    private final CaseTransactions caseTransactions;
    private final VisitActs acts;
    private final VisitBook book;

    VisitPhotos(Uploads uploads, CaseTransactions caseTransactions, VisitActs acts, VisitBook book) {
        this.uploads = uploads;
        this.caseTransactions = caseTransactions;
        this.acts = acts;
        this.book = book;
    }

    /**
     * One of the item's photos, for whoever of its agency looks.
     *
     * @throws ActRefused when there is none of that id
     */
    public Upload photo(CaseNumber number, ItemKey key, String id, Account account) {
        return caseTransactions.look(number, file -> {
            acts.ownItem(file, key, account);
            boolean his = book.of(number, key).stream()
                    .anyMatch(one -> one.found() != null && one.found().photos().contains(id));
            return uploads.find(his ? List.of(id) : List.of()).stream()
                    .findFirst()
                    .orElseThrow(ActRefused::noSuchDocument);
        });
    }

    /** Those of these ids that somebody has just taken, or that were kept with the record before it was given back. */
    public List<Upload> taken(Collection<String> ids, CaseNumber number, Account account) {
        return uploads.find(ids).stream()
                .filter(one -> one.owner().equals(account.username()))
                .filter(one -> one.caseNumber() == null || one.caseNumber().equals(number))
                .toList();
    }

    /** Notes what is no photo, or isn't the writer's. */
    List<String> checked(List<String> ids, Account account, Optional<SiteVisit> before, VisitInput input) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        Set<String> earlier = before.map(SiteVisit::found)
                .map(found -> Set.copyOf(found.photos()))
                .orElse(Set.of());
        List<Upload> all = uploads.find(wanted).stream()
                .filter(one -> earlier.contains(one.id())
                        || one.caseNumber() == null && one.owner().equals(account.username()))
                .toList();
        if (all.size() < wanted.size() || wanted.size() > MOST) {
            input.add("photos", "photo", Refusal.of("visit.photos", MOST));
        }
        if (all.stream().anyMatch(one -> !one.type().startsWith("image/"))) {
            input.add("photos", "file-kind", Refusal.of("visit.photo"));
        }
        return List.copyOf(wanted);
    }

    /** They belong to the case from now on. */
    void keep(CaseFile file, List<String> photos) {
        uploads.give(photos, file.number());
    }
}
