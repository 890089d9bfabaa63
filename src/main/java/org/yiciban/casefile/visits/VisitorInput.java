package org.yiciban.casefile.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.DistinctPersons;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.KnownPerson;
import org.yiciban.shared.Refusal;

/** Who looks on the spot: two distinct people at least, by account of the agency or by name, unit and certificate. */
final class VisitorInput {

    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final int LONGEST = 100;

    private VisitorInput() {}

    /**
     * Those who are named.
     *
     * @param colleagues who is known by account
     * @param wrong takes what is wrong
     */
    static List<SiteVisit.Visitor> read(
            List<SiteVisit.Visitor> typed, List<Colleagues.Colleague> colleagues, List<FieldError> wrong) {
        List<SiteVisit.Visitor> all = typed.stream()
                .map(one -> new SiteVisit.Visitor(
                        VisitInput.line(one.account()),
                        VisitInput.line(one.name()),
                        VisitInput.line(one.unit()),
                        VisitInput.line(one.certificate())))
                .filter(one -> texts(one).anyMatch(text -> !text.isEmpty()))
                .toList();
        if (all.size() < FEWEST || all.size() > MOST) {
            wrong.add(new FieldError("visitors", "too-few-rows", Refusal.of("visit.visitors", FEWEST, MOST)));
            return List.of();
        }
        List<AnswerScope> rows = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            SiteVisit.Visitor one = all.get(row);
            String at = "visitors[" + row + "].";
            rows.add(new AnswerScope(
                    Map.of(
                            "account",
                            one.account(),
                            "name",
                            one.name(),
                            "unit",
                            one.unit(),
                            "certificate",
                            one.certificate()),
                    at,
                    null,
                    row));
            if (one.known() && name(one.account(), colleagues).isEmpty()) {
                wrong.add(new FieldError(at + "account", "choice", Refusal.of("visit.colleague")));
            }
            if (texts(one).anyMatch(text -> text.length() > LONGEST)) {
                wrong.add(new FieldError(at + "name", "max-length", Refusal.of("visit.long", LONGEST)));
            }
        }
        wrong.addAll(DistinctPersons.errors(
                rows,
                colleagues.stream()
                        .map(one -> new KnownPerson(one.account(), one.name().zh(), one.unit()))
                        .toList()));
        return all.stream().map(one -> named(one, colleagues)).toList();
    }

    private static Stream<String> texts(SiteVisit.Visitor one) {
        return Stream.of(one.account(), one.name(), one.unit(), one.certificate());
    }

    private static SiteVisit.Visitor named(SiteVisit.Visitor one, List<Colleagues.Colleague> colleagues) {
        return one.known()
                ? new SiteVisit.Visitor(
                        one.account(), name(one.account(), colleagues).orElse(""), "", "")
                : one;
    }

    private static Optional<String> name(String account, List<Colleagues.Colleague> colleagues) {
        return colleagues.stream()
                .filter(one -> account.equals(one.account()))
                .map(one -> one.name().zh())
                .findFirst();
    }
}
