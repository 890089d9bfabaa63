package org.yiciban.portal.apply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;

/** Finds and keeps drafts for the pages, and says what every page of an application shows. */
@Component
class DraftPageModel {

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Steps steps;

    DraftPageModel(Drafts drafts, Catalogue catalogue, Steps steps) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.steps = steps;
    }

    /** The account's draft; somebody else's doesn't exist, and one that was handed in can't be changed any more. */
    Draft draft(String id, Account account) {
        return open(drafts.find(id, account));
    }

    /** Changes the account's draft. */
    Draft change(String id, Account account, UnaryOperator<Draft> change) {
        return open(drafts.change(id, account, change));
    }

    private static Draft open(Optional<Draft> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such draft"))
                .stillOpen();
    }

    /** The bundle as it is now: an application is checked against the newest release. */
    Release release(Draft draft) {
        return draft.release(catalogue);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Drafts drafts() {
        return drafts;
    }

    String next(Draft draft, String step, Locale locale) {
        return address(draft, Steps.beside(steps.of(release(draft), draft, step, locale), step, 1));
    }

    /** Where to go on: the first step that isn't complete. */
    String firstOpen(Draft draft) {
        return address(
                draft,
                steps.of(release(draft), draft, "", Locale.SIMPLIFIED_CHINESE).stream()
                        .filter(step -> !step.done())
                        .map(Steps.Step::name)
                        .findFirst()
                        .orElse(Steps.SUMMARY));
    }

    static String address(Draft draft, String step) {
        return "/apply/" + draft.id() + "/" + step;
    }

    ApplyFrame frame(Draft draft, String step, Locale locale) {
        Release release = release(draft);
        List<Steps.Step> all = steps.of(release, draft, step, locale);
        return new ApplyFrame(
                draft,
                release,
                all,
                all.stream().map(Steps.Step::name).toList().indexOf(step) + 1,
                address(draft, Steps.beside(all, step, -1)));
    }
}
