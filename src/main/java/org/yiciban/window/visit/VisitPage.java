package org.yiciban.window.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.material.Upload;
import org.yiciban.shared.LocalText;

/**
 * What the page of a look on the spot shows.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param earlier those that there were, the newest first
 * @param deeds what the reader may do now: {@code plan}, {@code move}, {@code record}, {@code sign}
 * @param colleagues who may come by account
 * @param photos those that go with what is typed
 * @param met why what was sent could not be taken; null where it could
 */
record VisitPage(
        String number,
        String item,
        LocalText name,
        List<Past> earlier,
        VisitRule rule,
        List<String> deeds,
        List<Colleagues.Colleague> colleagues,
        VisitTyping typed,
        List<Upload> photos,
        List<FieldError> errors,
        @Nullable LocalText met)
        implements Judged {

    /** One that there was, with its moments in words and its points by the sheet. */
    record Past(SiteVisit of, String planned, @Nullable String was, List<Line> lines) {

        /** Ids of its photos. */
        public List<String> photos() {
            return of.found() == null ? List.of() : of.found().photos();
        }

        /** Who has come, or is to. */
        public List<SiteVisit.Visitor> visitors() {
            return of.found() == null ? of.plan().visitors() : of.found().visitors();
        }
    }

    /** A point and how it was found. */
    record Line(LocalText text, SiteVisit.Answer answer) {}

    /** Whether the reader may do that now. */
    public boolean may(String deed) {
        return deeds.contains(deed);
    }

    /** The rows in which people are named. */
    public List<Integer> rows() {
        return IntStream.range(0, typed.rows()).boxed().toList();
    }

    /** Whether a row names somebody without an account, or what is wrong in it stands there. */
    public boolean outside(int row) {
        return Stream.of("name", "unit", "certificate")
                .map(part -> "visitors[" + row + "]." + part)
                .anyMatch(field -> !at(field).isEmpty() || fault(field) != null);
    }

    /** What stands in a field. */
    public String at(String field) {
        return typed.at(field);
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }

    /** What is wrong with the photos; null where nothing is. */
    public @Nullable LocalText photoFault() {
        LocalText file = fault("file-photo");
        return file == null ? fault("photos") : file;
    }

    /** How a point may be found. */
    public List<SiteVisit.Judged> judgements() {
        return List.of(SiteVisit.Judged.values());
    }

    /** What may be said of the other side. */
    public List<SiteVisit.Presence> presences() {
        return List.of(SiteVisit.Presence.values());
    }

    private static List<String> unsigned(SiteVisit one, Account account) {
        if (one.waitsFor(account.username())) {
            return List.of("sign");
        }
        return one.mayBeGivenBack(account.username(), account.is(Role.HEAD)) ? List.of("return") : List.of();
    }

    /** Nobody is offered what can only be refused. */
    static List<String> deeds(ItemView item, Optional<SiteVisit> last, Account account) {
        if (item.status() != ItemStatus.OPEN) {
            return List.of();
        }
        return last.filter(one -> one.state() != SiteVisit.State.SIGNED)
                .map(one -> one.state() == SiteVisit.State.PLANNED ? List.of("record", "move") : unsigned(one, account))
                .orElse(List.of("plan"));
    }
}
