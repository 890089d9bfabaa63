package org.yiciban.window.revocation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which an authority takes back what it has granted.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param earlier those that there were, the newest first
 * @param grounds for which something may be opened or struck off now; none where nothing may be
 * @param licence whether a rule of its own may be left out
 */
record RevocationPage(
        String number,
        String item,
        LocalText name,
        List<Past> earlier,
        List<RevocationGround> grounds,
        boolean licence,
        Typed typed,
        List<FieldError> errors)
        implements Judged {

    /** What was typed. */
    record Typed(String ground, String facts, String basis) {

        Typed {
            ground = ground == null ? "" : ground;
            facts = facts == null ? "" : facts;
            basis = basis == null ? "" : basis;
        }

        /** Whose certificate has lapsed is to be struck off (licensing law Art. 70(1)): that is offered where nothing is typed. */
        Typed orLapsed(CaseView view, ItemView item) {
            return view.timeline().stream()
                    .filter(line -> ground.isEmpty())
                    .filter(line -> line.what() == JournalEvent.CERTIFICATE_LAPSED
                            || line.what() == JournalEvent.CERTIFICATE_RENEWED)
                    .findFirst()
                    .filter(line -> line.what() == JournalEvent.CERTIFICATE_LAPSED)
                    .filter(line -> item.key().equals(line.item()))
                    .map(line -> new Typed(
                            RevocationGround.EXPIRED.name(), line.text().zh(), basis))
                    .orElse(this);
        }
    }

    /** One that there was, with its moments in words. */
    record Past(Revocation of, String opened, List<String> statements) {}

    /** The kinds of which something is offered, in the order of the law. */
    public List<RevocationKind> kinds() {
        return Stream.of(RevocationKind.values())
                .filter(kind -> grounds.stream().anyMatch(ground -> ground.kind() == kind))
                .toList();
    }

    /** The reasons of a kind that are offered. */
    public List<RevocationGround> of(RevocationKind kind) {
        return grounds.stream().filter(ground -> ground.kind() == kind).toList();
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
