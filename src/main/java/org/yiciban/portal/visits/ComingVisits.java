package org.yiciban.portal.visits;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.visits.SiteVisits;
import org.yiciban.shared.ItemKey;

/** When officers come to look on the spot, as the page of a case tells its applicant. */
@Component
public class ComingVisits {

    private final SiteVisits visits;

    ComingVisits(SiteVisits visits) {
        this.visits = visits;
    }

    /** One that is to come; {@code ready} is empty where nothing has to be ready. */
    public record Coming(
            ItemKey item, String name, String when, String where, String who, String ready, String notice) {}

    /** Those of the items that are in their review; the table is asked only where a sheet knows of such a look. */
    public List<Coming> of(CaseView view, Locale locale) {
        List<ItemView> looked = view.items().stream()
                .filter(item -> item.status() == ItemStatus.OPEN)
                .filter(item -> view.release().item(item.code()).siteVisit().isPresent())
                .toList();
        return looked.isEmpty()
                ? List.of()
                : visits.coming(view.caseNumber()).stream()
                        .flatMap(one -> looked.stream()
                                .filter(item -> item.key().equals(one.item()))
                                .map(item -> coming(view, item, one, locale)))
                        .toList();
    }

    private static Coming coming(CaseView view, ItemView item, SiteVisit one, Locale locale) {
        return new Coming(
                item.key(),
                item.name().in(locale),
                DateFacts.moment(one.plannedFor()),
                one.plan().place(),
                one.plan().visitors().stream()
                        .map(SiteVisit.Visitor::name)
                        .collect(Collectors.joining(
                                Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ", " : "、")),
                view.release()
                        .item(item.code())
                        .siteVisit()
                        .flatMap(rule -> rule.ready())
                        .map(ready -> ready.in(locale))
                        .orElse(""),
                one.notice());
    }
}
